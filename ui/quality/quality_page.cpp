#include "ui/quality/quality_page.h"

#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/column_layout.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/format.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_print.h"
#include "ui/models/window_model.h"
#include "ui/quality/fields_dialog.h"
#include "ui/quality/findings_panel.h"
#include "ui/quality/quality_settings_dialog.h"
#include "ui/quality/quality_words.h"
#include "ui/quality/rule_list.h"
#include "ui/quality/score_tiles.h"

#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

QualityPage::QualityPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Quality, tr("Data quality"), parent),
      m_checker(new QualityChecker(desk.session(), this)),
      m_settings(new QPushButton(tr("How it is measured…"), this)),
      m_fields(new QPushButton(tr("Fields…"), this)),
      m_stack(new QStackedWidget(this))
{
    m_settings->setToolTip(tr("Weights of dimensions and fields, and which rules are on"));
    m_fields->setToolTip(tr("Which fields there are, what they are for, and how much they are filled"));
    addToHeader(m_fields);
    addToHeader(m_settings);
    m_board = makeBoard();
    m_stack->addWidget(m_board);
    makeStates();
    setContent(m_stack);
    m_stack->setCurrentWidget(m_busy);
    connect(m_settings, &QPushButton::clicked, this, &QualityPage::openSettings);
    connect(m_fields, &QPushButton::clicked, this, [this] { (new FieldsDialog(this->desk(), this))->open(); });
    connect(m_checker, &QualityChecker::progressed, m_busy, &BusyPage::setProgress);
    connect(m_checker, &QualityChecker::resultChanged, this, &QualityPage::showResult);
    connect(m_checker, &QualityChecker::trendChanged, this, [this] { m_tiles->setTrend(m_checker->trend()); });
    connect(m_checker, &QualityChecker::failed, this, &QualityPage::showFailure);
    setFocusEntry(this, m_rules);
}

QualityPage::~QualityPage() = default;

QWidget *QualityPage::makeBoard()
{
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, space::small);
    column->setSpacing(space::large);
    m_tiles = new ScoreTiles(board);
    column->addWidget(m_tiles);
    auto *split = new QSplitter(Qt::Horizontal, board);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    auto *card = new Card(split);
    m_rules = new RuleList(card);
    card->setContent(m_rules);
    split->addWidget(card);
    m_findings = new FindingsPanel(desk(), split);
    split->addWidget(m_findings);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({270, 770});
    column->addWidget(split, 1);
    connect(m_tiles, &ScoreTiles::dimensionWanted, this, [this](quality::Dimension dimension) {
        m_rules->choose(dimension);
        m_rules->setFocus();
    });
    connect(m_tiles, &ScoreTiles::scoreWanted, this, &QualityPage::openSettings);
    connect(m_rules, &RuleList::ruleChosen, this, &QualityPage::showFindings);
    connect(m_rules, &QAbstractItemView::activated, this, [this] { m_findings->list().setFocus(); });
    connect(m_findings, &FindingsPanel::selectionChanged, this, &Page::actionsChanged);
    return board;
}

void QualityPage::makeStates()
{
    m_busy = new BusyPage(m_stack);
    m_stack->addWidget(m_busy);
    m_empty = new EmptyState(tr("No customer to check yet"),
                             tr("Here you will see how good the data of your customers is: what is missing, wrong, "
                                "repeated or out of date, and how to mend it."),
                             m_stack);
    connect(m_empty->addStep(tr("Import customers from a file…")), &QPushButton::clicked, this, [this] {
        desk().go(ImportFile{exchange::ImportKind::Contacts, {}});
    });
    connect(m_empty->addStep(tr("Try the demo company")), &QPushButton::clicked, this,
            [this] { desk().go(OpenDemo{}); });
    m_stack->addWidget(m_empty);
    m_failure = new EmptyState(tr("The data could not be checked"), QString(), m_stack);
    connect(m_failure->addStep(tr("Check again")), &QPushButton::clicked, this, [this] { run(PageAction::Refresh); });
    m_stack->addWidget(m_failure);
}

void QualityPage::visit(const Place &place)
{
    Q_UNUSED(place)
    if (!m_visited)
        run(PageAction::Refresh);
}

bool QualityPage::offers(PageAction action) const
{
    const bool board = m_stack->currentWidget() == m_board;
    switch (action) {
    case PageAction::Refresh:
        return true;
    case PageAction::Copy:
        return board && m_findings->list().selectedRowCount() > 0;
    case PageAction::SelectAll:
    case PageAction::Export:
    case PageAction::Print:
        return board && !m_findings->showsNothing();
    default:
        return false;
    }
}

void QualityPage::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::Refresh:
        m_visited = true;
        m_checker->check();
        if (!m_checker->result()) {
            m_busy->begin(tr("Checking the data of all customers…"), m_checker->cancelToken());
            m_stack->setCurrentWidget(m_busy);
        }
        break;
    case PageAction::Copy:
        m_findings->list().copySelection();
        break;
    case PageAction::SelectAll:
        m_findings->list().selectAll();
        break;
    case PageAction::Export:
        exportFindings();
        break;
    case PageAction::Print:
        printFindings();
        break;
    default:
        break;
    }
}

bool QualityPage::isSettled() const
{
    return m_visited && !m_checker->isBusy() && m_findings->isSettled();
}

QString QualityPage::stateText() const
{
    if (m_stack->currentWidget() == m_failure)
        return m_failure->text();
    return m_stack->currentWidget() == m_empty ? m_empty->text() : QString();
}

void QualityPage::showResult()
{
    const quality::QualityResult &result = *m_checker->result();
    if (result.records == 0) {
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_tiles->setResult(result);
        m_rules->setResult(result);
        showFindings();
        m_stack->setCurrentWidget(m_board);
    }
    Q_EMIT actionsChanged();
}

void QualityPage::showFindings()
{
    const std::optional<quality::Rule> rule = m_rules->rule();
    m_findings->setVisible(rule.has_value());
    if (rule && m_checker->result())
        m_findings->show(m_checker->result(), *rule);
    Q_EMIT actionsChanged();
}

void QualityPage::showFailure(const Error &error)
{
    m_failure->setTexts(error.code == ErrorCode::Canceled ? tr("The check was stopped")
                                                          : tr("The data could not be checked"),
                        errorText(error));
    if (m_checker->result()) // what was found before is worth more than a page that says why there is nothing newer
        messages().say(MessageBar::Kind::Failed, errorText(error));
    else
        m_stack->setCurrentWidget(m_failure);
    Q_EMIT actionsChanged();
}

void QualityPage::openSettings()
{
    if (!m_checker->result())
        return;
    auto *dialog = new QualitySettingsDialog(desk(), m_checker->result()->settings, this);
    dialog->open();
}

void QualityPage::exportFindings()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ListExport::Format format : ListExport::kFormats) {
        menu->addAction(ListExport::formatText(format), this, [this, format] {
            WindowModel &model = m_findings->model();
            ListExport::ask(desk(), model, format,
                            {model.allIds(), m_findings->list().columnLayout().shown(), ruleText(*m_rules->rule())},
                            this);
        });
    }
    menu->popup(m_findings->mapToGlobal(QPoint(0, 0)));
}

void QualityPage::printFindings()
{
    WindowModel &model = m_findings->model();
    ListPrint::Rows rows;
    rows.ids = model.allIds();
    rows.columns = m_findings->list().columnLayout().shown();
    rows.title = ruleText(*m_rules->rule());
    rows.store = desk().session()->description();
    rows.summary = tr("%Ln finding(s)", nullptr, model.rowCount());
    rows.filters = {ruleExplanation(*m_rules->rule())};
    ListPrint::askPrinter(desk(), model, std::move(rows), this, systemPrinters());
}

} // namespace shuke::ui
