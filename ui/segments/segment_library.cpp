#include "ui/segments/segment_library.h"

#include "ui/common/count_delegate.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QStandardItemModel>

namespace shuke::ui {

namespace segment_library_detail {

enum Role { SegmentRole = Qt::UserRole, PresetRole };

} // namespace segment_library_detail

using namespace segment_library_detail;

QString presetName(const segments::SegmentPreset &preset)
{
    return QCoreApplication::translate("SegmentPreset", preset.name.constData());
}

QString presetAbout(const segments::SegmentPreset &preset)
{
    return QCoreApplication::translate("SegmentPreset", preset.about.constData());
}

SegmentLibrary::SegmentLibrary(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setItemDelegate(new CountDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Segments"));
}

void SegmentLibrary::setSegments(const QString &title, const std::vector<segments::SegmentRow> &rows)
{
    m_title = title;
    m_rows = rows;
    fill();
}

void SegmentLibrary::setPresets(const std::vector<segments::SegmentPreset> &presets)
{
    m_presets = presets;
    fill();
}

void SegmentLibrary::addHeading(const QString &text)
{
    auto *heading = new QStandardItem(text);
    heading->setFlags(Qt::NoItemFlags);
    m_items->appendRow(heading);
}

void SegmentLibrary::fill()
{
    const SegmentId before = segment();
    const std::optional<size_t> presetBefore = preset();
    m_isFilling = true;
    m_items->clear();
    if (!m_rows.empty())
        addHeading(m_title);
    for (const segments::SegmentRow &row : m_rows) {
        const bool isFrozen = row.segment.kind == segments::SegmentKind::Frozen;
        auto *item = new QStandardItem(isFrozen ? tr("%1 (frozen)").arg(row.segment.name) : row.segment.name);
        item->setData(row.segment.id.row(), SegmentRole);
        if (row.last)
            item->setData(row.last->size, CountDelegate::kCountRole);
        item->setToolTip(row.segment.note);
        m_items->appendRow(item);
    }
    if (!m_presets.empty())
        addHeading(tr("To begin with"));
    for (size_t i = 0; i < m_presets.size(); ++i) {
        auto *item = new QStandardItem(presetName(m_presets[i]));
        item->setData(static_cast<qint64>(i), PresetRole);
        if (const auto size = m_presetSizes.find(m_presets[i].code); size != m_presetSizes.end())
            item->setData(size->second, CountDelegate::kCountRole);
        item->setToolTip(presetAbout(m_presets[i]));
        m_items->appendRow(item);
    }
    setCurrent(before.isValid() ? find(SegmentRole, before.row())
               : presetBefore   ? find(PresetRole, static_cast<qint64>(*presetBefore))
                                : nullptr);
    m_isFilling = false;
}

QStandardItem *SegmentLibrary::find(int role, qint64 value) const
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const QVariant found = m_items->item(row)->data(role);
        if (found.isValid() && found.toLongLong() == value)
            return m_items->item(row);
    }
    return nullptr;
}

void SegmentLibrary::setCurrent(QStandardItem *item)
{
    setCurrentIndex(item ? m_items->indexFromItem(item) : QModelIndex());
}

void SegmentLibrary::setSize(SegmentId segment, qint64 size)
{
    for (segments::SegmentRow &row : m_rows) {
        if (row.segment.id == segment)
            row.last = segments::SegmentDay{segment, {}, size, {}};
    }
    if (QStandardItem *item = find(SegmentRole, segment.row()))
        item->setData(size, CountDelegate::kCountRole);
}

void SegmentLibrary::setPresetSize(const QByteArray &preset, qint64 size)
{
    m_presetSizes[preset] = size;
    const auto place = std::ranges::find(m_presets, preset, &segments::SegmentPreset::code);
    if (place == m_presets.end())
        return;
    if (QStandardItem *item = find(PresetRole, place - m_presets.begin()))
        item->setData(size, CountDelegate::kCountRole);
}

SegmentId SegmentLibrary::segment() const
{
    const QVariant value = currentIndex().data(SegmentRole);
    return value.isValid() ? SegmentId::fromRow(value.toLongLong()) : SegmentId();
}

std::optional<size_t> SegmentLibrary::preset() const
{
    const QVariant value = currentIndex().data(PresetRole);
    return value.isValid() ? std::optional(value.value<size_t>()) : std::nullopt;
}

void SegmentLibrary::choose(SegmentId segment)
{
    m_isFilling = true;
    setCurrent(segment.isValid() ? find(SegmentRole, segment.row()) : nullptr);
    m_isFilling = false;
}

void SegmentLibrary::choosePreset(size_t preset)
{
    m_isFilling = true;
    setCurrent(find(PresetRole, static_cast<qint64>(preset)));
    m_isFilling = false;
}

QStringList SegmentLibrary::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const QVariant count = m_items->item(row)->data(CountDelegate::kCountRole);
        texts.append(count.isValid()
                         ? QStringLiteral("%1: %2").arg(m_items->item(row)->text(), numberText(count.toLongLong()))
                         : m_items->item(row)->text());
    }
    return texts;
}

void SegmentLibrary::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_isFilling)
        return;
    if (segment().isValid())
        Q_EMIT segmentChosen(segment());
    else if (const std::optional<size_t> chosen = preset())
        Q_EMIT presetChosen(*chosen);
}

} // namespace shuke::ui
