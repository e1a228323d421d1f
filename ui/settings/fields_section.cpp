#include "ui/settings/fields_section.h"

#include "core/contacts/contact_commands.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/settings/custom_field_dialog.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace fields_section_detail {

enum Column { Name, Type, Filled, Notes, ColumnCount };
constexpr int kMostRows = 8; // more are scrolled

QString notesOf(const contacts::CustomField &field)
{
    QStringList notes;
    if (!field.active)
        notes.append(FieldsSection::tr("not in use"));
    if (field.required)
        notes.append(FieldsSection::tr("must be filled in"));
    if (field.personal)
        notes.append(FieldsSection::tr("personal data"));
    if (!field.choices.isEmpty())
        notes.append(field.choices.join(QStringLiteral(" / ")));
    return notes.join(QStringLiteral(" · "));
}

} // namespace fields_section_detail

FieldsSection::FieldsSection(Desk &desk, QWidget *parent)
    : SettingsSection(tr("Own fields of customers"), parent),
      m_desk(desk),
      m_table(new QTableWidget(0, fields_section_detail::ColumnCount, this)),
      m_add(new QPushButton(tr("Add field…"), this)),
      m_edit(new QPushButton(tr("Change…"), this)),
      m_up(new QPushButton(tr("Up"), this)),
      m_down(new QPushButton(tr("Down"), this)),
      m_use(new QPushButton(this))
{
    m_state = addText({});
    m_state->setObjectName(QStringLiteral("fieldsState"));
    m_table->setObjectName(QStringLiteral("ownFields"));
    m_table->setAccessibleName(tr("Own fields of customers"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Type"), tr("Filled in"), tr("Notes")});
    QTableWidgetItem *filled = m_table->horizontalHeaderItem(fields_section_detail::Filled);
    filled->setToolTip(tr("Customers outside the trash that have a value in it"));
    filled->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    applyTableLook(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(fields_section_detail::Name, 180);
    new RememberedColumns(*m_table->horizontalHeader(), QStringLiteral("settings/own_fields"));
    m_table->installEventFilter(this);
    new OwnKeys(m_table, [] {
        return std::vector{keyLine({Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down}, tr("Moves the field")),
                           keyLine({Qt::Key_Return}, tr("Edits the field"))};
    });
    addWide(m_table);
    m_add->setObjectName(QStringLiteral("addField"));
    m_edit->setObjectName(QStringLiteral("editField"));
    m_up->setObjectName(QStringLiteral("fieldUp"));
    m_down->setObjectName(QStringLiteral("fieldDown"));
    m_use->setObjectName(QStringLiteral("fieldUse"));
    m_up->setToolTip(tr("Earlier in forms and files (Alt+↑)"));
    m_down->setToolTip(tr("Later in forms and files (Alt+↓)"));
    addButtons({m_add, m_edit, m_up, m_down, m_use});
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &FieldsSection::updateButtons);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &FieldsSection::edit);
    connect(m_add, &QPushButton::clicked, this, &FieldsSection::add);
    connect(m_edit, &QPushButton::clicked, this, &FieldsSection::edit);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_use, &QPushButton::clicked, this, &FieldsSection::switchUse);
    show(std::vector<contacts::CustomFieldUse>());
}

QString FieldsSection::typeText(contacts::CustomFieldType type)
{
    switch (type) {
    case contacts::CustomFieldType::Text:
        return tr("Text");
    case contacts::CustomFieldType::Number:
        return tr("Number");
    case contacts::CustomFieldType::Date:
        return tr("Date");
    case contacts::CustomFieldType::Choice:
        return tr("Choice");
    case contacts::CustomFieldType::YesNo:
        return tr("Yes or no");
    }
    return {};
}

void FieldsSection::refresh()
{
    ++m_reading;
    onFinished(m_desk.session()->query(contacts::customFieldUses()), this,
               [this, asked = m_read.next()](const Result<std::vector<contacts::CustomFieldUse>> &fields) {
                   --m_reading;
                   if (m_read.isCurrent(asked))
                       show(fields);
               });
}

void FieldsSection::show(const Result<std::vector<contacts::CustomFieldUse>> &fields)
{
    using namespace fields_section_detail;
    if (!fields) {
        tell(m_state, errorText(fields.error()), true);
        return;
    }
    tell(m_state,
         fields->empty() ? tr("A birthday gift, a favourite table, a contract number: what your shop needs to know. A "
                              "field is in the form, in filters, bulk edit, import and export at once.")
                         : QString(),
         false);
    const contacts::CustomFieldUse *before = current();
    const CustomFieldId asked = std::exchange(m_wanted, CustomFieldId());
    const CustomFieldId wanted = asked.isValid() ? asked : (before ? before->field.id : CustomFieldId());
    m_fields = *fields;
    m_table->setVisible(!m_fields.empty());
    m_table->setRowCount(static_cast<int>(m_fields.size()));
    int row = 0;
    int chosen = 0;
    for (const auto &[field, filled] : m_fields) {
        const QStringList texts = {customFieldText(field), typeText(field.type), QLocale().toString(filled),
                                   notesOf(field)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column].toHtmlEscaped());
            if (column == Filled)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (!field.active)
                item->setForeground(themeColors().secondary);
            m_table->setItem(row, column, item);
        }
        if (field.id == wanted)
            chosen = row;
        ++row;
    }
    const int rows = qBound(1, static_cast<int>(m_fields.size()), kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + rows * rowHeight() + space::tiny);
    if (!m_fields.empty())
        m_table->selectRow(chosen);
    updateButtons();
}

const contacts::CustomFieldUse *FieldsSection::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && static_cast<size_t>(row) < m_fields.size() ? &m_fields[static_cast<size_t>(row)] : nullptr;
}

void FieldsSection::updateButtons()
{
    const contacts::CustomFieldUse *field = current();
    const bool may = !m_desk.session()->description().readOnly;
    m_add->setEnabled(may);
    for (QPushButton *button : {m_edit, m_up, m_down, m_use})
        button->setVisible(!m_fields.empty());
    m_edit->setEnabled(field && may);
    m_up->setEnabled(field && may && m_table->currentRow() > 0);
    m_down->setEnabled(field && may && m_table->currentRow() + 1 < static_cast<int>(m_fields.size()));
    m_use->setEnabled(field && may);
    const bool used = !field || field->field.active;
    m_use->setText(used ? tr("Use no longer") : tr("Use again"));
    m_use->setToolTip(used ? tr("Takes it out of forms and filters; its values are kept.") : QString());
}

void FieldsSection::add()
{
    int last = 0;
    for (const contacts::CustomFieldUse &use : m_fields)
        last = std::max(last, use.field.position);
    (new CustomFieldDialog(m_desk, std::nullopt, last + 1, this))->open();
}

void FieldsSection::edit()
{
    if (const contacts::CustomFieldUse *use = current(); use && m_edit->isEnabled())
        (new CustomFieldDialog(m_desk, use->field, use->field.position, this))->open();
}

void FieldsSection::move(int by)
{
    const int from = m_table->currentRow();
    const int to = from + by;
    if (!current() || to < 0 || to >= static_cast<int>(m_fields.size()))
        return;
    std::vector<CustomFieldId> order;
    for (const contacts::CustomFieldUse &use : m_fields)
        order.push_back(use.field.id);
    std::swap(order[static_cast<size_t>(from)], order[static_cast<size_t>(to)]);
    m_wanted = order[static_cast<size_t>(to)];
    m_desk.perform(contacts::orderCustomFields(std::move(order)));
}

void FieldsSection::switchUse()
{
    if (const contacts::CustomFieldUse *use = current()) {
        contacts::CustomField field = use->field;
        field.active = !field.active;
        const QString name = customFieldText(field);
        m_desk.perform(
            contacts::editCustomField(field),
            {.done = field.active ? tr("%1 is in use again.").arg(name) : tr("%1 is no longer in use.").arg(name)});
    }
}

/// Enter opens a field, Alt with an arrow moves it.
bool FieldsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            edit();
            return true;
        }
    }
    return SettingsSection::eventFilter(watched, event);
}

} // namespace shuke::ui
