#pragma once

#include "core/reports/report_loader.h"
#include "ui/common/generation.h"
#include "ui/common/page.h"
#include "ui/reports/report_export.h"
#include "ui/reports/report_print.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace shuke::ui {

class BusyPage;
class EmptyState;
class PageView;
class ReportParameters;

/// Reports as they will print: parameters at the left, pages at the right; zoom, search, print, PDF, CSV and XLSX.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(Desk &desk, QWidget *parent = nullptr, AskPrinter askPrinter = systemPrinters());
    ~ReportsPage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    /// Asks for a file and writes the report on show.
    void exportAs(ReportFormat format);

    // For tests.
    PageView &view() { return *m_view; }
    ReportParameters &parameters() { return *m_parameters; }
    QLineEdit &search() { return *m_search; }
    QString hitsText() const;
    QString failureText() const; ///< Empty while a report is shown.

private:
    QWidget *makeToolBar();
    void makeShortcuts();
    void readSettings();
    void load();
    void readSegments(reports::ReportRequest request);
    void build(reports::ReportRequest request);
    void showNoSegment();
    void layOut();
    void print();
    void updateBar();
    void fail(const Error &error);

    AskPrinter m_askPrinter;
    ReportParameters *m_parameters;
    QStackedWidget *m_stack;
    QWidget *m_reader;
    PageView *m_view;
    BusyPage *m_busy;
    EmptyState *m_failure;
    QLabel *m_place;
    QLabel *m_zoom;
    QToolButton *m_fitWidth;
    QToolButton *m_fitPage;
    QLineEdit *m_search;
    QLabel *m_hits;
    std::shared_ptr<const reports::ReportModel> m_model;
    std::shared_ptr<render::ReportPages> m_pages;
    std::optional<CancelToken> m_loading;
    SegmentId m_wantedSegment; ///< To be chosen when the segments are read.
    Generation m_loads;
    Generation m_layouts;
    Generation m_settings;
    bool m_layingOut = false;
    bool m_visited = false;
    bool m_hasSettings = false;
    bool m_stale = false;
};

} // namespace shuke::ui
