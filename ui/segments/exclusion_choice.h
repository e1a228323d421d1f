#pragma once

#include "core/segments/segment.h"
#include "ui/lists/field_catalog.h"

#include <QWidget>

class QCheckBox;
class QMenu;
class QPushButton;

namespace shuke::ui {

/// Who is left out of a segment although the conditions fit: who does not want to be contacted, who has not consented
/// to a channel, members of other segments.
class ExclusionChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ExclusionChoice(FieldCatalog &catalog, QWidget *parent = nullptr);

    /// `self` is not offered among the segments; invalid: all are. Does not emit changed().
    void setExclusions(const segments::Exclusions &exclusions, SegmentId self);
    segments::Exclusions exclusions() const { return m_exclusions; }
    QCheckBox &doNotContact() { return *m_doNotContact; }
    QMenu &channels() { return *m_channelMenu; }
    QMenu &segments() { return *m_segmentMenu; }

Q_SIGNALS:
    void changed();

private:
    void fillChannels();
    void fillSegments();
    void showTexts();

    FieldCatalog &m_catalog;
    SegmentId m_self;
    segments::Exclusions m_exclusions;
    QCheckBox *m_doNotContact;
    QPushButton *m_channels;
    QMenu *m_channelMenu;
    QPushButton *m_segments;
    QMenu *m_segmentMenu;
};

} // namespace shuke::ui
