#pragma once

#include "core/quality/quality_check.h"

#include <QAbstractButton>

#include <array>
#include <vector>

namespace shuke::ui {

/// One figure of the strip above: the whole score with its trend, or a dimension. Chosen by click, Enter or Space.
class ScoreTile : public QAbstractButton
{
    Q_OBJECT

public:
    struct Figures
    {
        QString title;
        QString value;               ///< "87.3"
        QString note;                ///< "weight 30 % · 12 findings"
        std::optional<double> share; ///< 0 … 1: the bar below.
        std::vector<double> trend;   ///< Oldest first; drawn from two on.
    };

    explicit ScoreTile(QWidget *parent = nullptr);
    void setFigures(Figures figures, const QString &explanation);
    const Figures &figures() const { return m_figures; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void drawTrend(QPainter &painter, const QRect &box) const;
    Figures m_figures;
};

/// The score and its five dimensions side by side.
class ScoreTiles : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreTiles(QWidget *parent = nullptr);
    void setResult(const quality::QualityResult &result);
    void setTrend(const std::vector<quality::QualityDay> &trend);
    ScoreTile &tile(std::optional<quality::Dimension> dimension) const;

Q_SIGNALS:
    void dimensionWanted(shuke::quality::Dimension dimension);
    /// The score itself.
    void scoreWanted();

private:
    ScoreTile *m_score;
    std::array<ScoreTile *, quality::kDimensions.size()> m_dimensions;
};

} // namespace shuke::ui
