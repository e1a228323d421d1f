#include "ui/contacts/contact_list_page.h"

#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/list_view.h"
#include "ui/common/message_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/row_copy.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_list_source.h"
#include "ui/models/window_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

namespace contact_list_page_detail {
enum State { List, NoCustomers, NoMatch, Failure }; // in the order of the stack
} // namespace contact_list_page_detail

ContactListPage::ContactListPage(std::shared_ptr<session::Session> session, QWidget *parent,
                                 ContactListSource::SearchLoader loader)
    : QWidget(parent),
      m_source(new ContactListSource(std::move(session), this, std::move(loader))),
      m_model(new WindowModel(*m_source, this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::large, space::page, 0);
    page->setSpacing(space::medium);

    auto *header = new QHBoxLayout;
    header->addWidget(plainLabel(tr("Customers"), pageTitleFont(), this));
    header->addStretch();
    makeFilter();
    header->addWidget(m_filter);
    header->addSpacing(space::small);
    auto *import = new QPushButton(tr("Import…"), this);
    import->setToolTip(tr("Import customers and orders from CSV files"));
    connect(import, &QPushButton::clicked, this, &ContactListPage::importWanted);
    header->addWidget(import);
    page->addLayout(header);

    m_messages = new MessageBar(this);
    page->addWidget(m_messages);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeCard());
    makeStates();
    page->addWidget(m_stack, 1);

    m_count = quietLabel(QString(), this);
    m_count->setWordWrap(false);
    m_job = new JobBar(this);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_count, 1);
    footer->addWidget(m_job);
    const int jobHeight = m_job->sizeHint().height() - space::tiny; // its flat button has room to give
    m_job->setFixedHeight(jobHeight);
    footer->addStrut(jobHeight); // the list does not jump when a copy begins
    page->addLayout(footer);

    connect(m_model, &WindowModel::stateChanged, this, &ContactListPage::updateState);
    connect(m_model, &WindowModel::failed, this, [this](const Error &error) {
        if (!m_model->error()) // else the page itself says it
            m_messages->say(MessageBar::Kind::Failed, ui::errorText(error));
    });
    connect(m_list, &ListView::selectionCountChanged, this, &ContactListPage::updateState);
    connect(m_list, &ListView::copyStarted, this, &ContactListPage::watch);
    m_model->reload();
    updateState();
    setFocusProxy(m_list);
}

ContactListPage::~ContactListPage()
{
    delete m_list; // before the model it looks at
}

/// What stands in place of the list.
void ContactListPage::makeStates()
{
    auto *empty =
        new EmptyState(tr("No customers yet"),
                       tr("Here you will see everybody who buys from you: who they are, how often they come and what "
                          "they bring."),
                       this);
    connect(empty->addStep(tr("Import customers from a CSV file…")), &QPushButton::clicked, this,
            &ContactListPage::importWanted);
    connect(empty->addStep(tr("Try the demo company")), &QPushButton::clicked, this, &ContactListPage::demoWanted);
    m_stack->addWidget(empty);
    auto *nobody =
        new EmptyState(tr("No customer matches"),
                       tr("Every word must be in the name, its pinyin or initials, the company, a phone number, an "
                          "e-mail address or the WeChat name."),
                       this);
    connect(nobody->addStep(tr("Clear the search")), &QPushButton::clicked, m_filter, &QLineEdit::clear);
    m_stack->addWidget(nobody);
    m_failure = new EmptyState(QString(), QString(), this);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, m_model, &WindowModel::retry);
    m_stack->addWidget(m_failure);
}

void ContactListPage::makeFilter()
{
    constexpr int kWidth = 320;
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Name, pinyin, phone, e-mail…"));
    m_filter->setAccessibleName(tr("Search customers"));
    m_filter->setToolTip(tr("Search customers (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(kWidth);
    m_filter->setTextMargins(space::small, 0, space::tiny, 0);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, m_model,
            [this](const QString &text) { m_model->setFilter(text.trimmed()); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

/// Esc empties the search, Down goes on to the list.
bool ContactListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_filter->clear();
            m_list->setFocus();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus();
            if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
                m_list->selectRow(0);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QWidget *ContactListPage::makeCard()
{
    auto *card = new Card(this);
    m_list = new ListView(*m_model, QStringLiteral("contacts"), card);
    m_list->setAccessibleName(tr("Customers"));
    card->setContent(m_list);
    return card;
}

/// A copy of more than one slice is seen while it runs, and says how it went.
void ContactListPage::watch(RowCopy *copy)
{
    m_job->end();
    const auto wanted = static_cast<qint64>(copy->wanted());
    const bool isLong = copy->wanted() > RowCopy::kSlice;
    if (isLong)
        m_job->begin(tr("Copying %Ln row(s)…", nullptr, static_cast<int>(wanted)), copy->cancelToken());
    connect(copy, &RowCopy::progress, m_job, [this, isLong](Progress progress) {
        if (isLong)
            m_job->setProgress(progress);
    });
    connect(copy, &RowCopy::failed, this, [this](const Error &error) {
        m_job->end();
        if (error.code == ErrorCode::Canceled)
            m_messages->say(MessageBar::Kind::Warning, tr("The copy was stopped. The clipboard is as it was."));
        else
            m_messages->say(MessageBar::Kind::Failed, ui::errorText(error));
    });
    connect(copy, &RowCopy::finished, this, [this, isLong, wanted](const QString &, qint64 rows) {
        m_job->end();
        if (rows < wanted)
            m_messages->say(MessageBar::Kind::Warning, tr("%Ln row(s) copied; the others were deleted meanwhile.",
                                                          nullptr, static_cast<int>(rows)));
        else if (isLong)
            m_messages->say(MessageBar::Kind::Done, tr("%Ln row(s) copied.", nullptr, static_cast<int>(rows)));
    });
}

bool ContactListPage::showsEmptyState() const
{
    return m_stack->currentIndex() == contact_list_page_detail::NoCustomers;
}

QString ContactListPage::errorText() const
{
    return m_stack->currentIndex() == contact_list_page_detail::Failure ? m_failure->text() : QString();
}

QString ContactListPage::countText() const
{
    return m_count->text();
}

void ContactListPage::updateState()
{
    const bool empty = m_model->isComplete() && m_model->rowCount() == 0;
    const bool filtered = !m_model->filter().isEmpty();
    using namespace contact_list_page_detail;
    const bool failed = m_model->error().has_value();
    const bool waiting = m_model->isBusy() && empty; // an answer may still come: no page flickers in between
    if (failed)
        m_failure->setTexts(filtered ? tr("The search does not work at the moment") : tr("The list cannot be read"),
                            ui::errorText(*m_model->error()));
    if (failed)
        m_stack->setCurrentIndex(Failure);
    else if (!waiting)
        m_stack->setCurrentIndex(!empty ? List : (filtered ? NoMatch : NoCustomers));
    m_filter->setVisible(m_stack->currentIndex() != NoCustomers); // nothing to search in an empty store
    QString text;
    if (failed)
        text = m_model->isBusy() ? tr("Trying again…") : QString();
    else if (!m_model->isComplete())
        text = tr("Counting…");
    else if (filtered)
        text = tr("%Ln customer(s) found", nullptr, m_model->rowCount());
    else if (!empty)
        text = tr("%Ln customer(s)", nullptr, m_model->rowCount());
    if (const int selected = m_list->selectedRowCount(); selected > 1 && !failed)
        text += QStringLiteral(" · ") + tr("%Ln selected", nullptr, selected);
    if (m_model->isComplete() && m_model->isBusy() && !empty && !failed)
        text += QStringLiteral(" · ") + (filtered ? tr("Searching…") : tr("Sorting…"));
    m_count->setText(text);
}

} // namespace shuke::ui
