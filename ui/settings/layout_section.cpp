#include "ui/settings/layout_section.h"

#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>

#include <utility>

namespace shuke::ui {

namespace layout_section_detail {

enum Column { Name, Group, Shown, Required, ColumnCount };
constexpr int kMostRows = 10; // more are scrolled

QString groupText(contacts::FieldGroup group)
{
    switch (group) {
    case contacts::FieldGroup::Who:
        return LayoutSection::tr("Who");
    case contacts::FieldGroup::Reach:
        return LayoutSection::tr("How to reach");
    case contacts::FieldGroup::Address:
        return LayoutSection::tr("Address");
    case contacts::FieldGroup::About:
        return LayoutSection::tr("About");
    }
    return {};
}

QTableWidgetItem *box(bool on, bool may, const QString &what)
{
    auto *item = new QTableWidgetItem;
    item->setFlags(may ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsSelectable);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::AccessibleTextRole, what);
    return item;
}

} // namespace layout_section_detail

LayoutSection::LayoutSection(Desk &desk, QWidget *parent)
    : SettingsSection(tr("Fields of the customer form"), parent),
      m_desk(desk),
      m_layout(contacts::usualFieldLayout()),
      m_table(new QTableWidget(0, layout_section_detail::ColumnCount, this)),
      m_up(new QPushButton(tr("Up"), this)),
      m_down(new QPushButton(tr("Down"), this)),
      m_usual(new QPushButton(tr("As usual"), this))
{
    using namespace layout_section_detail;
    m_state = addText(tr("What is not shown keeps its values. Lists, filters, import and export know all fields."));
    m_table->setObjectName(QStringLiteral("formFields"));
    m_table->setAccessibleName(tr("Fields of the customer form"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Group"), tr("Shown"), tr("Must be filled in")});
    m_table->horizontalHeaderItem(Required)->setToolTip(
        tr("The form asks for it, and the page Data quality lists customers without it"));
    applyTableLook(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(Name, 180);
    new RememberedColumns(*m_table->horizontalHeader(), QStringLiteral("settings/form_fields"));
    m_table->installEventFilter(this);
    new OwnKeys(m_table, [] {
        return std::vector{keyLine({Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down}, tr("Moves the field"))};
    });
    addWide(m_table);
    m_up->setObjectName(QStringLiteral("layoutUp"));
    m_down->setObjectName(QStringLiteral("layoutDown"));
    m_usual->setObjectName(QStringLiteral("layoutUsual"));
    m_up->setToolTip(tr("Earlier in its group (Alt+↑)"));
    m_down->setToolTip(tr("Later in its group (Alt+↓)"));
    m_usual->setToolTip(tr("All fields shown, in the usual order, only the name must be filled in"));
    addButtons({m_up, m_down, m_usual});
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &LayoutSection::updateButtons);
    connect(m_table, &QTableWidget::cellChanged, this, &LayoutSection::checked);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_usual, &QPushButton::clicked, this, [this] { save(contacts::usualFieldLayout()); });
    show(m_layout);
}

void LayoutSection::refresh()
{
    ++m_reading;
    onFinished(m_desk.session()->query(contacts::fieldLayout()), this,
               [this, asked = m_read.next()](const Result<contacts::FieldLayout> &layout) {
                   --m_reading;
                   if (m_read.isCurrent(asked))
                       show(layout);
               });
}

void LayoutSection::show(const Result<contacts::FieldLayout> &layout)
{
    using namespace layout_section_detail;
    if (!layout) {
        tell(m_state, errorText(layout.error()), true);
        return;
    }
    const QScopedValueRollback filling(m_filling, true);
    const bool may = !m_desk.session()->description().readOnly;
    const int current = std::max(0, m_table->currentRow());
    const int column = std::max(0, m_table->currentColumn());
    m_layout = *layout;
    m_rows.clear();
    for (const contacts::FieldGroup group : contacts::kFieldGroups) {
        for (size_t i = 0; i < m_layout.of(group).size(); ++i)
            m_rows.emplace_back(group, i);
    }
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &[group, place] = m_rows[static_cast<size_t>(row)];
        const contacts::LayoutField &field = m_layout.of(group)[place];
        const bool name = field.code == "name";
        const QString text = contactFieldText(QString::fromLatin1(field.code));
        auto *first = new QTableWidgetItem(text);
        auto *second = new QTableWidgetItem(groupText(group));
        for (QTableWidgetItem *item : {first, second})
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, Name, first);
        m_table->setItem(row, Group, second);
        m_table->setItem(row, Shown, box(field.shown, may && !name, tr("%1 is shown").arg(text)));
        m_table->setItem(row, Required, box(field.required, may && !name, tr("%1 must be filled in").arg(text)));
        if (!field.shown)
            first->setForeground(themeColors().secondary);
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + kMostRows * rowHeight() + space::tiny);
    m_table->setCurrentCell(std::min(current, m_table->rowCount() - 1), column);
    updateButtons();
}

/// Required is shown, and what is not shown cannot be required: the other box follows.
void LayoutSection::checked(int row, int column)
{
    using namespace layout_section_detail;
    if (m_filling || (column != Shown && column != Required))
        return;
    const auto &[group, place] = m_rows[static_cast<size_t>(row)];
    contacts::FieldLayout next = m_layout;
    contacts::LayoutField &field = next.groups[static_cast<size_t>(group)][place];
    const bool on = m_table->item(row, column)->checkState() == Qt::Checked;
    if (column == Shown) {
        field.shown = on;
        field.required = field.required && on;
    } else {
        field.required = on;
        field.shown = field.shown || on;
    }
    // Later: the lines are made anew, and the one that tells of its box is still in use.
    QMetaObject::invokeMethod(
        this, [this, next = std::move(next)] { save(next); }, Qt::QueuedConnection);
}

void LayoutSection::move(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= static_cast<int>(m_rows.size()))
        return;
    const auto &[group, place] = m_rows[static_cast<size_t>(row)];
    const auto &[otherGroup, otherPlace] = m_rows[static_cast<size_t>(to)];
    if (group != otherGroup || m_desk.session()->description().readOnly)
        return;
    contacts::FieldLayout next = m_layout;
    std::vector<contacts::LayoutField> &fields = next.groups[static_cast<size_t>(group)];
    std::swap(fields[place], fields[otherPlace]);
    m_table->setCurrentCell(to, std::max(0, m_table->currentColumn()));
    save(std::move(next));
}

void LayoutSection::save(contacts::FieldLayout layout)
{
    show(layout); // at once; the store's answer follows
    Doing doing;
    doing.done = tr("The fields of the customer form are arranged.");
    doing.guard = this;
    doing.then = [this](const Result<ChangeSet> &saved) {
        if (!saved)
            refresh();
    };
    m_desk.perform(contacts::saveFieldLayout(std::move(layout)), std::move(doing));
}

void LayoutSection::updateButtons()
{
    const int row = m_table->currentRow();
    const bool may = row >= 0 && row < static_cast<int>(m_rows.size()) && !m_desk.session()->description().readOnly;
    const auto sameGroup = [this, row](int other) {
        return other >= 0 && other < static_cast<int>(m_rows.size()) &&
               m_rows[static_cast<size_t>(other)].first == m_rows[static_cast<size_t>(row)].first;
    };
    m_up->setEnabled(may && sameGroup(row - 1));
    m_down->setEnabled(may && sameGroup(row + 1));
    m_usual->setEnabled(may && m_layout != contacts::usualFieldLayout());
}

/// Alt with an arrow moves a field.
bool LayoutSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return SettingsSection::eventFilter(watched, event);
}

} // namespace shuke::ui
