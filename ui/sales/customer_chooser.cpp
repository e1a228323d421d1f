#include "ui/sales/customer_chooser.h"

#include "core/sales/order_queries.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/new_customer.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace shuke::ui {

namespace customer_chooser_detail {

constexpr size_t kHits = 6;
constexpr int kIdRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;
constexpr qint64 kNew = -1; ///< In place of an id: the row that makes a customer.

QString shownText(const QString &name, const QString &phone)
{
    return phone.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, phone);
}

} // namespace customer_chooser_detail

CustomerChooser::CustomerChooser(Desk &desk, New newCustomers, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_new(newCustomers), m_search(std::make_unique<CustomerSearch>(desk.session()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    m_text = new QLineEdit(this);
    m_text->setAccessibleName(tr("Customer"));
    m_text->setPlaceholderText(tr("Phone, name or initials; empty for a walk-in"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    column->addWidget(m_text);

    m_hits = new QTreeWidget(this);
    m_hits->setAccessibleName(tr("Customers found"));
    m_hits->setColumnCount(3);
    m_hits->setHeaderHidden(true);
    m_hits->setRootIsDecorated(false);
    m_hits->setUniformRowHeights(true);
    m_hits->setAllColumnsShowFocus(true);
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_hits->header()->setStretchLastSection(false);
    m_hits->hide();
    column->addWidget(m_hits);

    m_newForm = new QWidget(this);
    auto *form = new QGridLayout(m_newForm);
    form->setContentsMargins(0, space::tiny, 0, 0);
    form->setHorizontalSpacing(space::small);
    form->setVerticalSpacing(space::tiny);
    m_newName = new QLineEdit(m_newForm);
    m_newPhone = new QLineEdit(m_newForm);
    const auto addField = [&](int at, const QString &label, QLineEdit *edit) {
        QLabel *caption = quietLabel(label, m_newForm);
        caption->setBuddy(edit);
        edit->setAccessibleName(label);
        edit->installEventFilter(this);
        form->addWidget(caption, 0, at);
        form->addWidget(edit, 1, at);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_problem->setProblem({});
            Q_EMIT changed();
        });
    };
    addField(0, tr("Name of the new customer"), m_newName);
    addField(1, tr("Phone"), m_newPhone);
    m_newForm->hide();
    column->addWidget(m_newForm);
    m_problem = new FieldProblem(this);
    column->addWidget(m_problem);

    connect(m_text, &QLineEdit::textEdited, this, [this] {
        m_customer = {};
        m_isNew = false;
        m_takeFirst = false;
        m_newForm->hide();
        m_problem->setProblem({});
        search();
        Q_EMIT changed();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) { // the clear button
        if (text.isEmpty() && (m_customer.isValid() || m_isNew))
            clear();
    });
    connect(m_hits, &QTreeWidget::itemClicked, this, &CustomerChooser::take);
    connect(m_search.get(), &CustomerSearch::changed, this, [this] {
        if (isTyping())
            search();
    });
    setFocusProxy(m_text);
    new OwnKeys(m_text, [] {
        return std::vector{keyLine({Qt::Key_Up, Qt::Key_Down}, tr("Through the customers found")),
                           keyLine({Qt::Key_Return}, tr("Takes the customer")),
                           keyLine({Qt::Key_Escape}, tr("Closes what was found"))};
    });
}

/// A text that is not a customer yet.
bool CustomerChooser::isTyping() const
{
    return !m_customer.isValid() && !m_isNew && !m_text->text().trimmed().isEmpty();
}

void CustomerChooser::search()
{
    using namespace customer_chooser_detail;
    m_hits->hide();
    if (!isTyping()) {
        m_questions.next();
        m_waiting = false;
        return;
    }
    m_waiting = true;
    m_search->retry();
    if (m_search->failure())
        return show(*m_search->failure());
    if (!m_search->isLoaded())
        return; // it tells when it is
    m_search->find(m_text->text(), kHits, this, m_questions,
                   [this](const Result<std::vector<sales::ContactListRow>> &rows) { show(rows); });
}

void CustomerChooser::show(const Result<std::vector<sales::ContactListRow>> &rows)
{
    using namespace customer_chooser_detail;
    m_waiting = false;
    m_hits->clear();
    if (!rows) {
        m_problem->setProblem(tr("The search does not work at the moment. %1").arg(errorText(rows.error())));
        return;
    }
    for (const sales::ContactListRow &row : *rows) {
        const QString who = row.employer.isEmpty() ? row.name : QStringLiteral("%1 (%2)").arg(row.name, row.employer);
        const QString last = row.lastOrder.isValid() ? tr("last %1").arg(dayText(row.lastOrder)) : row.city;
        auto *item = new QTreeWidgetItem(m_hits, {who, row.phone, last});
        item->setData(0, kIdRole, row.id.row());
        item->setData(0, kNameRole, row.name);
        item->setToolTip(0, who);
        item->setSizeHint(0, {0, rowHeight()});
        item->setForeground(2, themeColors().secondary);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_new == New::Allowed) {
        const TypedCustomer typed = typedCustomer(m_text->text());
        auto *item = new QTreeWidgetItem(m_hits, {tr("+ New customer: %1")
                                                      .arg(shownText(typed.name.isEmpty() ? typed.phone : typed.name,
                                                                     typed.name.isEmpty() ? QString() : typed.phone))});
        item->setData(0, kIdRole, kNew);
        item->setForeground(0, themeColors().accent);
        item->setSizeHint(0, {0, rowHeight()});
        item->setFirstColumnSpanned(true);
    } else if (rows->empty()) {
        m_problem->setProblem(tr("No customer matches."));
    }
    fitList();
    if (m_hits->topLevelItemCount() > 0)
        m_hits->setCurrentItem(m_hits->topLevelItem(0));
    if (m_takeFirst && m_hits->topLevelItemCount() > 0)
        take(m_hits->currentItem());
    m_takeFirst = false;
}

void CustomerChooser::fitList()
{
    const int count = m_hits->topLevelItemCount();
    m_hits->setVisible(count > 0);
    const int row = count > 0 ? m_hits->sizeHintForRow(0) : 0;
    m_hits->setFixedHeight(count * std::max(row, 1) + 2 * m_hits->frameWidth());
    m_hits->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_hits->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_hits->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
}

void CustomerChooser::take(QTreeWidgetItem *item)
{
    using namespace customer_chooser_detail;
    if (!item)
        return;
    const qint64 id = item->data(0, kIdRole).toLongLong();
    if (id == kNew)
        return beginNew();
    // Copies: the list goes.
    const QString name = item->data(0, kNameRole).toString();
    const QString phone = item->text(1);
    setCustomer(ContactId::fromRow(id), name, phone);
    Q_EMIT done();
}

void CustomerChooser::beginNew()
{
    const TypedCustomer typed = typedCustomer(m_text->text());
    m_isNew = true;
    m_hits->hide();
    m_newName->setText(typed.name);
    m_newPhone->setText(typed.phone);
    m_newForm->show();
    (typed.name.isEmpty() ? m_newName : m_newPhone)->setFocus(Qt::TabFocusReason);
    Q_EMIT changed();
}

void CustomerChooser::move(int by)
{
    const int count = m_hits->topLevelItemCount();
    if (m_hits->isHidden() || count == 0)
        return;
    const int at = m_hits->indexOfTopLevelItem(m_hits->currentItem());
    m_hits->setCurrentItem(m_hits->topLevelItem(std::clamp(at + by, 0, count - 1)));
}

bool CustomerChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    const bool isPlain = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (watched == m_text && isPlain) {
        if (press->key() == Qt::Key_Down || press->key() == Qt::Key_Up) {
            move(press->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (isEnter && isTyping()) {
            m_takeFirst = m_waiting;
            if (!m_waiting)
                take(m_hits->currentItem());
            return true;
        }
        if (press->key() == Qt::Key_Escape && !m_hits->isHidden()) {
            m_hits->hide();
            return true;
        }
    }
    if (isPlain && isEnter) {
        if (watched == m_newName && m_newPhone->text().isEmpty())
            m_newPhone->setFocus(Qt::TabFocusReason);
        else if (check())
            Q_EMIT done();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

std::optional<contacts::Contact> CustomerChooser::newCustomer() const
{
    if (!m_isNew)
        return std::nullopt;
    contacts::Contact contact;
    contact.name = m_newName->text().trimmed();
    contact.phone = m_newPhone->text().trimmed();
    return contact;
}

QString CustomerChooser::name() const
{
    return m_isNew ? m_newName->text().trimmed() : m_name;
}

QString CustomerChooser::phone() const
{
    return m_isNew ? m_newPhone->text().trimmed() : m_phone;
}

void CustomerChooser::setCustomer(ContactId customer, const QString &name, const QString &phone)
{
    using namespace customer_chooser_detail;
    m_questions.next();
    m_reads.next(); // an answer that is on its way is not wanted any more
    m_reading = false;
    m_waiting = false;
    m_takeFirst = false;
    m_customer = customer;
    m_isNew = false;
    m_name = name;
    m_phone = phone;
    m_hits->hide();
    m_newForm->hide();
    m_problem->setProblem({});
    m_text->setText(shownText(name, phone));
    m_text->setCursorPosition(0);
    Q_EMIT changed();
}

void CustomerChooser::setCustomer(ContactId customer)
{
    if (!customer.isValid())
        return clear();
    setCustomer(customer, QString(), QString()); // its name follows
    m_reading = true;
    onLatest(m_desk.session()->query(sales::orderCustomer(customer)), this, m_reads,
             [this](const Result<sales::OrderCustomer> &found) {
                 m_reading = false;
                 if (found)
                     return setCustomer(found->id, found->name, found->phone);
                 clear();
                 m_problem->setProblem(errorText(found.error()));
             });
}

void CustomerChooser::setHint(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void CustomerChooser::clear()
{
    setCustomer({}, {}, {});
    m_newName->clear();
    m_newPhone->clear();
}

bool CustomerChooser::check()
{
    if (m_isNew && m_newName->text().trimmed().isEmpty()) {
        m_problem->setProblem(tr("A new customer needs a name."));
        m_newName->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (isTyping()) {
        m_problem->setProblem(m_new == New::Allowed
                                  ? tr("Choose a customer, add a new one, or clear the field for a walk-in.")
                                  : tr("Choose a customer, or clear the field for a walk-in."));
        m_text->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void CustomerChooser::setProblem(const QString &text)
{
    m_problem->setProblem(text);
}

} // namespace shuke::ui
