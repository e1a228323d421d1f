#include "ui/lists/group_source.h"

#include "ui/common/format.h"
#include "ui/lists/field_catalog.h"
#include "ui/lists/filtered_source.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shuke::ui {

namespace group_source_detail {

enum Column { Name, Rows, RowShare, Orders, Net, NetShare };

QString shareText(const QVariant &permille)
{
    return QLocale().toString(static_cast<double>(permille.toLongLong()) / 10, 'f', 1) + QStringLiteral(" %");
}

/// In thousandths; nothing of nothing, or of less.
std::optional<qint64> share(double part, double whole)
{
    return whole > 0 ? std::optional<qint64>(std::llround(part * 1000 / whole)) : std::nullopt;
}

std::optional<qint64> figure(const segments::Group &group, const segments::Group &all, int column)
{
    switch (column) {
    case Rows:
        return group.rows;
    case RowShare:
        return share(static_cast<double>(group.rows), static_cast<double>(all.rows));
    case Orders:
        return group.orders;
    case Net:
        return group.net ? std::optional(group.net->minor()) : std::nullopt;
    case NetShare:
        return group.net && all.net
                   ? share(static_cast<double>(group.net->minor()), static_cast<double>(all.net->minor()))
                   : std::nullopt;
    default:
        return std::nullopt;
    }
}

ListColumn numbers(const char *key, const QString &title, int widthChars)
{
    ListColumn column{.key = key, .title = title, .alignment = Qt::AlignRight | Qt::AlignVCenter};
    column.widthChars = widthChars;
    column.text = [](const QVariant &value) { return numberText(value.toLongLong()); };
    return column;
}

ListColumn shares(const char *key, const QString &title, const QString &toolTip)
{
    ListColumn column = numbers(key, title, 9);
    column.toolTip = toolTip;
    column.decimals = 1;
    column.text = shareText;
    return column;
}

} // namespace group_source_detail

GroupSource::GroupSource(const FieldCatalog &catalog, QObject *parent)
    : RowSource(parent), m_catalog(catalog), m_data(std::make_shared<const Data>())
{
    using namespace group_source_detail;
    const bool contacts = catalog.subject() == segments::Subject::Contacts;
    ListColumn name{.key = "group", .title = tr("Group"), .widthChars = 18};
    name.grows = true;
    ListColumn net = numbers("net", contacts ? tr("Revenue") : tr("Total"), 18);
    net.isMoney = true;
    net.decimals = currencyDigits(catalog.currency());
    net.text = [currency = catalog.currency()](const QVariant &value) {
        return moneyText(Money::fromMinor(value.toLongLong()), currency);
    };
    m_columns = {name,
                 numbers("rows", contacts ? tr("Customers") : tr("Documents"), 10),
                 shares("rows_share", tr("Share"),
                        contacts ? tr("Of all customers in the list") : tr("Of all documents in the list")),
                 numbers("orders", tr("Orders"), 8),
                 net,
                 shares("net_share", contacts ? tr("Share of revenue") : tr("Share of total"),
                        contacts ? tr("Of the revenue of all customers in the list")
                                 : tr("Of the total of all documents in the list"))};
}

void GroupSource::show(const segments::Field &field, segments::GroupTotals totals)
{
    const qint64 next = m_data->firstId + static_cast<qint64>(m_data->totals.groups.size());
    m_data = std::make_shared<const Data>(Data{field, std::move(totals), next});
    m_columns.front().title = FieldCatalog::label(field);
    Q_EMIT columnsChanged();
    Q_EMIT changed({}, true);
}

const segments::Group *GroupSource::group(qint64 id) const
{
    const qint64 at = id - m_data->firstId;
    return at >= 0 && at < static_cast<qint64>(m_data->totals.groups.size())
               ? &m_data->totals.groups[static_cast<size_t>(at)]
               : nullptr;
}

QString GroupSource::words(const segments::Group &group) const
{
    if (!group.value)
        return tr("(empty)");
    if (const auto *month = std::get_if<QDate>(&*group.value))
        return QLocale().language() == QLocale::Chinese
                   ? QStringLiteral("%1年%2月").arg(month->year()).arg(month->month())
                   : QLocale().toString(*month, QStringLiteral("MMM yyyy"));
    return m_catalog.valueText(m_data->field, segments::Operator::Is, *group.value);
}

std::vector<QVariant> GroupSource::cells(const segments::Group &group) const
{
    std::vector<QVariant> cells{words(group)};
    for (int column = 1; column < static_cast<int>(m_columns.size()); ++column) {
        const std::optional<qint64> figure = group_source_detail::figure(group, m_data->totals.all, column);
        cells.push_back(figure ? QVariant(*figure) : QVariant());
    }
    return cells;
}

QFuture<Result<std::vector<qint64>>> GroupSource::ids(const IdQuery &query, const CancelToken &)
{
    std::vector<QString> names; // only the GUI thread may ask the catalog
    const bool byName = query.sortColumn == group_source_detail::Name && m_data->field.type != segments::FieldType::Day;
    for (size_t i = 0; byName && i < m_data->totals.groups.size(); ++i)
        names.push_back(words(m_data->totals.groups[i]));
    return QtConcurrent::run([query, byName, names = std::move(names), data = m_data]() -> Result<std::vector<qint64>> {
        const std::vector<segments::Group> &groups = data->totals.groups;
        std::vector<size_t> places(groups.size());
        std::iota(places.begin(), places.end(), size_t(0));
        const bool down = query.order == Qt::DescendingOrder;
        if (byName) {
            std::ranges::stable_sort(places, [&](size_t a, size_t b) {
                if (!groups[a].value || !groups[b].value) // stays last
                    return groups[a].value.has_value() && !groups[b].value.has_value();
                const int order = QString::localeAwareCompare(names[a], names[b]);
                return down ? order > 0 : order < 0;
            });
        } else if (query.sortColumn == group_source_detail::Name) {
            std::ranges::stable_sort(places, [&](size_t a, size_t b) {
                if (!groups[a].value || !groups[b].value)
                    return groups[a].value.has_value() && !groups[b].value.has_value();
                return down ? *groups[a].value > *groups[b].value : *groups[a].value < *groups[b].value;
            });
        } else if (query.sortColumn > 0) {
            std::ranges::stable_sort(places, [&](size_t a, size_t b) {
                const auto of = [&](size_t place) {
                    return group_source_detail::figure(groups[place], data->totals.all, query.sortColumn);
                };
                const std::optional<qint64> left = of(a), right = of(b);
                if (!left || !right)
                    return left.has_value() && !right.has_value();
                return down ? *left > *right : *left < *right;
            });
        }
        if (query.limit > 0 && static_cast<size_t>(query.limit) < places.size())
            places.resize(static_cast<size_t>(query.limit));
        std::vector<qint64> ids;
        ids.reserve(places.size());
        for (const size_t place : places)
            ids.push_back(data->firstId + static_cast<qint64>(place));
        return ids;
    });
}

QFuture<Result<std::vector<ListRow>>> GroupSource::rows(const std::vector<qint64> &ids, const CancelToken &)
{
    std::vector<ListRow> rows;
    for (const qint64 id : ids) {
        if (const segments::Group *known = group(id))
            rows.push_back({id, cells(*known)});
    }
    const Answer<std::vector<ListRow>> answer;
    answer.give(std::move(rows));
    return answer.future();
}

} // namespace shuke::ui
