#include "ui/reports/page_view.h"

#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace shuke::ui {

namespace page_view_detail {

constexpr int kGap = space::large; ///< Around pages.
constexpr double kZoomStep = 1.2;
constexpr int kAhead = 1; ///< Pages painted before they come into view.

QImage paintPage(const render::ReportPages &pages, int page, double scale)
{
    const QSizeF size = pages.pageSize() * scale;
    QImage image(size.toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(printColors().paper);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    pages.paint(static_cast<size_t>(page), painter);
    return image;
}

} // namespace page_view_detail

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    setAccessibleName(tr("Pages of the report"));
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Home, Qt::Key_End}, tr("To the beginning or the end")),
                           keyLine({Qt::Key_Space, Qt::SHIFT | Qt::Key_Space}, tr("A screen on or back"))};
    });
}

void PageView::setPages(std::shared_ptr<render::ReportPages> pages)
{
    const double place =
        verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    ++m_epoch;
    m_pages = std::move(pages);
    m_pictures.clear();
    updateGeometryOfPages();
    verticalScrollBar()->setValue(qRound(place * verticalScrollBar()->maximum()));
    find(m_words);
    paintNext();
    Q_EMIT viewChanged();
}

int PageView::pageCount() const
{
    return m_pages ? static_cast<int>(m_pages->pageCount()) : 0;
}

double PageView::scaleNow() const
{
    return m_zoom * logicalDpiY() * devicePixelRatioF() / render::ReportPages::kDotsPerInch;
}

QSize PageView::pageSize() const
{
    if (!m_pages)
        return {};
    return (m_pages->pageSize() * (m_zoom * logicalDpiY() / render::ReportPages::kDotsPerInch)).toSize();
}

QRect PageView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left =
        std::max(page_view_detail::kGap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int top =
        page_view_detail::kGap + page * (size.height() + page_view_detail::kGap) - verticalScrollBar()->value();
    return {QPoint(left, top), size};
}

int PageView::currentPage() const
{
    const int step = pageSize().height() + page_view_detail::kGap;
    if (!m_pages || step <= 0)
        return 0;
    return std::clamp((verticalScrollBar()->value() + viewport()->height() / 2) / step, 0, pageCount() - 1);
}

void PageView::goToPage(int page)
{
    verticalScrollBar()->setValue(page * (pageSize().height() + page_view_detail::kGap));
}

void PageView::setZoom(double zoom)
{
    m_fit = Fit::None;
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    updateGeometryOfPages();
}

void PageView::zoomBy(int steps)
{
    setZoom(m_zoom * std::pow(page_view_detail::kZoomStep, steps));
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    updateGeometryOfPages();
}

/// Zoom for the fit, scroll bars for the zoom; what is in the middle stays there, and the top stays the top.
void PageView::updateGeometryOfPages()
{
    using namespace page_view_detail;
    const int oldStep = pageSize().height() + kGap;
    QScrollBar &vertical = *verticalScrollBar();
    const double middle =
        m_pages && oldStep > kGap && vertical.value() > 0
            ? (vertical.value() + viewport()->height() / 2.0) / (vertical.maximum() + vertical.pageStep())
            : -1;
    if (m_pages && m_fit != Fit::None) {
        const double dots = render::ReportPages::kDotsPerInch / double(logicalDpiY());
        const double width = (viewport()->width() - 2 * kGap) / m_pages->pageSize().width() * dots;
        const double height = (viewport()->height() - 2 * kGap) / m_pages->pageSize().height() * dots;
        m_zoom = std::clamp(m_fit == Fit::Width ? width : std::min(width, height), kLeastZoom, kMostZoom);
    }
    const QSize size = pageSize();
    const int height = pageCount() == 0 ? 0 : pageCount() * (size.height() + kGap) + kGap;
    vertical.setPageStep(viewport()->height());
    vertical.setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * kGap - viewport()->width()));
    if (middle >= 0)
        vertical.setValue(qRound(middle * (vertical.maximum() + vertical.pageStep()) - viewport()->height() / 2.0));
    viewport()->update();
    paintNext();
    Q_EMIT viewChanged();
}

/// The page to be painted next: one in view, else one beside the view; −1: none.
int PageView::nextPage() const
{
    if (!m_pages)
        return -1;
    const auto missing = [this](int page) {
        if (page < 0 || page >= pageCount())
            return false;
        const auto found = m_pictures.constFind(page);
        return found == m_pictures.constEnd() || !qFuzzyCompare(found->scale, scaleNow());
    };
    const int step = std::max(1, pageSize().height() + page_view_detail::kGap);
    const int first = verticalScrollBar()->value() / step;
    const int last = (verticalScrollBar()->value() + viewport()->height()) / step;
    for (int page = first; page <= last; ++page) {
        if (missing(page))
            return page;
    }
    for (const int page : {last + page_view_detail::kAhead, first - page_view_detail::kAhead}) {
        if (missing(page))
            return page;
    }
    return -1;
}

void PageView::paintNext()
{
    const int page = nextPage();
    if (m_painting || page < 0)
        return;
    m_painting = true;
    const double scale = scaleNow();
    const QFuture<QImage> picture =
        QtConcurrent::run([pages = m_pages, page, scale] { return page_view_detail::paintPage(*pages, page, scale); });
    onFinished(picture, this, [this, page, scale, epoch = m_epoch](QImage image) {
        m_painting = false;
        if (epoch == m_epoch) {
            const int now = currentPage();
            m_pictures.removeIf([now](const auto &entry) { return std::abs(entry.key() - now) > 6; });
            m_pictures[page] = {std::move(image), scale};
            viewport()->update(pageRect(page));
        }
        paintNext();
    });
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors &colors = themeColors();
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(event->rect()))
            continue;
        painter.fillRect(rect, printColors().paper);
        if (const auto picture = m_pictures.constFind(page); picture != m_pictures.constEnd())
            painter.drawImage(rect, picture->image);
        painter.setPen(QPen(colors.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        const double scale = double(rect.width()) / m_pages->pageSize().width();
        for (size_t at = 0; at < m_hits.size(); ++at) {
            const render::PageCanvas::Found &hit = m_hits[at];
            if (static_cast<int>(hit.page) != page)
                continue;
            const QRectF box(rect.left() + hit.rect.left() * scale, rect.top() + hit.rect.top() * scale,
                             hit.rect.width() * scale, hit.rect.height() * scale);
            QColor mark = themeColors().warning;
            mark.setAlphaF(static_cast<int>(at) == m_hit ? 0.5F : 0.25F);
            painter.fillRect(box, mark);
            if (static_cast<int>(at) == m_hit) {
                painter.setPen(QPen(printColors().text, 1));
                painter.drawRect(box);
            }
        }
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    updateGeometryOfPages();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    paintNext();
    Q_EMIT viewChanged();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (const int steps = event->angleDelta().y() / 120; steps != 0)
            zoomBy(steps);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        return verticalScrollBar()->setValue(0);
    if (event->key() == Qt::Key_End)
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (event->key() == Qt::Key_Space)
        return verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                                      ? QAbstractSlider::SliderPageStepSub
                                                      : QAbstractSlider::SliderPageStepAdd);
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::find(const QString &words)
{
    const bool again = words == m_words;
    m_words = words;
    m_hits = m_pages && !words.isEmpty() ? m_pages->find(words) : std::vector<render::PageCanvas::Found>();
    if (again && m_hit >= 0) {
        m_hit = std::min(m_hit, hitCount() - 1);
    } else {
        m_hit = m_hits.empty() ? -1 : 0;
        for (size_t at = 0; at < m_hits.size(); ++at) {
            if (static_cast<int>(m_hits[at].page) >= currentPage()) {
                m_hit = static_cast<int>(at);
                break;
            }
        }
        showHit();
    }
    viewport()->update();
    Q_EMIT hitsChanged();
}

void PageView::moveHit(int direction)
{
    if (m_hits.empty())
        return;
    m_hit = (m_hit + direction + hitCount()) % hitCount();
    showHit();
    viewport()->update();
    Q_EMIT hitsChanged();
}

void PageView::showHit()
{
    if (m_hit < 0)
        return;
    const render::PageCanvas::Found &hit = m_hits[static_cast<size_t>(m_hit)];
    const QRect page = pageRect(static_cast<int>(hit.page));
    const double scale = page.width() / m_pages->pageSize().width();
    const int y = page.top() + qRound(hit.rect.center().y() * scale);
    const int x = page.left() + qRound(hit.rect.center().x() * scale);
    if (y < page_view_detail::kGap || y > viewport()->height() - page_view_detail::kGap)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + y - viewport()->height() / 3);
    if (x < 0 || x > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + x - viewport()->width() / 2);
}

} // namespace shuke::ui
