#pragma once

#include "ui/segments/result_tab.h"

class QGridLayout;
class QLabel;

namespace shuke::ui {

/// One figure of a segment: what it is called, what it is, how it is worked out.
struct SegmentFigure
{
    QString name;
    reports::Cell value; ///< Knows how it is shown.
    QString explanation;
};
/// In the order in which they are shown. Words of the language.
std::vector<SegmentFigure> segmentFigureTexts(const segments::SegmentFigures &figures, const QString &currency);

/// The figures of a segment, each with how it is worked out as its tool tip.
class FigureList : public ResultTab
{
    Q_OBJECT

public:
    explicit FigureList(Desk &desk, QWidget *parent = nullptr);

    /// They are read with the size; nothing: they are on their way.
    void setFigures(const std::optional<segments::SegmentFigures> &figures);
    bool isSettled() const override { return true; }
    void addToSheet(reports::ReportModel &sheet) const override;
    /// "Orders: 12", for tests.
    QStringList texts() const;

protected:
    void read(const SegmentMembers &members) override { Q_UNUSED(members) }

private:
    struct Line
    {
        QLabel *name;
        QLabel *value;
    };

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    std::vector<SegmentFigure> m_shown; ///< Empty while they are on their way.
    QLabel *m_note;
};

} // namespace shuke::ui
