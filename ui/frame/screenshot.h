#pragma once

#include <QSize>
#include <QString>

namespace shuke::ui {

struct ScreenshotOrder
{
    QString file;   ///< PNG; replaced if it is there.
    QString store;  ///< Empty: the window as it is without a store.
    QString sort;   ///< Key of a column of the list, the largest value first; empty: the list's own order.
    QString search; ///< Typed into the box above the list; empty: none.
    QSize size{1280, 800};
};

/// Opens a main window with settings of its own, waits until everything in it has been read, saves a picture of it and
/// closes the store. Works without a display (QT_QPA_PLATFORM=offscreen). The application and its theme must be there
/// already. Returns an exit status: 0, or 1 after one line on stderr that says why there is no picture.
int takeScreenshot(const ScreenshotOrder &order);

} // namespace shuke::ui
