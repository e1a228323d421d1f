#include "ui/reports/reports_page.h"

#include "core/base/clock.h"
#include "core/contacts/attachment.h"
#include "core/reports/report_text.h"
#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/dialogs.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/reports/page_view.h"
#include "ui/reports/report_parameters.h"
#include "ui/reports/report_segments.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace shuke::ui {

namespace reports_page_detail {
constexpr int kParametersWidth = 232;
constexpr int kSearchWidth = 220;
} // namespace reports_page_detail

ReportsPage::ReportsPage(Desk &desk, QWidget *parent, AskPrinter askPrinter)
    : Page(desk, PageId::Reports, tr("Reports"), parent), m_askPrinter(std::move(askPrinter))
{
    using namespace reports_page_detail;
    auto *exportButton = new QPushButton(tr("Export"), this);
    auto *menu = new QMenu(exportButton);
    menu->addAction(tr("PDF…"), this, [this] { exportAs(ReportFormat::Pdf); });
    menu->addAction(tr("CSV…"), this, [this] { exportAs(ReportFormat::Csv); });
    menu->addAction(tr("Excel workbook (XLSX)…"), this, [this] { exportAs(ReportFormat::Xlsx); });
    exportButton->setMenu(menu);
    auto *printButton = new QPushButton(tr("Print…"), this);
    printButton->setToolTip(tr("Print the report (Ctrl+P)"));
    connect(printButton, &QPushButton::clicked, this, &ReportsPage::print);
    addToHeader(exportButton);
    addToHeader(printButton);

    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, space::medium);
    columns->setSpacing(space::large);
    m_parameters = new ReportParameters;
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_parameters->setAutoFillBackground(false);
    scroll->setWidget(m_parameters);
    scroll->setFixedWidth(kParametersWidth);
    columns->addWidget(scroll);

    m_stack = new QStackedWidget(this);
    m_reader = new QWidget(m_stack);
    auto *reader = new QVBoxLayout(m_reader);
    reader->setContentsMargins(0, 0, 0, 0);
    reader->setSpacing(space::tiny);
    m_view = new PageView(m_reader);
    reader->addWidget(makeToolBar());
    reader->addWidget(m_view, 1);
    m_busy = new BusyPage(m_stack);
    m_failure = new EmptyState(QString(), QString(), m_stack);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_busy);
        readSettings();
    });
    for (QWidget *state : {m_reader, static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_failure)})
        m_stack->addWidget(state);
    m_stack->setCurrentWidget(m_busy);
    columns->addWidget(m_stack, 1);
    setContent(content);
    makeShortcuts();

    connect(m_parameters, &ReportParameters::changed, this, [this] {
        if (m_hasSettings)
            load();
    });
    connect(m_view, &PageView::viewChanged, this, &ReportsPage::updateBar);
    connect(m_view, &PageView::hitsChanged, this, &ReportsPage::updateBar);
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Setting))
            m_hasSettings = false;
        m_stale = true; // a report does not change under the reader's eyes: F5, or the next visit
    });
    updateBar();
    setFocusEntry(this, m_view);
}

ReportsPage::~ReportsPage()
{
    if (m_loading)
        m_loading->cancel();
}

QWidget *ReportsPage::makeToolBar()
{
    using namespace reports_page_detail;
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    const auto button = [&](const QString &text, const QString &tip, auto action) {
        auto *made = new QToolButton(bar);
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, action);
        row->addWidget(made);
        return made;
    };
    m_place = plainLabel(QString(), bar);
    row->addWidget(m_place);
    row->addSpacing(space::large);
    button(QStringLiteral("−"), tr("Smaller (Ctrl+−)"), [this] { m_view->zoomBy(-1); });
    m_zoom = plainLabel(QString(), bar);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("400 %")) + space::small);
    row->addWidget(m_zoom);
    button(QStringLiteral("+"), tr("Larger (Ctrl++)"), [this] { m_view->zoomBy(1); });
    m_fitWidth =
        button(tr("Fit width"), tr("As wide as the window (Ctrl+0)"), [this] { m_view->setFit(PageView::Fit::Width); });
    m_fitPage = button(tr("Fit page"), tr("Whole pages"), [this] { m_view->setFit(PageView::Fit::Page); });
    m_fitWidth->setCheckable(true);
    m_fitPage->setCheckable(true);
    row->addStretch();
    m_hits = quietLabel(QString(), bar);
    m_hits->setWordWrap(false);
    row->addWidget(m_hits);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search the report"));
    m_search->setAccessibleName(tr("Search the report"));
    m_search->setToolTip(tr("Search the report (Ctrl+F); Enter goes to the next place, Shift+Enter back"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    connect(m_search, &QLineEdit::textChanged, m_view, &PageView::find);
    row->addWidget(m_search);
    button(QStringLiteral("↑"), tr("Previous place (Shift+Enter)"), [this] { m_view->moveHit(-1); });
    button(QStringLiteral("↓"), tr("Next place (Enter)"), [this] { m_view->moveHit(1); });
    return bar;
}

/// Keys of reading only; those of the window are its own.
void ReportsPage::makeShortcuts()
{
    const auto on = [this](const QKeySequence &keys, QWidget *where, const QString &what, auto action) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setWhatsThis(what);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (const auto key : {Qt::Key_Plus, Qt::Key_Equal})
        on(QKeySequence(Qt::CTRL | key), this, tr("Larger"), [this] { m_view->zoomBy(1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Minus), this, tr("Smaller"), [this] { m_view->zoomBy(-1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_0), this, tr("As wide as the window"),
       [this] { m_view->setFit(PageView::Fit::Width); });
    on(QKeySequence(Qt::Key_Return), m_search, tr("To the next place"), [this] { m_view->moveHit(1); });
    on(QKeySequence(Qt::Key_Enter), m_search, tr("To the next place"), [this] { m_view->moveHit(1); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_Return), m_search, tr("To the place before"), [this] { m_view->moveHit(-1); });
    on(QKeySequence(Qt::SHIFT | Qt::Key_Enter), m_search, tr("To the place before"), [this] { m_view->moveHit(-1); });
    on(QKeySequence(Qt::Key_Escape), m_search, tr("Empties the search"), [this] {
        m_search->clear();
        m_view->setFocus();
    });
}

void ReportsPage::visit(const Place &place)
{
    if (const auto *wanted = std::get_if<ShowReport>(&place); wanted && !wanted->name.isEmpty()) {
        if (wanted->segment.isValid()) {
            m_wantedSegment = wanted->segment;
            m_stale = true;
        }
        m_parameters->setReport(wanted->name);
    }
    m_visited = true;
    if (!m_hasSettings)
        readSettings();
    else if (m_stale)
        load();
}

bool ReportsPage::offers(PageAction action) const
{
    switch (action) {
    case PageAction::Refresh:
        return true;
    case PageAction::Find:
    case PageAction::Print:
    case PageAction::Export:
        return m_pages != nullptr;
    default:
        return false;
    }
}

void ReportsPage::run(PageAction action)
{
    if (!offers(action))
        return;
    if (action == PageAction::Refresh)
        readSettings();
    else if (action == PageAction::Print)
        print();
    else if (action == PageAction::Export)
        exportAs(ReportFormat::Pdf);
    if (action == PageAction::Find) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    }
}

bool ReportsPage::isSettled() const
{
    return m_visited && m_hasSettings && !m_loading && !m_layingOut && m_view->isSettled();
}

void ReportsPage::readSettings()
{
    onLatest(desk().session()->query(value::scoringSettings()), this, m_settings,
             [this](Result<value::ScoringSettings> settings) {
                 m_hasSettings = true;
                 if (!settings)
                     fail(settings.error());
                 else
                     m_parameters->setDefaults(*settings); // and load
             });
}

void ReportsPage::load()
{
    std::optional<reports::CustomerValueParameters> parameters = m_parameters->parameters();
    if (!parameters)
        return; // the field says why; the report on show stays
    if (m_loading)
        m_loading->cancel();
    m_loading.emplace();
    m_stale = false;
    const session::StoreDescription store = desk().session()->description();
    parameters->storeName = QFileInfo(store.path).completeBaseName();
    parameters->generatedAt = QDateTime::currentDateTimeUtc().toTimeZone(businessZone(store.timeZone));
    parameters->cancel = *m_loading;
    parameters->progress = progressTo(m_busy);
    if (!m_pages) {
        m_stack->setCurrentWidget(m_busy);
        m_busy->begin(tr("Building the report…"), *m_loading);
    }
    reports::ReportRequest request{m_parameters->report(), QLocale().language() == QLocale::Chinese, *parameters};
    if (m_parameters->takes(reports::ReportOption::Segment))
        readSegments(std::move(request));
    else
        build(std::move(request));
}

/// Which there are and what they are called may have changed since the last report.
void ReportsPage::readSegments(reports::ReportRequest request)
{
    onLatest(desk().session()->query(reportSegments()), this, m_loads,
             [this, request = std::move(request)](const Result<ReportSegments> &known) mutable {
                 if (!known) {
                     m_loading.reset();
                     fail(known.error());
                     return;
                 }
                 m_parameters->setSegments(known->segments, std::exchange(m_wantedSegment, {}));
                 request.segment = m_parameters->segment();
                 request.segmentWords = known->words(request.segment, desk().session()->description().currency);
                 if (request.segment.isValid())
                     build(std::move(request));
                 else
                     showNoSegment();
             });
}

void ReportsPage::showNoSegment()
{
    m_loading.reset();
    m_model.reset();
    m_pages.reset();
    m_failure->setTexts(tr("Make a segment first"),
                        tr("This report tells who is in a segment and what they are worth. There is no segment yet."));
    m_stack->setCurrentWidget(m_failure);
    Q_EMIT actionsChanged();
}

void ReportsPage::build(reports::ReportRequest request)
{
    onLatest(desk().session()->query(reports::loadReport(std::move(request))), this, m_loads,
             [this](Result<reports::ReportModel> model) {
                 m_loading.reset();
                 if (!model) {
                     fail(model.error());
                     return;
                 }
                 for (const reports::Parameter &parameter : model->parameters) {
                     if (const auto *day = std::get_if<QDate>(&parameter.value.value); day && parameter.code == "as_of")
                         m_parameters->setToday(*day);
                 }
                 m_model = std::make_shared<reports::ReportModel>(std::move(*model));
                 layOut();
             });
}

void ReportsPage::layOut()
{
    m_layingOut = true;
    using Pages = std::shared_ptr<render::ReportPages>;
    const QFuture<Pages> pages = QtConcurrent::run([model = m_model, paper = m_parameters->paper()]() -> Pages {
        return std::make_shared<render::ReportPages>(*model, render::PdfOptions{paper, translateReport, {}, {}});
    });
    onLatest(pages, this, m_layouts, [this](Pages laidOut) {
        m_layingOut = false;
        m_pages = std::move(laidOut);
        m_view->setPages(m_pages);
        m_stack->setCurrentWidget(m_reader);
        Q_EMIT actionsChanged();
    });
}

void ReportsPage::fail(const Error &error)
{
    const bool stopped = error.code == ErrorCode::Canceled;
    const QString text = stopped ? tr("Building the report was stopped.") : ui::errorText(error);
    if (m_pages) {
        messages().say(stopped ? MessageBar::Kind::Warning : MessageBar::Kind::Failed, text);
        return;
    }
    m_failure->setTexts(stopped ? tr("Stopped") : tr("The report cannot be built"), text);
    m_stack->setCurrentWidget(m_failure);
}

QString ReportsPage::failureText() const
{
    return m_stack->currentWidget() == m_failure ? m_failure->text() : QString();
}

QString ReportsPage::hitsText() const
{
    return m_hits->text();
}

void ReportsPage::updateBar()
{
    const int pages = m_view->pageCount();
    m_place->setText(pages == 0 ? QString() : tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(pages));
    m_zoom->setText(tr("%1 %").arg(qRound(m_view->zoom() * 100)));
    m_fitWidth->setChecked(m_view->fit() == PageView::Fit::Width);
    m_fitPage->setChecked(m_view->fit() == PageView::Fit::Page);
    if (m_search->text().isEmpty())
        m_hits->clear();
    else if (m_view->hitCount() == 0)
        m_hits->setText(tr("Not found"));
    else
        m_hits->setText(tr("%1 of %2").arg(m_view->currentHit() + 1).arg(m_view->hitCount()));
}

void ReportsPage::print()
{
    if (!m_pages)
        return;
    const QString title = reports::ReportText(*m_model, translateReport).text(m_model->title);
    m_askPrinter(this, title, m_pages->paper(), m_view->pageCount(), [this, title](std::shared_ptr<QPrinter> printer) {
        auto *run = new ReportPrint(m_pages, std::move(printer), this);
        Job *job = desk().startJob(tr("Printing %1…").arg(title), run->cancelToken());
        connect(run, &ReportPrint::progress, job, [job](Progress progress) { job->setProgress(progress); });
        connect(run, &ReportPrint::finished, this, [this, job](int pages) {
            job->end();
            desk().say(MessageBar::Kind::Done, tr("%Ln page(s) sent to the printer.", nullptr, pages));
        });
        connect(run, &ReportPrint::failed, this, [this, job](const Error &error) {
            job->end();
            if (error.code == ErrorCode::Canceled)
                messages().say(MessageBar::Kind::Warning, tr("Printing was stopped."));
            else
                messages().say(MessageBar::Kind::Failed, ui::errorText(error));
        });
        run->start();
    });
}

void ReportsPage::exportAs(ReportFormat format)
{
    if (!m_model)
        return;
    const QString title = reports::ReportText(*m_model, translateReport).text(m_model->title);
    const QString suggestion =
        contacts::safeFileName(QStringLiteral("%1 %2.%3").arg(m_model->storeName, title, suffixOf(format)));
    desk().dialogs().newFile(this, {tr("Export report"), filterOf(format), suffixOf(format), suggestion, tr("Export")},
                             [this, format, title, model = m_model](const QString &path) {
                                 const CancelToken cancel;
                                 Job *job = desk().startJob(tr("Exporting %1…").arg(title), cancel);
                                 onFinished(
                                     exportReport(model, format, m_parameters->paper(), path, cancel, progressTo(job)),
                                     this, [this, path, guard = QPointer<Job>(job)](Result<void> done) {
                                         if (guard)
                                             guard->end();
                                         if (done)
                                             desk().say(MessageBar::Kind::Done, tr("Report saved as %1.").arg(path));
                                         else if (done.error().code == ErrorCode::Canceled)
                                             messages().say(MessageBar::Kind::Warning,
                                                            tr("The export was stopped; no file was written."));
                                         else
                                             messages().say(MessageBar::Kind::Failed, ui::errorText(done.error()));
                                     });
                             });
}

} // namespace shuke::ui
