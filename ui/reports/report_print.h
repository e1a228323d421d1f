#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/render/report_pages.h"

#include <QObject>

#include <functional>
#include <memory>

class QPainter;
class QPrinter;
class QWidget;

namespace shuke::ui {

/// Asks for a printer; `chosen` gets it, or is never called. `pages` 0: not known yet, all are printed. Tests put one
/// in its place that writes a file.
using AskPrinter = std::function<void(QWidget *parent, const QString &title, render::Paper paper, int pages,
                                      std::function<void(std::shared_ptr<QPrinter>)> chosen)>;
/// The system's dialog; does not block.
AskPrinter systemPrinters();

/// Prints the pages the printer was told to, one between two turns of the event loop. Deletes itself when it ended.
class ReportPrint : public QObject
{
    Q_OBJECT

public:
    ReportPrint(std::shared_ptr<render::ReportPages> pages, std::shared_ptr<QPrinter> printer, QObject *parent,
                const CancelToken &cancel = {});
    ~ReportPrint() override;

    void start();
    const CancelToken &cancelToken() const { return m_cancel; }

Q_SIGNALS:
    void progress(shuke::Progress progress);
    void finished(int pages);
    void failed(const shuke::Error &error); ///< Also Canceled.

private:
    void next();
    void fail(const Error &error);

    std::shared_ptr<render::ReportPages> m_pages;
    std::shared_ptr<QPrinter> m_printer;
    std::unique_ptr<QPainter> m_painter;
    CancelToken m_cancel;
    int m_first = 0;
    int m_last = 0;
    int m_page = 0;
};

} // namespace shuke::ui
