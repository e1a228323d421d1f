#pragma once

#include "ui/common/place.h"

#include <QAbstractButton>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace shuke::ui {

/// One page in the rail: icon and name, or only the icon when the rail is narrow.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &text, const QString &icon, QWidget *parent);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool m_narrow = false;
};

/// The pages of the window, top to bottom; Settings at the foot. Its width is remembered. Up and Down go from page to
/// page.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// In the order of the rail; `keys` is shown in the tooltip.
    void addPage(PageId page, const QString &title, const QString &icon, const QKeySequence &keys, bool atFoot);
    void setCurrent(PageId page);
    bool isNarrow() const { return m_narrow; }
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(shuke::ui::PageId page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry
    {
        PageId page;
        RailButton *button;
    };

    std::vector<Entry> m_entries;
    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
    RailButton *m_fold;
    bool m_narrow = false;
};

} // namespace shuke::ui
