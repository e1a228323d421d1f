#include "ui/import/match_step.h"

#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/format.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"
#include "ui/import/match_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>

namespace shuke::ui {

namespace match_step_detail {

using exchange::DuplicatePolicy;

constexpr int kRowsWidth = 700; // of a page of 1100
constexpr int kDetailsWidth = 400;

enum Shown { Busy, Matches, Nothing, Failure }; // in the order of the stack

struct Choice
{
    DuplicatePolicy policy;
    Qt::Key key;
};
constexpr std::array<Choice, 4> kChoices = {{{DuplicatePolicy::Overwrite, Qt::Key_O},
                                             {DuplicatePolicy::Fill, Qt::Key_F},
                                             {DuplicatePolicy::Skip, Qt::Key_S},
                                             {DuplicatePolicy::Create, Qt::Key_N}}};

QTableView *tableIn(QWidget *parent, QAbstractItemModel *model, const QString &name, const QString &key)
{
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    applyTableLook(*view);
    view->horizontalHeader()->setStretchLastSection(true);
    new RememberedColumns(*view->horizontalHeader(), key);
    return view;
}

} // namespace match_step_detail

MatchStep::MatchStep(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_busy(new BusyPage(this)),
      m_page(new QWidget(this)),
      m_nothing(new EmptyState(tr("No row contradicts what is here"),
                               tr("Rows that match a customer and tell something else would be listed here, to be "
                                  "decided on one by one."),
                               this)),
      m_failure(new EmptyState({}, {}, this)),
      m_summary(plainLabel({}, m_page)),
      m_forAll(new QComboBox(m_page)),
      m_matches(new MatchModel(this)),
      m_details(new TextTable({tr("Field"), tr("In the file"), tr("Customer")}, this))
{
    using namespace match_step_detail;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    for (QWidget *page : std::initializer_list<QWidget *>{m_busy, m_page, m_nothing, m_failure})
        m_stack->addWidget(page);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &MatchStep::retryWanted);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::small);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    m_summary->setWordWrap(true);
    top->addWidget(m_summary, 1);
    top->addWidget(plainLabel(tr("For all rows:"), m_page));
    m_forAll->setAccessibleName(tr("What happens to all rows that match a customer"));
    m_forAll->setMinimumHeight(rowHeight());
    for (const Choice &choice : kChoices)
        m_forAll->addItem(policyText(choice.policy), static_cast<int>(choice.policy));
    connect(m_forAll, &QComboBox::activated, this,
            [this] { Q_EMIT policyChosen(static_cast<DuplicatePolicy>(m_forAll->currentData().toInt())); });
    top->addWidget(m_forAll);
    page->addLayout(top);
    page->addWidget(makeTables(), 1);
    page->addWidget(makeButtons());
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MatchStep::showCurrent);
    setFocusEntry(this, [this]() -> QWidget * {
        return m_stack->currentIndex() == Matches ? static_cast<QWidget *>(m_view) : m_stack->currentWidget();
    });
}

QWidget *MatchStep::makeTables()
{
    using namespace match_step_detail;
    auto *split = new QSplitter(Qt::Horizontal, m_page);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    m_view = tableIn(split, m_matches, tr("Rows that match a customer"), QStringLiteral("import/matches"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->installEventFilter(this);
    new OwnKeys(m_view, [this] {
        std::vector<KeyLine> lines;
        for (const Choice &choice : kChoices)
            lines.push_back(keyLine({choice.key}, policyText(choice.policy)));
        lines.push_back(keyLine({Qt::Key_Backspace}, m_asAll->text()));
        return lines;
    });
    auto *card = new Card(split);
    card->setContent(m_view);
    split->addWidget(card);
    m_detailView = tableIn(split, m_details, tr("The row beside the customer"), QStringLiteral("import/differences"));
    auto *side = new Card(split);
    side->setContent(m_detailView);
    split->addWidget(side);
    split->setSizes({kRowsWidth, kDetailsWidth});
    split->setStretchFactor(0, kRowsWidth);
    split->setStretchFactor(1, kDetailsWidth);
    return split;
}

QWidget *MatchStep::makeButtons()
{
    using namespace match_step_detail;
    auto *line = new QWidget(m_page);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(plainLabel(tr("Selected rows:"), line));
    for (size_t i = 0; i < kChoices.size(); ++i) {
        const Choice &choice = kChoices[i];
        m_buttons[i] = new QPushButton(policyText(choice.policy), line);
        m_buttons[i]->setToolTip(tr("Key %1").arg(QKeySequence(choice.key).toString()));
        connect(m_buttons[i], &QPushButton::clicked, this, [this, policy = choice.policy] { decide(policy); });
        row->addWidget(m_buttons[i]);
    }
    m_asAll = new QPushButton(tr("As for all"), line);
    m_asAll->setToolTip(tr("No decision of their own (Backspace)"));
    connect(m_asAll, &QPushButton::clicked, this, [this] { decide(std::nullopt); });
    row->addWidget(m_asAll);
    row->addStretch();
    return line;
}

bool MatchStep::hasMatches() const
{
    return m_matches->rowCount() > 0;
}

QString MatchStep::summary() const
{
    return m_stack->currentWidget() == m_page ? m_summary->text() : QString();
}

QPushButton &MatchStep::decisionButton(exchange::DuplicatePolicy policy)
{
    using namespace match_step_detail;
    const auto found = std::ranges::find(kChoices, policy, &Choice::policy);
    return *m_buttons[static_cast<size_t>(found - kChoices.begin())];
}

void MatchStep::showBusy(const QString &text, const CancelToken &cancel)
{
    m_busy->begin(text, cancel);
    m_stack->setCurrentIndex(match_step_detail::Busy);
}

void MatchStep::showError(const QString &title, const Error &error)
{
    m_matches->show({}, ImportState());
    m_failure->setTexts(title, errorText(error));
    m_stack->setCurrentIndex(match_step_detail::Failure);
}

void MatchStep::show(const ImportState &state, const exchange::ImportReport &report)
{
    using namespace match_step_detail;
    m_kind = state.kind();
    m_mayCreate = state.mode != exchange::ImportMode::Update;
    if (auto *items = qobject_cast<QStandardItemModel *>(m_forAll->model())) // who only updates adds nobody
        items->item(m_forAll->findData(static_cast<int>(DuplicatePolicy::Create)))->setEnabled(m_mayCreate);
    m_matches->show(report.matches, state);
    m_stack->setCurrentIndex(hasMatches() ? Matches : Nothing);
    const qint64 same = report.matchCount - report.differingCount;
    QStringList parts;
    if (report.otherNameCount > 0)
        parts.append(tr("%Ln row(s) only share(s) a phone or e-mail with a customer of another name: somebody else, "
                        "unless you decide otherwise for the row.",
                        nullptr, static_cast<int>(report.otherNameCount)));
    if (report.differingCount > 0 || parts.isEmpty())
        parts.append(tr("%Ln row(s) match customers and tell something else.", nullptr,
                        static_cast<int>(report.differingCount)));
    if (same > 0)
        parts.append(tr("%Ln more tell(s) what is known.", nullptr, static_cast<int>(same)));
    if (const auto listed = static_cast<qint64>(report.matches.size());
        listed < report.differingCount + report.otherNameCount)
        parts.append(tr("The first %1 are listed; the others follow what is said for all.").arg(numberText(listed)));
    m_summary->setText(parts.join(QLatin1Char(' ')));
    const int chars = m_view->fontMetrics().averageCharWidth();
    const std::array widths = {22, 7, 13, 13, 20};
    for (int i = 0; i + 1 < MatchModel::kColumns; ++i) // the last one takes the rest
        m_view->setColumnWidth(i, chars * widths[static_cast<size_t>(i)]);
    setDecisions(state);
    if (hasMatches())
        m_view->setCurrentIndex(m_matches->index(0, 0));
    showCurrent();
}

void MatchStep::setDecisions(const ImportState &state)
{
    m_matches->setDecisions(state);
    const QSignalBlocker quiet(m_forAll);
    m_forAll->setCurrentIndex(m_forAll->findData(static_cast<int>(state.policyForAll())));
}

/// The row beside the customer, and whether it could be a customer of its own.
void MatchStep::showCurrent()
{
    using namespace match_step_detail;
    const int row = m_view->currentIndex().row();
    std::vector<QStringList> lines;
    bool canCreate = false;
    if (row >= 0 && row < m_matches->rowCount()) {
        const exchange::RowMatch &match = m_matches->match(row);
        canCreate = match.canCreate();
        for (const exchange::MatchDifference &difference : match.differences)
            lines.push_back({importFieldText(m_kind, difference.field), difference.told,
                             difference.known.isEmpty() ? QString(QChar(0x2014)) : difference.known});
    }
    m_details->setRows(std::move(lines));
    const int chars = m_detailView->fontMetrics().averageCharWidth();
    for (int i = 0; i + 1 < m_details->columnCount(); ++i)
        m_detailView->setColumnWidth(i, chars * (i == 0 ? 14 : 18));
    QPushButton &create = decisionButton(DuplicatePolicy::Create);
    create.setEnabled(m_mayCreate && canCreate);
    create.setToolTip(!m_mayCreate ? tr("This import only updates customers that are here.")
                      : canCreate  ? tr("Key %1").arg(QStringLiteral("N"))
                                   : tr("It has the customer's number, and a number belongs to one customer."));
}

/// `forNew`: only those that can become a customer of their own.
std::vector<qint64> MatchStep::chosenLines(bool forNew) const
{
    std::vector<qint64> lines;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        const exchange::RowMatch &match = m_matches->match(row.row());
        if (!forNew || (m_mayCreate && match.canCreate()))
            lines.push_back(match.line);
    }
    return lines;
}

void MatchStep::decide(std::optional<exchange::DuplicatePolicy> policy)
{
    const std::vector<qint64> lines = chosenLines(policy == exchange::DuplicatePolicy::Create);
    if (!lines.empty())
        Q_EMIT decided(lines, policy);
}

bool MatchStep::eventFilter(QObject *watched, QEvent *event)
{
    using namespace match_step_detail;
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    if (press->key() == Qt::Key_Backspace) {
        decide(std::nullopt);
        return true;
    }
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
        event->ignore(); // the page goes on
        return true;
    }
    for (const Choice &choice : kChoices) {
        if (press->key() == choice.key) {
            decide(choice.policy);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shuke::ui
