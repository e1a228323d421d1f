// The editing half of the contact panel: form, saving, drafts, and the question before typed text is lost.

#include "core/contacts/contact_save.h"
#include "ui/common/draft_bar.h"
#include "ui/common/error_text.h"
#include "ui/common/message_bar.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/contact_files_tab.h"
#include "ui/contacts/contact_form.h"
#include "ui/contacts/contact_header.h"
#include "ui/contacts/contact_panel.h"
#include "ui/contacts/contact_relations_tab.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/sales/unsaved_question.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace contact_panel_edit_detail {
constexpr int kMostRetries = 3;
} // namespace contact_panel_edit_detail

void ContactPanel::makeForm()
{
    m_form = new ContactForm(desk(), m_stack);
    m_stack->addWidget(m_form);
    connect(m_form, &ContactForm::changed, this, [this] {
        m_keeper.keep(m_form->draft());
        Q_EMIT actionsChanged();
    });
    connect(m_form, &ContactForm::saveWanted, this, [this] { run(PageAction::Save); });
    connect(m_form, &ContactForm::saveCloseWanted, this, [this] { run(PageAction::SaveClose); });
    connect(m_form, &ContactForm::saveNewWanted, this, [this] { run(PageAction::SaveNew); });
    connect(m_form, &ContactForm::cancelWanted, this, [this] { leave([] {}); });
    // Beside the form, so that typing can go on.
    connect(m_form, &ContactForm::contactWanted, this, [this](ContactId contact) {
        desk().go(ShowContact{contact, true});
    });
    connect(&m_keeper, &DraftKeeper::failed, this, &ContactPanel::tellKeepingFailed);
    connect(m_draftBar, &DraftBar::continueWanted, this, &ContactPanel::continueDraft);
}

void ContactPanel::tellKeepingFailed(const QString &reason)
{
    m_messages->say(MessageBar::Kind::Warning, keepingFailedText(reason));
}

bool ContactPanel::isEditing() const
{
    return m_stack->currentWidget() == m_form;
}

ContactForm *ContactPanel::form() const
{
    return isEditing() ? m_form : nullptr;
}

QString ContactPanel::message() const
{
    return m_messages->text();
}

bool ContactPanel::isSettled() const
{
    return m_pending == 0 && m_draftBar->isSettled() && !m_saving && m_form->isSettled() && m_timeline->isSettled() &&
           m_relations->isSettled() && m_files->isSettled();
}

bool ContactPanel::offers(PageAction action) const
{
    const bool shown = m_stack->currentWidget() == m_tabs && m_record;
    const bool writes = shown && m_timeline->editor().isOpen();
    switch (action) {
    case PageAction::Edit:
    case PageAction::Delete:
        return shown && !m_record->detail.contact.isTrashed();
    case PageAction::Save:
    case PageAction::SaveClose:
        return (isEditing() && !m_saving) || (writes && !m_timeline->editor().isSaving());
    case PageAction::SaveNew:
        return isEditing() && !m_saving;
    case PageAction::Previous:
        return m_place > 1;
    case PageAction::Next:
        return m_place > 0 && m_place < m_count;
    default:
        return false;
    }
}

void ContactPanel::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::Edit:
        if (m_relations->hasListFocus()) // what is selected there, as with Del
            return m_relations->editSelected();
        edit();
        break;
    case PageAction::Delete:
        if (m_timeline->hasListFocus()) {
            m_timeline->trashCurrent();
            break;
        }
        if (m_files->hasListFocus()) // what is selected there, not the customer
            return m_files->removeSelected();
        if (m_relations->hasListFocus())
            return m_relations->removeSelected();
        perform(contacts::trashContacts({m_contact}),
                tr("“%1” was moved to the trash.").arg(m_record->detail.contact.name));
        break;
    case PageAction::Save:
    case PageAction::SaveClose:
        if (!isEditing())
            m_timeline->editor().save();
        else
            save(action == PageAction::Save ? After::Stay : After::Close);
        break;
    case PageAction::SaveNew:
        save(After::New);
        break;
    case PageAction::Previous:
        Q_EMIT previousWanted();
        break;
    case PageAction::Next:
        Q_EMIT nextWanted();
        break;
    default:
        break;
    }
}

bool ContactPanel::cancelForm()
{
    if (!isEditing())
        return false;
    leave([] {});
    return true;
}

void ContactPanel::startNew(const Place &place)
{
    if (isEditing()) // the caller has asked leave()
        closeForm();
    const auto *wanted = std::get_if<NewContact>(&place);
    m_newKind = wanted ? wanted->kind : contacts::ContactKind::Person;
    m_contact = {};
    m_record.reset();
    m_messages->hide();
    m_draftBar->close();
    ask(contacts::contactChoices(), m_generation, m_generation.next(),
        [this](Result<contacts::ContactChoices> choices) {
            if (!choices) {
                showNotice(errorText(choices.error()));
                return;
            }
            ContactRecord record;
            record.detail.contact.kind = m_newKind;
            record.choices = std::move(*choices);
            openForm(record);
            m_draftBar->look(draftKey());
        });
}

void ContactPanel::edit()
{
    openForm(*m_record);
}

void ContactPanel::openForm(const ContactRecord &record)
{
    m_form->begin(record);
    m_keeper.begin(draftKey(), record.detail.contact.name);
    m_retries = 0;
    if (m_form->isNew())
        m_header->showNew(record.detail.contact.kind);
    m_header->setVisible(true);
    m_header->setEditing(true);
    m_stack->setCurrentWidget(m_form);
    m_form->focusFirst();
    Q_EMIT titleChanged(m_form->isNew() ? tr("New customer") : record.detail.contact.name);
    Q_EMIT actionsChanged();
}

void ContactPanel::closeForm()
{
    m_keeper.drop();
    m_messages->hide();
    m_draftBar->close();
    if (m_record && m_contact.isValid()) {
        m_stack->setCurrentWidget(m_tabs); // no longer editing
        showView();
        return;
    }
    showNotice(tr("Select a customer to see the record."));
    Q_EMIT closeWanted();
}

QString ContactPanel::draftKey() const
{
    return m_contact.isValid() ? QStringLiteral("contact/%1").arg(m_contact.row())
                               : QStringLiteral("contact/new/%1").arg(codeOf(m_newKind));
}

void ContactPanel::continueDraft(const SavedDraft &draft)
{
    if (!isEditing()) {
        if (!m_record)
            return;
        openForm(*m_record);
    }
    m_keeper.adopt(draft);
    m_form->restore(draft.content);
}

void ContactPanel::leave(std::function<void()> go)
{
    if (!isEditing() && m_timeline->editor().isDirty()) {
        m_tabs->setCurrentWidget(m_timeline);
        askUnsaved(this, tr("What you typed on the timeline is not saved."),
                   [this, go = std::move(go)](UnsavedAnswer answer) {
                       ActivityEditor &editor = m_timeline->editor();
                       if (answer == UnsavedAnswer::Save)
                           return editor.save(go);
                       if (answer == UnsavedAnswer::KeepEditing)
                           return;
                       editor.end();
                       go();
                   });
        return;
    }
    if (!isEditing() || (!m_form->isDirty() && !m_saving)) {
        if (isEditing())
            closeForm();
        go();
        return;
    }
    if (m_saving) { // goes when that is done
        m_waiting.push_back(std::move(go));
        return;
    }
    if (m_question && m_question->isVisible()) {
        m_question->activateWindow();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"), QString(), QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    const QString name = m_form->state().text(QStringLiteral("name"));
    box->setText(name.isEmpty() ? tr("The new customer is not saved.")
                                : tr("The changes to “%1” are not saved.").arg(name));
    const QPushButton *keep = box->addButton(tr("Keep editing"), QMessageBox::RejectRole);
    const QPushButton *discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *store = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    box->setDefaultButton(store);
    box->setAttribute(Qt::WA_DeleteOnClose);
    Q_UNUSED(keep)
    connect(box, &QMessageBox::buttonClicked, this,
            [this, store, discard, go = std::move(go)](QAbstractButton *button) {
                if (button == discard) {
                    closeForm();
                    go();
                } else if (button == store) {
                    save(After::Close, go);
                }
            });
    m_question = box;
    box->open();
}

void ContactPanel::save(After after, std::function<void()> then)
{
    if (m_saving)
        return;
    if (!m_form->check()) {
        m_messages->say(MessageBar::Kind::Warning, m_form->hasConflicts()
                                                       ? tr("Not saved: choose at the marked fields which text stays.")
                                                       : tr("Not saved: please look at the marked fields."));
        return;
    }
    m_messages->hide();
    if (!m_form->isNew() && !m_form->isDirty()) {
        saved(after, then);
        return;
    }
    m_saving = true;
    Q_EMIT actionsChanged();
    const ContactFormState sent = m_form->state();
    auto made = std::make_shared<ContactId>(m_contact);
    Doing doing;
    doing.done = tr("“%1” saved.").arg(sent.text(QStringLiteral("name")).trimmed());
    doing.guard = this;
    doing.tellFailure = false; // shown here, above what was typed
    doing.then = [this, after, then, sent, made](const Result<ChangeSet> &result) {
        m_saving = false;
        Q_EMIT actionsChanged();
        const std::vector<std::function<void()>> waiting = std::exchange(m_waiting, {});
        if (!result) {
            saveFailed(result.error(), after, then);
            return;
        }
        m_form->markSaved(sent);
        const bool isNew = !m_contact.isValid();
        m_contact = *made;
        if (isNew) {
            m_form->adopted(m_contact);
            Q_EMIT created(m_contact.row());
        }
        saved(after, then);
        for (const std::function<void()> &go : waiting)
            leave(go);
    };
    desk().perform(contacts::saveContact(m_form->save(), made), std::move(doing));
}

void ContactPanel::saved(After after, const std::function<void()> &then)
{
    m_retries = 0;
    m_draftBar->close();
    if (m_form->isDirty() && after != After::Stay && !then) {
        after = After::Stay; // typing went on while it was saved
    }
    switch (after) {
    case After::Stay:
        m_keeper.begin(draftKey(), m_form->state().text(QStringLiteral("name")));
        if (m_form->isDirty())
            m_keeper.keep(m_form->draft());
        load();
        break;
    case After::Close:
        m_keeper.drop();
        m_stack->setCurrentWidget(m_tabs);
        if (m_record)
            showView();
        load(); // shows it as it is now
        break;
    case After::New:
        m_keeper.drop();
        m_stack->setCurrentWidget(m_notice);
        startNew(NewContact{m_newKind});
        break;
    }
    if (then)
        then();
}

void ContactPanel::saveFailed(const Error &error, After after, const std::function<void()> &then)
{
    if (error.code == ErrorCode::Conflict && m_retries++ < contact_panel_edit_detail::kMostRetries) {
        // Somebody changed the record: the form takes over what the user left alone and asks where both changed.
        m_whenLoaded = [this, after, then] {
            if (isEditing())
                save(after, then);
        };
        load();
        return;
    }
    if (error.code == ErrorCode::Duplicate) {
        m_form->showProblem(QStringLiteral("external_id"), tr("Another customer has this number."));
        m_messages->say(MessageBar::Kind::Warning, tr("Not saved: please look at the marked fields."));
        return;
    }
    m_messages->say(MessageBar::Kind::Failed, tr("%1 What you typed is still here.").arg(errorText(error)));
}

} // namespace shuke::ui
