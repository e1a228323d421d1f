#include "ui/import/result_step.h"

#include "core/exchange/import_look_alikes.h"
#include "ui/common/error_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/undo_panel.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

ResultStep::ResultStep(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(plainLabel({}, sectionFont(), this)),
      m_counts(plainLabel({}, this)),
      m_message(new MessageBar(this)),
      m_undo(new UndoPanel(desk, this)),
      m_alike(quietLabel({}, this)),
      m_compare(new QPushButton(tr("Compare…"), this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::medium);
    m_title->setWordWrap(true);
    page->addWidget(m_title);
    m_counts->setWordWrap(true);
    page->addWidget(m_counts);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_show = new QPushButton(this);
    m_show->setDefault(true);
    m_save = new QPushButton(tr("Save rejected rows…"), this);
    m_revert = new QPushButton(tr("Revert this import"), this);
    m_revert->setToolTip(tr("Takes back the new records and the old values of updated ones"));
    m_another = new QPushButton(tr("Import another file"), this);
    for (QPushButton *button : {m_show, m_save, m_revert, m_another})
        buttons->addWidget(button);
    buttons->addStretch();
    page->addLayout(buttons);
    auto *alike = new QHBoxLayout;
    alike->setSpacing(space::small);
    alike->addWidget(m_alike);
    m_compare->setToolTip(tr("Side by side, to be merged or told apart"));
    alike->addWidget(m_compare);
    alike->addStretch();
    m_alike->setWordWrap(false);
    page->addLayout(alike);
    setFocusProxy(m_show);
    page->addWidget(m_message);
    page->addWidget(m_undo, 1);
    page->addStretch();
    connect(m_show, &QPushButton::clicked, this, &ResultStep::showWanted);
    connect(m_save, &QPushButton::clicked, this, &ResultStep::saveWanted);
    connect(m_another, &QPushButton::clicked, this, &ResultStep::anotherWanted);
    connect(m_compare, &QPushButton::clicked, this, [this] { m_desk.go(ShowPage{PageId::Duplicates}); });
    connect(m_revert, &QPushButton::clicked, this, [this] { m_undo->start(m_operation); });
    connect(m_undo, &UndoPanel::done, this, &ResultStep::reverted);
    connect(m_undo, &UndoPanel::changed, this, [this] { m_revert->setEnabled(!m_undo->isRunning()); });
    connect(m_undo, &UndoPanel::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Canceled)
            say(MessageBar::Kind::Warning, tr("Reverting was stopped. The import is as it was."));
        else
            say(MessageBar::Kind::Failed, errorText(error));
    });
}

ResultStep::~ResultStep()
{
    m_cancel.cancel(); // nobody is left to see what is found
}

void ResultStep::stopComparing()
{
    m_cancel.cancel();
    m_comparisons.next();
    m_isComparing = false;
    m_alike->hide();
    m_compare->hide();
}

/// In the background: the import is done, and nobody need wait for this.
void ResultStep::compare()
{
    m_cancel = CancelToken();
    m_isComparing = true;
    m_alike->setText(tr("Comparing the new customers with the others…"));
    m_alike->show();
    contacts::DuplicateOptions options;
    options.cancel = m_cancel;
    onLatest(m_desk.session()->query(exchange::importedLookAlikes(m_operation, std::move(options))), this,
             m_comparisons, [this](const Result<qint64> &alike) {
                 m_isComparing = false;
                 m_alike->setVisible(bool(alike));
                 if (!alike)
                     return; // the page Duplicates says why, whenever it is asked
                 m_alike->setText(*alike > 0 ? tr("%Ln new customer(s) look like one that is there.", nullptr,
                                                  static_cast<int>(*alike))
                                             : tr("None of the new customers looks like one that is there."));
                 m_compare->setVisible(*alike > 0);
             });
}

QString ResultStep::alikeText() const
{
    return m_alike->isHidden() ? QString() : m_alike->text();
}

QString ResultStep::text() const
{
    return m_title->text() + QLatin1Char('\n') + m_counts->text();
}

void ResultStep::say(MessageBar::Kind kind, const QString &text)
{
    m_message->say(kind, text);
}

void ResultStep::show(const ImportState &state, const exchange::ImportReport &report, OperationId operation)
{
    m_operation = operation;
    m_message->hide();
    m_undo->hide();
    const qint64 changed = report.created + report.updated;
    const QString count = importCountText(state.kind(), changed);
    //: %1: "1,204 customers", %2: file name
    m_title->setText(operation.isValid() ? tr("Imported from %2: %1").arg(count, state.name)
                                         : tr("All of %1 was here already. Nothing was changed.").arg(state.name));
    QStringList parts;
    const auto add = [&parts](qint64 rows, const QString &words) {
        if (rows > 0)
            parts.append(words);
    };
    const auto number = [](qint64 rows) { return static_cast<int>(rows); };
    add(report.created, tr("%Ln row(s) new", nullptr, number(report.created)));
    add(report.updated, tr("%Ln row(s) updated", nullptr, number(report.updated)));
    add(report.unchanged, tr("%Ln row(s) unchanged", nullptr, number(report.unchanged)));
    add(report.skipped, tr("%Ln row(s) left alone, since they are known", nullptr, number(report.skipped)));
    add(report.rejected, tr("%Ln row(s) rejected", nullptr, number(report.rejected)));
    for (const auto &[code, extra] : report.extras)
        parts.append(extraText(code, extra));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
    switch (state.kind()) {
    case exchange::ImportKind::Contacts:
    case exchange::ImportKind::Companies:
    case exchange::ImportKind::Activities:
    case exchange::ImportKind::Relations:
    case exchange::ImportKind::Consents:
        m_show->setText(tr("Show the customers"));
        break;
    case exchange::ImportKind::Products:
        m_show->setText(tr("Show the products"));
        break;
    default:
        m_show->setText(tr("Show the orders"));
    }
    m_save->setVisible(report.rejected > 0);
    m_revert->setVisible(operation.isValid());
    m_revert->setEnabled(true);
    stopComparing();
    const bool people =
        state.kind() == exchange::ImportKind::Contacts || state.kind() == exchange::ImportKind::Companies;
    if (people && operation.isValid() && report.created > 0)
        compare();
}

void ResultStep::reverted(const UndoOutcome &outcome)
{
    stopComparing();
    m_revert->setVisible(false); // Ctrl+Shift+Z and the history bring it back
    m_title->setText(tr("The import was reverted."));
    say(outcome.conflictCount > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Done, undoOutcomeText(outcome));
}

} // namespace shuke::ui
