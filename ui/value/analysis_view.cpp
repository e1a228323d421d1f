#include "ui/value/analysis_view.h"

#include "ui/common/busy_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

namespace analysis_view_detail {

/// Charts paint themselves and know nothing of being disabled.
class Veil : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr double kOpacity = 0.6;
        QPainter painter(this);
        painter.setOpacity(kOpacity);
        painter.fillRect(rect(), palette().color(QPalette::Window));
    }
};

} // namespace analysis_view_detail

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
    if (m_job)
        m_job->end();
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
    m_veil = new analysis_view_detail::Veil(m_stack);
    m_veil->hide();
}

void AnalysisView::visit()
{
    const bool isFirst = !m_isVisited;
    m_isVisited = true;
    if (isFirst || (m_isStale && !m_isRunning))
        askAgain();
}

void AnalysisView::refresh()
{
    grey();
    askAgain();
}

void AnalysisView::askAgain()
{
    m_isStale = false;
    ask();
}

void AnalysisView::grey()
{
    if (!showsBoard() || isGreyed())
        return;
    QWidget *focus = window()->focusWidget();
    m_hadFocus = focus && m_board->isAncestorOf(focus) ? focus : nullptr;
    m_board->setEnabled(false);
    m_focusMeanwhile = window()->focusWidget();
    m_veil->setGeometry(m_stack->rect());
    m_veil->show();
    m_veil->raise();
}

bool AnalysisView::isGreyed() const
{
    return m_board && !m_board->isEnabled();
}

/// The answer is there, whatever it is.
void AnalysisView::endJob()
{
    m_isRunning = false;
    if (m_job)
        m_job->end();
    m_job.clear();
    if (!isGreyed())
        return;
    m_veil->hide();
    m_board->setEnabled(true);
    if (m_hadFocus && isVisible() && window()->focusWidget() == m_focusMeanwhile) // the user did not move it
        m_hadFocus->setFocus();
    m_hadFocus.clear();
}

void AnalysisView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_veil)
        m_veil->setGeometry(m_stack->rect());
}

void AnalysisView::markStale()
{
    m_isStale = true;
    if (isVisible() && m_isVisited && !m_isRunning)
        askAgain();
}

CancelToken AnalysisView::begin(const QString &busyText)
{
    if (m_cancel)
        m_cancel->cancel();
    m_cancel.emplace();
    m_isRunning = true;
    if (m_job)
        m_job->end();
    m_job = showsBoard() ? m_desk.startJob(busyText, *m_cancel) : nullptr;
    if (!m_job) // else what is shown stays
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
    if (m_job)
        m_job->setProgress(progress);
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

void AnalysisView::addFirstSteps()
{
    connect(m_nothing->addStep(tr("Import orders from a file…")), &QPushButton::clicked, this, [this] {
        m_desk.go(ImportFile{exchange::ImportKind::Orders, {}});
    });
    connect(m_nothing->addStep(tr("Try the demo company")), &QPushButton::clicked, this,
            [this] { m_desk.go(OpenDemo{}); });
}

void AnalysisView::showFailure(const Error &error)
{
    const bool isStopped = error.code == ErrorCode::Canceled;
    m_failure->setTexts(isStopped ? tr("Stopped") : tr("This could not be worked out"),
                        isStopped ? tr("What was asked for was not finished.") : errorText(error));
    m_stack->setCurrentWidget(m_failure);
}

} // namespace shuke::ui
