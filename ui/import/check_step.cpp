#include "ui/import/check_step.h"

#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/reject_text.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <map>

namespace shuke::ui {

namespace check_step_detail {

using exchange::FindingCount;
using exchange::ImportReport;

constexpr size_t kLines = 5;

enum State { Busy, Report, Failure }; // in the order of the stack

QFont figureFont()
{
    QFont font = pageTitleFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

/// "3, 17, 21, …"
QString linesText(const FindingCount &finding)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(finding.lines.size(), kLines); ++i)
        lines.append(numberText(finding.lines[i]));
    if (finding.count > static_cast<qint64>(lines.size()))
        lines.append(QString(QChar(0x2026)));
    return lines.join(CheckStep::tr(", ", "between parts of a list"));
}

/// The column that holds a field, by its header; else the field's name; empty for the whole row.
QString columnText(const ImportState &state, const QByteArray &field)
{
    if (field.isEmpty())
        return CheckStep::tr("whole row");
    const int column = state.mapping.columnOf(field);
    return column >= 0 ? state.columnName(static_cast<size_t>(column)) : importFieldText(state.kind(), field);
}

std::map<std::pair<QByteArray, QByteArray>, FindingCount> rejectsByReason(const ImportReport &report)
{
    std::map<std::pair<QByteArray, QByteArray>, FindingCount> reasons;
    for (const exchange::RejectedRow &row : report.rejects) {
        FindingCount &count = reasons[{row.reason, row.field}];
        ++count.count;
        if (count.lines.size() <= kLines)
            count.lines.push_back(row.line);
    }
    return reasons;
}

QTableView *makeView(TextTable *model, const QString &name, const QString &key, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    applyTableLook(*view);
    view->horizontalHeader()->setStretchLastSection(true);
    new RememberedColumns(*view->horizontalHeader(), key);
    return view;
}

/// A card with a title above it.
QWidget *titled(const QString &title, QTableView *view, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(quietLabel(title, widget));
    auto *card = new Card(widget);
    card->setContent(view);
    column->addWidget(card, 1);
    return widget;
}

void fitColumns(QTableView *view, int widest)
{
    for (int i = 0; i + 1 < view->model()->columnCount(); ++i)
        view->setColumnWidth(i, qMin(widthOfContents(*view->horizontalHeader(), i) + space::medium, widest));
}

} // namespace check_step_detail

CheckStep::CheckStep(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_busy(new BusyPage(this)),
      m_report(new QWidget(this)),
      m_failure(new EmptyState({}, {}, this)),
      m_problems(new TextTable({tr("Column"), tr("What"), tr("Rows"), tr("First lines")}, this)),
      m_rejects(new TextTable({tr("Line"), tr("Why")}, this))
{
    using namespace check_step_detail;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_busy);
    m_stack->addWidget(m_report);
    m_stack->addWidget(m_failure);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &CheckStep::retryWanted);

    auto *page = new QVBoxLayout(m_report);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::small);
    m_tiles = new QHBoxLayout;
    m_tiles->setSpacing(space::large);
    page->addLayout(m_tiles);
    m_extras = quietLabel({}, m_report);
    m_extras->setWordWrap(true);
    page->addWidget(m_extras);
    m_noProblems = plainLabel(tr("Every value could be read."), m_report);
    page->addWidget(m_noProblems);
    auto *split = new QSplitter(Qt::Horizontal, m_report);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    m_problems->setRightAligned(2);
    m_problemView = makeView(m_problems, tr("What was noticed"), QStringLiteral("import/noticed"), split);
    m_problemCard = titled(tr("What was noticed"), m_problemView, split);
    split->addWidget(m_problemCard);
    m_rejectView = makeView(m_rejects, tr("Rejected rows"), QStringLiteral("import/rejected"), split);
    m_rejectCard = titled(tr("Rejected rows: they stay out, and you can save them as a file, mend it and import it"),
                          m_rejectView, split);
    split->addWidget(m_rejectCard);
    split->setSizes({3, 2});
    page->addWidget(split, 1);
}

bool CheckStep::showsReport() const
{
    using namespace check_step_detail;
    return m_stack->currentIndex() == Report;
}

QString CheckStep::errorText() const
{
    using namespace check_step_detail;
    return m_stack->currentIndex() == Failure ? m_failure->text() : QString();
}

QString CheckStep::summary() const
{
    using namespace check_step_detail;
    return m_summary.join(QLatin1String(", "));
}

QString CheckStep::extras() const
{
    return m_extras->text();
}

void CheckStep::showBusy(const QString &text, const CancelToken &cancel)
{
    using namespace check_step_detail;
    m_busy->begin(text, cancel);
    m_stack->setCurrentIndex(Busy);
    setFocusProxy(m_busy);
}

void CheckStep::showError(const QString &title, const Error &error)
{
    using namespace check_step_detail;
    m_failure->setTexts(title, ui::errorText(error));
    m_stack->setCurrentIndex(Failure);
    setFocusProxy(m_failure);
}

void CheckStep::addTile(qint64 count, const QString &caption, const QString &toolTip)
{
    using namespace check_step_detail;
    auto *tile = new QWidget(m_report);
    auto *column = new QVBoxLayout(tile);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(plainLabel(numberText(count), figureFont(), tile));
    auto *label = quietLabel(caption, tile);
    label->setWordWrap(false);
    column->addWidget(label);
    tile->setToolTip(toolTip);
    tile->setAccessibleName(numberText(count) + QLatin1Char(' ') + caption);
    m_tiles->addWidget(tile);
    m_summary.append(numberText(count) + QLatin1Char(' ') + caption);
}

void CheckStep::showReport(const ImportState &state, const exchange::ImportReport &report)
{
    using namespace check_step_detail;
    while (QLayoutItem *item = m_tiles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_summary.clear();
    addTile(report.read, tr("rows read"), tr("Rows of data in the file; title, header and total rows do not count"));
    addTile(report.created, tr("new"), tr("Rows that become new records"));
    addTile(report.updated, tr("updated"), tr("Rows whose record is here already and gets other values"));
    addTile(report.unchanged, tr("unchanged"), tr("Rows whose record is here already with the same values"));
    if (report.skipped > 0)
        addTile(report.skipped, tr("left alone"), tr("Rows whose record is here already and stays as it is"));
    addTile(report.rejected, tr("rejected"), tr("Rows that cannot come in; the reasons are below"));
    m_tiles->addStretch();
    QStringList extras;
    for (const auto &[code, count] : report.extras)
        extras.append(extraText(code, count));
    if (!report.unread.empty())
        //: %1: columns of the file with the number of rows that have something in them
        extras.append(tr("not imported: %1").arg(unreadText(report)));
    m_extras->setText(extras.join(QStringLiteral(" · ")));
    m_extras->setVisible(!extras.isEmpty());

    std::vector<QStringList> rows;
    for (const auto &[key, count] : rejectsByReason(report))
        //: %1: why a row is rejected
        rows.push_back({columnText(state, key.second), tr("Rejected: %1").arg(rejectText(key.first)),
                        numberText(count.count), linesText(count)});
    for (const auto &[code, count] : report.findings) {
        const qsizetype colon = code.lastIndexOf(':');
        rows.push_back({columnText(state, code.left(colon)), findingText(code.mid(colon + 1)), numberText(count.count),
                        linesText(count)});
    }
    const bool any = !rows.empty();
    m_problems->setRows(std::move(rows));
    fitColumns(m_problemView, m_problemView->fontMetrics().averageCharWidth() * 64);
    m_problemCard->setVisible(any);
    m_noProblems->setVisible(!any);
    m_rejectCard->setVisible(report.rejected > 0);
    m_rejects->setRows({});
    m_stack->setCurrentIndex(Report);
    setFocusProxy(nullptr);
}

void CheckStep::showRejects(const exchange::FilePreview &rejects, const ImportState &state)
{
    using namespace check_step_detail;
    // The file's last columns are the line and "reason (field)".
    const qsizetype columns = rejects.header.size() - 2;
    if (columns < 0)
        return;
    QStringList header = {tr("Line"), tr("Why")};
    header += rejects.header.mid(0, columns);
    std::vector<QStringList> rows;
    for (const QStringList &row : rejects.rows) {
        const QString code = row.value(columns + 1);
        const qsizetype bracket = code.indexOf(QLatin1String(" ("));
        QString why = rejectText(code.left(bracket).toLatin1());
        if (bracket >= 0)
            why = columnText(state, code.mid(bracket + 2).chopped(1).toUtf8()) + QLatin1String(": ") + why;
        QStringList shown = {row.value(columns), why};
        shown += row.mid(0, columns);
        rows.push_back(std::move(shown));
    }
    m_rejects->setTable(header, std::move(rows));
    fitColumns(m_rejectView, m_rejectView->fontMetrics().averageCharWidth() * 36);
}

} // namespace shuke::ui
