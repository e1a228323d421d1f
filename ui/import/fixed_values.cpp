#include "ui/import/fixed_values.h"

#include "core/exchange/header_alias.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace shuke::ui {

namespace fixed_values_detail {

constexpr int kFieldWidth = 260;
constexpr int kValueWidth = 260;

/// Fields that may be equal in all rows: all but the number.
QByteArrayList fields(exchange::ImportKind kind)
{
    QByteArrayList all = exchange::fieldsOf(kind);
    all.removeAll("external_id");
    return all;
}

} // namespace fixed_values_detail

FixedValues::FixedValues(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_rows->setSpacing(space::small);
    column->addLayout(m_rows);
    m_add = new QPushButton(tr("+ Fixed value"), this);
    m_add->setToolTip(tr("A value for all rows where the file has none: a source, a tag, a sales channel"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine(firstFree(), {});
        m_lines.back().value->setFocus();
    });
    column->addWidget(m_add, 0, Qt::AlignLeft);
}

void FixedValues::show(const ImportState &state)
{
    m_kind = state.kind();
    for (const Line &line : m_lines)
        delete line.row;
    m_lines.clear();
    for (const exchange::FieldColumn &value : state.defaults)
        addLine(value.field, value.column);
}

/// The first field that no line has; a source as a rule, of consents their purpose.
QByteArray FixedValues::firstFree() const
{
    QByteArrayList fields = fixed_values_detail::fields(m_kind);
    for (const char *likely : {"channel", "source", "tags", "purpose"}) {
        const auto found = std::find(fields.begin(), fields.end(), QByteArray(likely));
        if (found != fields.end())
            std::rotate(fields.begin(), found, found + 1);
    }
    const auto isFree = [this](const QByteArray &field) {
        return std::none_of(m_lines.begin(), m_lines.end(),
                            [&field](const Line &line) { return line.field->currentData().toByteArray() == field; });
    };
    const auto free = std::find_if(fields.begin(), fields.end(), isFree);
    return free == fields.end() ? QByteArray() : *free;
}

void FixedValues::addLine(const QByteArray &field, const QString &value)
{
    using namespace fixed_values_detail;
    Line line;
    line.row = new QWidget(this);
    auto *row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    line.field = new QComboBox(line.row);
    line.field->setMinimumSize(kFieldWidth, rowHeight());
    line.field->setMaxVisibleItems(16);
    line.field->setAccessibleName(tr("Field of the fixed value"));
    for (const QByteArrayList all = fields(m_kind); const QByteArray &each : all)
        line.field->addItem(importFieldText(m_kind, each), each);
    line.field->setCurrentIndex(line.field->findData(field));
    row->addWidget(line.field);
    row->addWidget(plainLabel(QStringLiteral("="), line.row));
    line.value = new QLineEdit(value, line.row);
    line.value->setMinimumWidth(kValueWidth);
    line.value->setAccessibleName(tr("The fixed value"));
    row->addWidget(line.value);
    auto *remove = new QPushButton(tr("Remove"), line.row);
    row->addWidget(remove);
    row->addStretch();
    m_rows->addWidget(line.row);
    line.row->show();
    connect(line.field, &QComboBox::currentIndexChanged, this, &FixedValues::tell);
    connect(line.value, &QLineEdit::textChanged, this, &FixedValues::tell);
    connect(remove, &QPushButton::clicked, this, [this, made = line.row] { removeLine(made); });
    m_lines.push_back(line);
}

void FixedValues::removeLine(const QWidget *row)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [row](const Line &line) { return line.row == row; });
    if (found == m_lines.end())
        return;
    found->row->hide();
    found->row->deleteLater(); // its button is the one that asks
    m_lines.erase(found);
    m_add->setFocus();
    tell();
}

void FixedValues::tell()
{
    std::vector<exchange::FieldColumn> values;
    for (const Line &line : m_lines) {
        const QString value = line.value->text().trimmed();
        if (!value.isEmpty())
            values.push_back({line.field->currentData().toByteArray(), value});
    }
    Q_EMIT edited(values);
}

} // namespace shuke::ui
