#pragma once

#include "ui/render/report_pages.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>

#include <memory>
#include <vector>

namespace shuke::ui {

/// The pages of a report below each other, as they will print. Pages are painted on a worker when they come into view;
/// until then their place is white. Scrolls by wheel and keys; zooms with Ctrl and the wheel.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { None, Width, Page };
    static constexpr double kLeastZoom = 0.25;
    static constexpr double kMostZoom = 4;

    explicit PageView(QWidget *parent = nullptr);

    /// Null: nothing. Zoom and, as far as it goes, the place stay.
    void setPages(std::shared_ptr<render::ReportPages> pages);
    int pageCount() const;
    /// The one in the upper half of the view, from 0.
    int currentPage() const;
    void goToPage(int page);

    double zoom() const { return m_zoom; } ///< 1: as large as on paper, by the screen's own word.
    Fit fit() const { return m_fit; }
    void setZoom(double zoom);
    void zoomBy(int steps);
    void setFit(Fit fit);

    /// Marks all places of the words and goes to the first from here on; empty: none.
    void find(const QString &words);
    int hitCount() const { return static_cast<int>(m_hits.size()); }
    int currentHit() const { return m_hit; } ///< From 0; −1 without hits.
    /// +1, −1; goes on at the other end.
    void moveHit(int direction);

    /// All pages in view are painted.
    bool isSettled() const { return !m_painting && nextPage() < 0; }

Q_SIGNALS:
    void viewChanged(); ///< Page, page count or zoom.
    void hitsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QSize pageSize() const;         ///< In pixels at the present zoom.
    QRect pageRect(int page) const; ///< In the viewport.
    double scaleNow() const;        ///< Device pixels per dot.
    void updateGeometryOfPages();
    int nextPage() const;
    void paintNext();
    void showHit();

    std::shared_ptr<render::ReportPages> m_pages;
    struct Picture
    {
        QImage image;
        double scale = 0;
    };
    QHash<int, Picture> m_pictures;
    std::vector<render::PageCanvas::Found> m_hits;
    QString m_words;
    int m_hit = -1;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    bool m_painting = false;
    quint64 m_epoch = 0; ///< Counts setPages.
};

} // namespace shuke::ui
