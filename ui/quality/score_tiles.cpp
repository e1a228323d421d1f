#include "ui/quality/score_tiles.h"

#include "ui/common/format.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/quality/quality_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace shuke::ui {

namespace score_tiles_detail {

constexpr int kBar = 4;
constexpr int kTrendHeight = 22;
constexpr int kTrendDays = 30;
constexpr double kFigure = 1.7; ///< Of the base font.

QFont figureFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * kFigure);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace score_tiles_detail

ScoreTile::ScoreTile(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreTile::setFigures(Figures figures, const QString &explanation)
{
    m_figures = std::move(figures);
    setText(m_figures.title);
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(m_figures.title, m_figures.value, m_figures.note));
    setToolTip(explanation);
    update();
}

QSize ScoreTile::sizeHint() const
{
    const int height = 2 * space::medium + QFontMetrics(captionFont()).height() * 2 + space::tiny * 2 +
                       QFontMetrics(score_tiles_detail::figureFont(font())).height() + score_tiles_detail::kBar;
    return {minimumSizeHint().width(), height};
}

QSize ScoreTile::minimumSizeHint() const
{
    const QFontMetrics caption(captionFont());
    const int text =
        std::max({caption.horizontalAdvance(m_figures.title), caption.horizontalAdvance(m_figures.note),
                  QFontMetrics(score_tiles_detail::figureFont(font())).horizontalAdvance(m_figures.value)});
    return {text + 2 * space::medium, 0};
}

void ScoreTile::paintEvent(QPaintEvent *)
{
    using namespace score_tiles_detail;
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    painter.setPen(focus ? QPen(colors.accent, 2) : QPen(colors.line, 1));
    painter.setBrush(underMouse() ? colors.hover : colors.card);
    const double edge = focus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), kRadius, kRadius);

    const QRect inner = rect().adjusted(space::medium, space::medium, -space::medium, -space::medium);
    const QFontMetrics caption(captionFont());
    const QFont figure = figureFont(font());
    const QFontMetrics figureMetrics(figure);
    painter.setFont(captionFont());
    painter.setPen(colors.secondary);
    QRect line(inner.left(), inner.top(), inner.width(), caption.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     caption.elidedText(m_figures.title, Qt::ElideRight, line.width()));
    line = QRect(inner.left(), line.bottom() + 1, inner.width(), figureMetrics.height());
    painter.setFont(figure);
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_figures.value);
    const int used = figureMetrics.horizontalAdvance(m_figures.value) + space::medium;
    if (m_figures.trend.size() >= 2 && line.width() - used > kTrendHeight)
        drawTrend(painter,
                  QRect(line.left() + used, line.center().y() - kTrendHeight / 2, line.width() - used, kTrendHeight));
    line = QRect(inner.left(), line.bottom() + 1 + space::tiny, inner.width(), kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(line, kBar / 2.0, kBar / 2.0);
    if (m_figures.share && *m_figures.share > 0) {
        const int length = std::max(kBar, qRound(line.width() * std::clamp(*m_figures.share, 0.0, 1.0)));
        painter.setBrush(colors.series[0]);
        painter.drawRoundedRect(QRect(line.topLeft(), QSize(length, kBar)), kBar / 2.0, kBar / 2.0);
    }
    line = QRect(inner.left(), line.bottom() + 1 + space::tiny, inner.width(), caption.height());
    painter.setFont(captionFont());
    painter.setPen(colors.secondary);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     caption.elidedText(m_figures.note, Qt::ElideRight, line.width()));
}

void ScoreTile::drawTrend(QPainter &painter, const QRect &box) const
{
    const auto [low, high] = std::minmax_element(m_figures.trend.begin(), m_figures.trend.end());
    const double range = std::max(*high - *low, 1.0); // a tenth of a point is no mountain
    const double middle = (*high + *low) / 2;
    QPainterPath path;
    for (size_t i = 0; i < m_figures.trend.size(); ++i) {
        const double x =
            box.left() + box.width() * static_cast<double>(i) / static_cast<double>(m_figures.trend.size() - 1);
        const double y = box.center().y() - (m_figures.trend[i] - middle) / range * (box.height() - 4);
        if (i == 0)
            path.moveTo(x, y);
        else
            path.lineTo(x, y);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeColors().series[0], 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void ScoreTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ScoreTiles::ScoreTiles(QWidget *parent) : QWidget(parent), m_score(new ScoreTile(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_score, 3);
    connect(m_score, &QAbstractButton::clicked, this, &ScoreTiles::scoreWanted);
    for (const quality::Dimension dimension : quality::kDimensions) {
        auto *tile = new ScoreTile(this);
        m_dimensions[static_cast<size_t>(dimension)] = tile;
        row->addWidget(tile, 2);
        connect(tile, &QAbstractButton::clicked, this, [this, dimension] { Q_EMIT dimensionWanted(dimension); });
    }
    new OwnKeys(
        this,
        [] {
            return std::vector{
                keyLine({Qt::Key_Return}, tr("To the rules of the dimension; on the score: what counts"))};
        },
        tr("Score and dimensions"));
}

ScoreTile &ScoreTiles::tile(std::optional<quality::Dimension> dimension) const
{
    return dimension ? *m_dimensions[static_cast<size_t>(*dimension)] : *m_score;
}

void ScoreTiles::setResult(const quality::QualityResult &result)
{
    const quality::DimensionWeights &weights = result.settings.dimensions;
    const double sum = std::accumulate(weights.of.begin(), weights.of.end(), 0.0);
    for (const quality::Dimension dimension : quality::kDimensions) {
        const auto at = static_cast<size_t>(dimension);
        const QString weight = QLocale().toString(sum > 0 ? 100 * weights.of[at] / sum : 0, 'f', 0);
        m_dimensions[at]->setFigures({dimensionText(dimension),
                                      qualityShareText(result.dimensions[at]),
                                      tr("%Ln finding(s)", nullptr, static_cast<int>(result.findingsOf(dimension))),
                                      result.dimensions[at],
                                      {}},
                                     dimensionExplanation(dimension) + QLatin1Char('\n') +
                                         tr("Weight in the score: %1 %").arg(weight));
    }
    m_score->setFigures(
        {tr("Score out of 100"), qualityScoreText(result.score),
         tr("%Ln customer(s) checked", nullptr, static_cast<int>(result.records)),
         result.score ? std::optional(*result.score / 100) : std::nullopt, m_score->figures().trend},
        tr("The weighted mean of the five dimensions that can be told. The weights and what counts can be changed."));
}

void ScoreTiles::setTrend(const std::vector<quality::QualityDay> &trend)
{
    ScoreTile::Figures figures = m_score->figures();
    figures.trend.clear();
    const quality::QualityDay *first = nullptr;
    const quality::QualityDay *last = nullptr;
    for (const quality::QualityDay &day : trend) {
        if (!day.score || day.day.daysTo(trend.back().day) > score_tiles_detail::kTrendDays)
            continue;
        figures.trend.push_back(*day.score);
        first = first ? first : &day;
        last = &day;
    }
    QString explanation = m_score->toolTip().section(QLatin1Char('\n'), 0, 0);
    if (first && first != last)
        explanation += QLatin1Char('\n') + tr("%1 on %2, %3 on %4")
                                               .arg(qualityScoreText(first->score), dayText(first->day),
                                                    qualityScoreText(last->score), dayText(last->day));
    m_score->setFigures(std::move(figures), explanation);
}

} // namespace shuke::ui
