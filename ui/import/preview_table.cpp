#include "ui/import/preview_table.h"

#include "ui/common/card.h"
#include "ui/common/plain_label.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"

#include <QFont>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace shuke::ui {

namespace preview_table_detail {
constexpr int kNarrowest = 80;
constexpr int kWidest = 260;
} // namespace preview_table_detail

QStringList PreviewModel::fieldsOf(const ImportState &state) const
{
    QStringList fields;
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        const QByteArray &field = state.mapping.fieldOfColumn[static_cast<size_t>(i)];
        //: %1: the field that a column of a file goes to
        fields.append(field.isEmpty() ? tr("not imported") : tr("→ %1").arg(importFieldText(state.kind(), field)));
    }
    return fields;
}

void PreviewModel::show(const ImportState &state)
{
    beginResetModel();
    m_header.clear();
    for (size_t i = 0; i < std::min<size_t>(state.columnCount(), kMaxColumns); ++i)
        m_header.append(state.columnName(i));
    m_fields = fieldsOf(state);
    m_rows = state.format.rows;
    endResetModel();
}

void PreviewModel::clear()
{
    beginResetModel();
    m_header.clear();
    m_fields.clear();
    m_rows.clear();
    endResetModel();
}

void PreviewModel::setFields(const ImportState &state)
{
    m_fields = fieldsOf(state);
    if (columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(0, columnCount() - 1));
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_header.isEmpty() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isFields = index.row() == 0;
    // A tool tip would read the file's texts as HTML.
    const auto text = [role](const QString &cell) { return role == Qt::ToolTipRole ? cell.toHtmlEscaped() : cell; };
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        if (isFields)
            return m_fields.value(index.column());
        return text(m_rows[static_cast<size_t>(index.row()) - 1].value(index.column()));
    }
    if (isFields && role == Qt::ForegroundRole)
        return m_fields.value(index.column()) == tr("not imported") ? themeColors().secondary : themeColors().accent;
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return role == Qt::ToolTipRole ? m_header.value(section).toHtmlEscaped() : m_header.value(section);
    return {};
}

PreviewTable::PreviewTable(QWidget *parent)
    : QWidget(parent), m_model(new PreviewModel(this)), m_table(new QTableView(this)), m_caption(quietLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(m_caption);
    auto *card = new Card(this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Preview of the file"));
    applyTableLook(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_table->horizontalHeader()->setStretchLastSection(true);
    new RememberedColumns(*m_table->horizontalHeader(), QStringLiteral("import/preview"));
    card->setContent(m_table);
    column->addWidget(card, 1);
}

void PreviewTable::show(const ImportState &state)
{
    m_model->show(state);
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(i, qBound(preview_table_detail::kNarrowest,
                                          widthOfContents(*m_table->horizontalHeader(), i) + space::medium,
                                          preview_table_detail::kWidest));
    QString text =
        tr("Preview: the first %Ln row(s) as they will be read", nullptr, static_cast<int>(state.format.rows.size()));
    if (state.columnCount() > PreviewModel::kMaxColumns)
        text += QStringLiteral(" · ") +
                tr("%Ln column(s); the first %1 are shown", nullptr, static_cast<int>(state.columnCount()))
                    .arg(PreviewModel::kMaxColumns);
    m_caption->setText(text);
}

void PreviewTable::setFields(const ImportState &state)
{
    m_model->setFields(state);
}

void PreviewTable::showProblem(const QString &text)
{
    m_model->clear();
    m_caption->setText(text);
}

void PreviewTable::highlight(int column)
{
    if (column < 0 || column >= m_model->columnCount())
        return;
    m_table->selectColumn(column);
    m_table->scrollTo(m_model->index(0, column));
}

} // namespace shuke::ui
