#pragma once

#include "core/segments/segment_presets.h"
#include "core/segments/segment_queries.h"

#include <QListView>

class QStandardItem;
class QStandardItemModel;

namespace shuke::ui {

/// The segments of a store with their sizes, below them those one can begin with.
class SegmentLibrary : public QListView
{
    Q_OBJECT

public:
    explicit SegmentLibrary(QWidget *parent = nullptr);

    /// What is chosen stays chosen. `title`: of the segments, as those in the trash are another list.
    void setSegments(const QString &title, const std::vector<segments::SegmentRow> &rows);
    void setPresets(const std::vector<segments::SegmentPreset> &presets);
    void setSize(SegmentId segment, qint64 size);
    /// By its code; of one that is not in the list nothing is shown.
    void setPresetSize(const QByteArray &preset, qint64 size);

    /// Invalid if none is chosen.
    SegmentId segment() const;
    std::optional<size_t> preset() const;
    /// Without a signal. Invalid: nothing is chosen.
    void choose(SegmentId segment);
    void choosePreset(size_t preset);
    /// As shown, with their sizes; for tests.
    QStringList texts() const;

Q_SIGNALS:
    void segmentChosen(shuke::SegmentId segment);
    void presetChosen(size_t preset);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void addHeading(const QString &text);
    void fill();
    QStandardItem *find(int role, qint64 value) const;
    void setCurrent(QStandardItem *item);

    QStandardItemModel *m_items;
    QString m_title;
    std::vector<segments::SegmentRow> m_rows;
    std::vector<segments::SegmentPreset> m_presets;
    std::map<QByteArray, qint64> m_presetSizes; ///< By code.
    bool m_isFilling = false;
};

/// Name and sentence of a preset in the language.
QString presetName(const segments::SegmentPreset &preset);
QString presetAbout(const segments::SegmentPreset &preset);

} // namespace shuke::ui
