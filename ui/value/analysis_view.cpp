#include "ui/value/analysis_view.h"

#include "ui/common/busy_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

AnalysisView::AnalysisView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    auto *row = new QWidget(this);
    m_choices = new FlowLayout(row);
    m_choices->setContentsMargins(0, 0, 0, 0);
    m_choices->setSpacing(space::small);
    column->addWidget(row);
    m_summary = quietLabel(QString(), this);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_busy = new BusyPage(this);
    m_stack->addWidget(m_busy);
    m_nothing = new EmptyState(QString(), QString(), this);
    m_stack->addWidget(m_nothing);
    m_failure = new EmptyState(tr("This could not be worked out"), QString(), this);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_busy);
        refresh();
    });
    m_stack->addWidget(m_failure);
}

AnalysisView::~AnalysisView()
{
    if (m_cancel)
        m_cancel->cancel();
}

void AnalysisView::addChoice(const QString &label, QWidget *field)
{
    auto *pair = new QWidget(m_choices->parentWidget());
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, space::small, 0);
    line->setSpacing(space::small);
    if (!label.isEmpty()) {
        QLabel *name = plainLabel(label, pair);
        name->setBuddy(field);
        field->setAccessibleName(label);
        line->addWidget(name);
    }
    line->addWidget(field);
    m_choices->addWidget(pair);
}

void AnalysisView::setSummary(const QString &text, const QString &explanation)
{
    m_summary->setText(text);
    m_summary->setToolTip(explanation);
    m_summary->setVisible(!text.isEmpty());
}

void AnalysisView::setBoard(QWidget *board)
{
    auto *scroll = new QScrollArea(this); // a small window scrolls instead of growing
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(board);
    m_board = scroll;
    m_stack->addWidget(scroll);
}

void AnalysisView::visit()
{
    const bool isFirst = !m_isVisited;
    m_isVisited = true;
    if (isFirst || (m_isStale && !m_isRunning))
        refresh();
}

void AnalysisView::refresh()
{
    m_isStale = false;
    ask();
}

void AnalysisView::markStale()
{
    m_isStale = true;
    if (isVisible() && m_isVisited && !m_isRunning)
        refresh();
}

CancelToken AnalysisView::begin(const QString &busyText)
{
    if (m_cancel)
        m_cancel->cancel();
    m_cancel.emplace();
    m_isRunning = true;
    if (!showsBoard()) // else what is shown stays
        m_stack->setCurrentWidget(m_busy);
    m_busy->begin(busyText, m_cancel);
    return *m_cancel;
}

ProgressSink AnalysisView::progress()
{
    return progressTo(this);
}

void AnalysisView::setProgress(Progress progress)
{
    m_busy->setProgress(progress);
}

bool AnalysisView::showsBoard() const
{
    return m_board && m_stack->currentWidget() == m_board;
}

QString AnalysisView::stateText() const
{
    const auto *state = qobject_cast<const EmptyState *>(m_stack->currentWidget());
    return state ? state->text() : QString();
}

void AnalysisView::showBoard()
{
    m_stack->setCurrentWidget(m_board);
}

void AnalysisView::showNothing(const QString &title, const QString &text)
{
    setSummary(QString());
    m_nothing->setTexts(title, text);
    m_stack->setCurrentWidget(m_nothing);
}

void AnalysisView::showFailure(const Error &error)
{
    const bool isStopped = error.code == ErrorCode::Canceled;
    m_failure->setTexts(isStopped ? tr("Stopped") : tr("This could not be worked out"),
                        isStopped ? tr("What was asked for was not finished.") : errorText(error));
    m_stack->setCurrentWidget(m_failure);
}

} // namespace shuke::ui
