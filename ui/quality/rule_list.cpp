#include "ui/quality/rule_list.h"

#include "ui/common/count_delegate.h"
#include "ui/common/format.h"
#include "ui/quality/quality_words.h"

#include <QStandardItemModel>

namespace shuke::ui {

namespace rule_list_detail {

enum Role { RuleRole = Qt::UserRole, DimensionRole };

} // namespace rule_list_detail

RuleList::RuleList(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setItemDelegate(new CountDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Rules"));
}

void RuleList::setResult(const quality::QualityResult &result)
{
    const std::optional<quality::Rule> before = rule();
    m_filling = true;
    m_items->clear();
    for (const quality::Dimension dimension : quality::kDimensions) {
        QStandardItem *heading = nullptr;
        for (int i = 0; i < quality::kRules; ++i) {
            const auto one = static_cast<quality::Rule>(i);
            if (quality::dimensionOf(one) != dimension || !result.settings.isOn(one))
                continue;
            if (!heading) {
                heading = new QStandardItem(dimensionText(dimension));
                heading->setFlags(Qt::NoItemFlags);
                m_items->appendRow(heading);
            }
            auto *item = new QStandardItem(ruleText(one));
            item->setData(i, rule_list_detail::RuleRole);
            item->setData(static_cast<int>(dimension), rule_list_detail::DimensionRole);
            item->setData(result.of(one).count(), CountDelegate::kCountRole);
            item->setToolTip(ruleText(one) + QLatin1Char('\n') + ruleExplanation(one));
            item->setData(QStringLiteral("%1: %2").arg(ruleText(one), numberText(result.of(one).count())),
                          Qt::AccessibleTextRole);
            m_items->appendRow(item);
        }
    }
    m_filling = false;
    if (before && result.settings.isOn(*before))
        choose(*before);
    else
        chooseFirst();
}

std::optional<quality::Rule> RuleList::rule() const
{
    const QVariant value = currentIndex().data(rule_list_detail::RuleRole);
    return value.isValid() ? std::optional(static_cast<quality::Rule>(value.toInt())) : std::nullopt;
}

void RuleList::choose(quality::Rule rule)
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const QModelIndex index = m_items->index(row, 0);
        const QVariant value = index.data(rule_list_detail::RuleRole);
        if (value.isValid() && value.toInt() == quality::indexOf(rule))
            return setCurrentIndex(index);
    }
}

void RuleList::choose(quality::Dimension dimension)
{
    QModelIndex chosen;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const QModelIndex index = m_items->index(row, 0);
        const QVariant value = index.data(rule_list_detail::DimensionRole);
        if (!value.isValid() || value.toInt() != static_cast<int>(dimension))
            continue;
        if (index.data(CountDelegate::kCountRole).toLongLong() > 0)
            return setCurrentIndex(index);
        chosen = chosen.isValid() ? chosen : index;
    }
    if (chosen.isValid())
        setCurrentIndex(chosen);
}

void RuleList::chooseFirst()
{
    QModelIndex chosen;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const QModelIndex index = m_items->index(row, 0);
        if (!index.data(rule_list_detail::RuleRole).isValid())
            continue;
        if (index.data(CountDelegate::kCountRole).toLongLong() > 0)
            return setCurrentIndex(index);
        chosen = chosen.isValid() ? chosen : index;
    }
    if (chosen.isValid())
        setCurrentIndex(chosen);
}

QStringList RuleList::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const QModelIndex index = m_items->index(row, 0);
        const QVariant spoken = index.data(Qt::AccessibleTextRole);
        texts.append(spoken.isValid() ? spoken.toString() : index.data().toString());
    }
    return texts;
}

void RuleList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const std::optional<quality::Rule> chosen = rule(); chosen && !m_filling)
        Q_EMIT ruleChosen(*chosen);
}

} // namespace shuke::ui
