#include "ui/rfm/rfm_page.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/busy_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/focus_entry.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/rfm/class_cards.h"
#include "ui/rfm/cutoff_editor.h"
#include "ui/rfm/movement_view.h"
#include "ui/rfm/rfm_page_detail.h"
#include "ui/value/analysis_output.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

RfmPage::RfmPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Rfm, tr("RFM"), parent), m_scorer(new RfmScorer(desk.session(), this))
{
    m_cutoffsButton = new QToolButton(this);
    m_cutoffsButton->setText(tr("Cut-offs"));
    m_cutoffsButton->setCheckable(true);
    m_cutoffsButton->setChecked(true);
    m_cutoffsButton->setToolTip(tr("Show or hide the cut-offs between the scores"));
    m_saveView = new QPushButton(tr("Use everywhere"), this);
    m_saveView->setToolTip(tr("Score like this on customers' records, in reports and on the command line too"));
    auto *report = new QPushButton(tr("Report"), this);
    report->setToolTip(tr("The customer value report, to print or to pass on"));
    addToHeader(m_saveView);
    addToHeader(m_cutoffsButton);
    addToHeader(report);
    for (const PageAction action : {PageAction::Export, PageAction::Print}) {
        QPushButton *button = outputButton(action, this);
        connect(button, &QPushButton::clicked, this, [this, action] { output(action); });
        addToHeader(button);
    }
    connect(report, &QPushButton::clicked, this, [this] { this->desk().go(ShowReport{"customer-value"}); });
    connect(m_saveView, &QPushButton::clicked, this,
            [this] { save(settings(), tr("Customers are scored like this everywhere now.")); });

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_choices = makeParameters();
    column->addWidget(m_choices);
    m_stack = new QStackedWidget(this);
    m_board = makeBoard();
    m_stack->addWidget(m_board);
    makeStates();
    column->addWidget(m_stack, 1);
    setContent(content);
    m_stack->setCurrentWidget(m_busy);

    connect(m_cutoffsButton, &QToolButton::toggled, m_cutoffs, &QWidget::setVisible);
    connect(m_scorer, &RfmScorer::progressed, m_busy, &BusyPage::setProgress);
    connect(m_scorer, &RfmScorer::scoredChanged, this, &RfmPage::showScored);
    connect(m_scorer, &RfmScorer::movementChanged, this, &RfmPage::showMovement);
    connect(m_scorer, &RfmScorer::failed, this, &RfmPage::showFailure);
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Setting))
            readSettings();
        if (changes.touches(TableId::SalesOrder) || changes.touches(TableId::Contact)) {
            m_stale = true;
            refreshIfStale();
        }
    });
    updateSaveView();
    setFocusEntry(this,
                  [this]() -> QWidget * { return m_fields->heatMap() ? m_fields->heatMap()->current() : nullptr; });
}

RfmPage::~RfmPage() = default;

QWidget *RfmPage::makeParameters()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row); // a narrow window has them in two lines
    layout->setSpacing(space::small);
    const auto add = [&](const QString &label, QWidget *field) {
        auto *pair = new QWidget(row);
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, space::small, 0);
        line->setSpacing(space::small);
        auto *name = plainLabel(label, pair);
        name->setBuddy(field);
        field->setAccessibleName(label);
        line->addWidget(name);
        line->addWidget(field);
        layout->addWidget(pair);
        return name;
    };
    m_asOf = new QDateEdit(row);
    m_asOf->setCalendarPopup(true);
    m_asOf->setKeyboardTracking(false);
    m_asOf->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_asOf->setToolTip(tr("Recency is counted to this day, and later orders are left out"));
    add(tr("As of"), m_asOf);
    m_windows = new QComboBox(row);
    for (const int months : {6, 12, 24, 36, 60})
        m_windows->addItem(rfm_page_detail::windowText(months), months);
    m_windows->addItem(rfm_page_detail::windowText(0), 0);
    m_windows->setToolTip(tr("Which orders count"));
    add(tr("Window"), m_windows);
    m_methods = new QComboBox(row);
    for (const value::RfmMethod method :
         {value::RfmMethod::Independent, value::RfmMethod::Nested, value::RfmMethod::Ntile, value::RfmMethod::Fixed}) {
        m_methods->addItem(methodText(method), static_cast<int>(method));
        m_methods->setItemData(m_methods->count() - 1, methodExplanation(method), Qt::ToolTipRole);
    }
    add(tr("Scores"), m_methods);
    m_maps = new QComboBox(row);
    for (const value::RfmMap map : {value::RfmMap::Eight, value::RfmMap::Grid, value::RfmMap::Ten})
        m_maps->addItem(mapText(map), static_cast<int>(map));
    m_maps->setToolTip(tr("Which scores get which name"));
    add(tr("Classes"), m_maps);
    m_highFrom = new QComboBox(row);
    for (int score = 2; score <= 5; ++score)
        m_highFrom->addItem(tr("%1 and up").arg(score), score);
    m_highFrom->setToolTip(tr("The eight classes are made of high and low scores: from which score on one is high"));
    m_highFromName = add(tr("High from"), m_highFrom);
    m_summary = quietLabel(QString(), row);
    m_summary->setWordWrap(false);

    connect(m_asOf, &QDateEdit::dateChanged, this, [this] {
        if (!m_filling)
            load();
    });
    connect(m_windows, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            load();
    });
    connect(m_methods, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            onMethod();
    });
    for (QComboBox *box : {m_maps, m_highFrom}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                rescore();
        });
    }
    return row;
}

QWidget *RfmPage::makeBoard()
{
    auto *board = new QWidget(this);
    auto *rows = new QVBoxLayout(board);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::small);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::large);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::medium);
    m_fields = new ChartPanel(desk().dialogs(), board);
    m_cutoffs = new CutoffEditor(board);
    left->addWidget(m_fields, 1);
    left->addWidget(m_cutoffs);
    columns->addLayout(left, 8);

    auto *right = new QVBoxLayout;
    right->setSpacing(space::tiny);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Classes"), sectionFont(), board));
    head->addStretch();
    head->addWidget(m_summary);
    auto *asChart = new QToolButton(board);
    asChart->setText(tr("Chart"));
    asChart->setToolTip(tr("Compare the classes' shares of revenue"));
    asChart->setCheckable(true);
    asChart->setAutoRaise(true);
    head->addWidget(asChart);
    right->addLayout(head);
    m_classStack = new QStackedWidget(board);
    m_classes = new ClassCards(m_classStack);
    m_bars = new ChartPanel(desk().dialogs(), m_classStack);
    m_classStack->addWidget(m_classes);
    m_classStack->addWidget(m_bars);
    right->addWidget(m_classStack, 1);
    columns->addLayout(right, 5);
    rows->addLayout(columns, 1);
    m_movement = new MovementView(desk(), board);
    rows->addWidget(m_movement);

    connect(asChart, &QToolButton::toggled, this, [this](bool on) { m_classStack->setCurrentIndex(on ? 1 : 0); });
    connect(m_classes, &ClassCards::activated, this, &RfmPage::openClass);
    for (ChartPanel *panel : {m_fields, m_bars}) {
        connect(panel, &ChartPanel::imageSaved, this, [this](const QString &path) {
            desk().say(MessageBar::Kind::Done, tr("Picture saved as %1.").arg(path));
        });
        connect(panel, &ChartPanel::imageFailed, this, [this](const QString &path, const QString &why) {
            messages().say(MessageBar::Kind::Failed,
                           ui::errorText({ErrorCode::IoError, path + QStringLiteral(": ") + why}));
        });
    }
    connect(m_cutoffs, &CutoffEditor::edited, this, [this](const value::RfmThresholds &) {
        if (!m_compared)
            m_compared = m_scorer->scored();
        m_filling = true;
        m_methods->setCurrentIndex(m_methods->findData(static_cast<int>(value::RfmMethod::Fixed)));
        m_filling = false;
        rescore();
    });
    connect(m_cutoffs, &CutoffEditor::discardWanted, this, [this] {
        m_cutoffs->reset();
        m_compared.reset();
        takeSettings(m_saved);
    });
    connect(m_cutoffs, &CutoffEditor::saveWanted, this,
            [this] { save(settings(), tr("Cut-offs saved. Records, reports and lists use them too.")); });
    connect(m_cutoffs, &CutoffEditor::quintilesWanted, this, [this] {
        m_cutoffs->reset();
        m_compared.reset();
        m_methods->setCurrentIndex(m_methods->findData(static_cast<int>(value::RfmMethod::Independent)));
    });
    return board;
}

void RfmPage::visit(const Place &place)
{
    Q_UNUSED(place)
    const bool first = !m_visited;
    m_visited = true;
    if (first)
        readSettings();
    else
        refreshIfStale();
}

bool RfmPage::offers(PageAction action) const
{
    return action == PageAction::Refresh || action == PageAction::Print || action == PageAction::Export;
}

void RfmPage::run(PageAction action)
{
    if (action == PageAction::Print || action == PageAction::Export)
        return output(action);
    if (action == PageAction::Refresh)
        readSettings();
    if (action == PageAction::Refresh && m_hasSettings)
        load();
}

bool RfmPage::isSettled() const
{
    return m_visited && !m_readingSettings && !m_scorer->isBusy();
}

void RfmPage::readSettings()
{
    if (!m_visited)
        return;
    m_readingSettings = true;
    onLatest(desk().session()->query(value::scoringSettings()), this, m_settingsAsked,
             [this](Result<value::ScoringSettings> settings) {
                 m_readingSettings = false;
                 if (!settings) {
                     showFailure(settings.error());
                     return;
                 }
                 if (m_hasSettings && *settings == m_saved)
                     return;
                 m_saved = *settings;
                 m_cutoffs->reset();
                 m_compared.reset();
                 takeSettings(*settings);
             });
}

/// Puts the controls to what is saved and scores by it.
void RfmPage::takeSettings(const value::ScoringSettings &settings)
{
    const bool first = !m_hasSettings;
    const RfmScorer::Window before = window();
    m_hasSettings = true;
    m_filling = true;
    if (m_windows->findData(settings.months) < 0)
        m_windows->addItem(rfm_page_detail::windowText(settings.months), settings.months);
    m_windows->setCurrentIndex(m_windows->findData(settings.months));
    m_methods->setCurrentIndex(m_methods->findData(static_cast<int>(settings.method)));
    m_maps->setCurrentIndex(m_maps->findData(static_cast<int>(settings.map.value_or(mapByLanguage()))));
    m_highFrom->setCurrentIndex(m_highFrom->findData(settings.highFrom));
    m_filling = false;
    if (first || before.months != settings.months)
        load();
    else
        rescore();
}

RfmScorer::Window RfmPage::window() const
{
    // Until the first answer nobody knows which day it is where the shop is.
    const bool known = m_scorer->scored() != nullptr;
    return {known ? m_asOf->date() : QDate(), m_windows->currentData().toInt()};
}

value::RfmMap RfmPage::map() const
{
    return static_cast<value::RfmMap>(m_maps->currentData().toInt());
}

value::RfmOptions RfmPage::options() const
{
    value::RfmOptions options = m_saved.options(map());
    options.map = map();
    options.method = static_cast<value::RfmMethod>(m_methods->currentData().toInt());
    options.highFrom = m_highFrom->currentData().toInt();
    if (m_cutoffs->isEdited() && m_cutoffs->isValid())
        options.fixed = m_cutoffs->cuts();
    return options;
}

value::ScoringSettings RfmPage::settings() const
{
    value::ScoringSettings settings = m_saved;
    const value::RfmOptions now = options();
    settings.method = now.method;
    settings.fixed = now.fixed;
    settings.highFrom = now.highFrom;
    settings.months = m_windows->currentData().toInt();
    if (now.map != m_saved.map.value_or(mapByLanguage())) // else it goes on following the language
        settings.map = now.map;
    return settings;
}

void RfmPage::load()
{
    if (!m_hasSettings)
        return;
    m_stale = false;
    if (!showsBoard()) // else the old board stays until the new one is there
        m_stack->setCurrentWidget(m_busy);
    value::RfmOptions wanted = options();
    if (wanted.method == value::RfmMethod::Fixed && wanted.fixed.recencyDays.size == 0)
        wanted.method = value::RfmMethod::Independent;
    m_compared.reset();
    m_scorer->load(window(), wanted);
    m_busy->begin(tr("Reading all orders and scoring customers…"), m_scorer->loadingToken());
    updateSaveView();
}

void RfmPage::rescore()
{
    if (m_hasSettings)
        m_scorer->score(options());
    updateSaveView();
}

void RfmPage::refreshIfStale()
{
    if (m_stale && isVisible() && !m_scorer->isLoading())
        load();
}

void RfmPage::onMethod()
{
    const auto method = static_cast<value::RfmMethod>(m_methods->currentData().toInt());
    if (method != value::RfmMethod::Fixed && m_cutoffs->isEdited()) {
        m_cutoffs->reset();
        m_compared.reset();
    }
    if (method == value::RfmMethod::Fixed && m_saved.fixed.recencyDays.size == 0)
        tryOwnCutoffs();
    else
        rescore();
}

/// Cut-offs to begin with: those of now, else fifths of whatever customers there are.
void RfmPage::tryOwnCutoffs()
{
    const std::shared_ptr<const RfmScorer::Scored> scored = m_scorer->scored();
    if (!scored)
        return;
    value::RfmThresholds cuts = scored->result.thresholds;
    if (cuts.recencyDays.size == 0 || cuts.orderCount.size == 0) {
        const Result<value::RfmThresholds> fifths =
            value::fifthsOf(scored->purchases->customers, scored->purchases->asOf);
        if (!fifths)
            return;
        cuts = *fifths;
    }
    m_cutoffsButton->setChecked(true);
    m_cutoffs->suggest(cuts, scored->purchases->currency);
}

void RfmPage::save(const value::ScoringSettings &settings, const QString &done)
{
    Doing doing;
    doing.done = done;
    doing.guard = this;
    doing.then = [this](const Result<ChangeSet> &result) {
        if (!result)
            return; // what was typed stays where it is
        m_cutoffs->reset();
        m_compared.reset();
        readSettings();
    };
    desk().perform(value::saveScoringSettings(settings), std::move(doing));
}

void RfmPage::updateSaveView()
{
    m_highFrom->setVisible(map() == value::RfmMap::Eight);
    m_highFromName->setVisible(map() == value::RfmMap::Eight);
    m_saveView->setVisible(m_hasSettings && !m_cutoffs->isEdited() && settings() != m_saved);
}

} // namespace shuke::ui
