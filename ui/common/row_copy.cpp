#include "ui/common/row_copy.h"

#include "ui/common/clipboard_cell.h"
#include "ui/models/window_model.h"

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace row_copy_detail {

QString cellText(const QString &cell)
{
    QString text;
    text.reserve(cell.size());
    for (const QChar c : cell) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            text += QLatin1Char(' ');
        else if (c == QChar(0x2212)) // spreadsheets want the ASCII minus
            text += QLatin1Char('-');
        else
            text += c;
    }
    return text;
}

} // namespace row_copy_detail

RowCopy::RowCopy(WindowModel &model, std::vector<qint64> ids, std::vector<int> columns, QObject *parent)
    : QObject(parent), m_model(model), m_ids(std::move(ids)), m_columns(std::move(columns))
{
    QStringList titles;
    for (const int column : m_columns)
        titles.append(guardedCell(row_copy_detail::cellText(m_model.columns()[static_cast<size_t>(column)].title)));
    m_text = titles.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

void RowCopy::start()
{
    next();
}

void RowCopy::next()
{
    if (m_read == m_ids.size()) {
        Q_EMIT finished(m_text, m_written);
        deleteLater();
        return;
    }
    const auto from = m_ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_read += std::min(kSlice, m_ids.size() - m_read);
    const auto to = m_ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_model.readRows({from, to}, m_cancel, this, [this](const Result<std::vector<ListRow>> &rows) {
        const bool stopped = m_cancel.isCanceled();
        if (!rows || stopped) {
            Q_EMIT failed(stopped ? Error{ErrorCode::Canceled, {}} : rows.error());
            deleteLater();
            return;
        }
        write(*rows);
        Q_EMIT progress({static_cast<qint64>(m_read), static_cast<qint64>(m_ids.size())});
        next();
    });
}

void RowCopy::write(const std::vector<ListRow> &rows)
{
    for (const ListRow &row : rows) {
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const auto column = static_cast<size_t>(m_columns[i]);
            const QVariant &value = row.cells[column];
            const ListColumn &spec = m_model.columns()[column];
            if (i > 0)
                m_text += QLatin1Char('\t');
            if (!value.isValid())
                continue;
            const QString cell = row_copy_detail::cellText(spec.text ? spec.text(value) : value.toString());
            // Amounts and days are our own words, and a negative amount must stay one.
            const bool isOurs = value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::QDate;
            m_text += isOurs ? cell : guardedCell(cell);
        }
        m_text += QLatin1Char('\n');
    }
    m_written += static_cast<qint64>(rows.size());
}

} // namespace shuke::ui
