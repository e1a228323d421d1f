#include "ui/sales/sheet_panel.h"

#include "core/session/session.h"
#include "ui/common/draft_bar.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/message_bar.h"
#include "ui/common/theme.h"
#include "ui/sales/panel_head.h"
#include "ui/sales/unsaved_question.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace shuke::ui {

namespace sheet_panel_detail {

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setContentsMargins(0, 0, space::small, 0); // beside the scroll bar
    area->setWidget(content);
    content->setAutoFillBackground(false); // the card shines through
    area->viewport()->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace sheet_panel_detail

SheetPanel::SheetPanel(Desk &desk, Words words, QWidget *parent)
    : RecordPanel(desk, parent),
      m_words(std::move(words)),
      m_keeper(desk.session()->description().path),
      m_head(new PanelHead(this)),
      m_messages(new MessageBar(this)),
      m_draftBar(new DraftBar(desk.session()->description().path, this)),
      m_stack(new QStackedWidget(this)),
      m_blank(new QWidget(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::small, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(m_head);
    column->addWidget(m_messages);
    column->addWidget(m_draftBar);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_blank);
    m_failure = new EmptyState(m_words.cannotBeShown, QString(), m_stack);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &SheetPanel::ask);
    m_stack->addWidget(m_failure);
    connect(m_head, &PanelHead::previousWanted, this, &RecordPanel::previousWanted);
    connect(m_head, &PanelHead::nextWanted, this, &RecordPanel::nextWanted);
    connect(m_head, &PanelHead::closeWanted, this, &RecordPanel::closeWanted);
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (m_record != 0 && !isEditing() && concerns(changes))
            ask();
    });
    makeDrafts();
}

SheetPanel::~SheetPanel()
{
    m_form->disconnect(this); // it goes after the keeper, and what it says then nobody can keep
}

void SheetPanel::setSheets(QWidget *view, QWidget *form)
{
    m_viewPage = sheet_panel_detail::scrolled(view, m_stack);
    m_stack->addWidget(m_viewPage);
    m_form = form;
    m_formPage = makeFormPage(form);
    m_stack->addWidget(m_formPage);
}

QWidget *SheetPanel::makeFormPage(QWidget *form)
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(sheet_panel_detail::scrolled(form, page), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), page);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &SheetPanel::cancelEdit);
    buttons->addWidget(cancel);
    m_saveButton = new QPushButton(m_words.save, page);
    m_saveButton->setToolTip(tr("%1 (Ctrl+Enter)").arg(m_words.save));
    m_saveButton->setDefault(true);
    connect(m_saveButton, &QPushButton::clicked, this, [this] { save(After::Show); });
    buttons->addWidget(m_saveButton);
    column->addLayout(buttons);
    return page;
}

bool SheetPanel::isEditing() const
{
    return m_formPage && m_stack->currentWidget() == m_formPage;
}

void SheetPanel::showRecord(qint64 id)
{
    if (isEditing()) // the caller has asked leave()
        m_stack->setCurrentWidget(m_blank);
    endDraft();
    m_record = id;
    forget();
    m_editNext = false;
    m_lookNext = m_record != 0;
    if (m_record == 0) {
        m_reads.next();
        m_reading = false;
        m_stack->setCurrentWidget(m_blank);
        Q_EMIT actionsChanged();
        return;
    }
    ask();
}

void SheetPanel::ask()
{
    m_reading = true;
    read();
}

void SheetPanel::answered(const std::optional<Error> &error)
{
    m_reading = false;
    if (isEditing())
        return;
    if (error) {
        forget();
        m_failure->setTexts(m_words.cannotBeShown, errorText(*error));
        m_stack->setCurrentWidget(m_failure);
    } else {
        showSheet();
        m_stack->setCurrentWidget(m_viewPage);
        if (std::exchange(m_editNext, false))
            beginEdit();
    }
    if ((!error || error->code == ErrorCode::NotFound) && std::exchange(m_lookNext, false))
        m_draftBar->look(draftKey());
    Q_EMIT actionsChanged();
}

void SheetPanel::startNew(const Place &place)
{
    m_ofGone.reset();
    openNew(place);
}

void SheetPanel::openNew(const Place &place)
{
    m_record = 0;
    forget();
    m_reads.next();
    m_reading = false;
    endDraft();
    beginDraft();
    m_stack->setCurrentWidget(m_formPage);
    emptyForm(place);
    focusForm();
    Q_EMIT actionsChanged();
}

void SheetPanel::setPosition(int place, int count)
{
    m_head->setPosition(place, count);
}

void SheetPanel::beginEdit()
{
    if (!isRead() || isTrashed())
        return;
    fillForm();
    beginDraft();
    m_stack->setCurrentWidget(m_formPage);
    focusForm();
    Q_EMIT actionsChanged();
}

bool SheetPanel::cancelForm()
{
    if (!isEditing())
        return false;
    cancelEdit();
    return true;
}

void SheetPanel::cancelEdit()
{
    leave([this] {
        endDraft();
        m_stack->setCurrentWidget(m_blank);
        if (m_record != 0)
            ask();
        else
            Q_EMIT closeWanted();
        Q_EMIT actionsChanged();
    });
}

void SheetPanel::leave(std::function<void()> go)
{
    if (m_saving) // goes when that is done
        return m_waiting.push_back(std::move(go));
    if (!isEditing() || !isFormTouched())
        return go();
    if (m_asking)
        return;
    m_asking = true;
    askUnsaved(this, isFormNew() ? m_words.askNew : m_words.askChanged,
               [this, go = std::move(go)](UnsavedAnswer answer) {
                   m_asking = false;
                   if (answer == UnsavedAnswer::Save) {
                       save(After::Show, go);
                   } else if (answer == UnsavedAnswer::Discard) {
                       endDraft();
                       m_stack->setCurrentWidget(m_blank);
                       go();
                   }
               });
}

void SheetPanel::save(After after, std::function<void()> then)
{
    if (!isEditing() || m_saving)
        return;
    std::optional<Saving> saving = this->saving();
    if (!saving)
        return;
    m_saving = true;
    m_saveButton->setEnabled(false);
    Doing doing;
    doing.done = m_words.saved;
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, after, isNew = isFormNew(), made = std::move(saving->made),
                  then = std::move(then)](const Result<ChangeSet> &done) {
        m_saving = false;
        m_saveButton->setEnabled(true);
        const std::vector<std::function<void()>> waiting = std::exchange(m_waiting, {});
        if (!done)
            return showFailure(done.error());
        saved(after, made(), isNew);
        if (then)
            then();
        for (const std::function<void()> &go : waiting)
            leave(go);
    };
    desk().perform(std::move(saving->command), std::move(doing));
}

void SheetPanel::saved(After after, qint64 record, bool wasNew)
{
    endDraft();
    m_record = record;
    m_stack->setCurrentWidget(m_blank);
    if (wasNew)
        Q_EMIT created(record);
    if (after == After::New) {
        startNew(newPlace());
    } else {
        m_editNext = after == After::Edit;
        ask();
    }
    Q_EMIT actionsChanged();
}

bool SheetPanel::offers(PageAction action) const
{
    switch (action) {
    case PageAction::Edit:
    case PageAction::Delete:
        return !isEditing() && isRead() && !isTrashed();
    case PageAction::Save:
    case PageAction::SaveClose:
    case PageAction::SaveNew:
        return isEditing();
    case PageAction::Previous:
    case PageAction::Next:
        return m_record != 0;
    default:
        return false;
    }
}

void SheetPanel::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::Edit:
        return beginEdit();
    case PageAction::Delete:
        return setTrashed(true);
    case PageAction::Save:
        return save(After::Edit);
    case PageAction::SaveClose:
        return save(After::Show);
    case PageAction::SaveNew:
        return save(After::New);
    case PageAction::Previous:
        Q_EMIT previousWanted();
        return;
    case PageAction::Next:
        Q_EMIT nextWanted();
        return;
    default:
        return;
    }
}

bool SheetPanel::isSettled() const
{
    return !m_reading && !m_saving && m_draftBar->isSettled() && (isEditing() ? isFormSettled() : isSheetSettled());
}

} // namespace shuke::ui
