#pragma once

#include "ui/common/draft_store.h"
#include "ui/common/generation.h"
#include "ui/common/record_panel.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class DraftBar;
class EmptyState;
class MessageBar;
class PanelHead;

/// A record of the sales beside its list: a sheet to read it, a form to write it. What is typed is kept on disk
/// (ui/common/draft_store.h) and offered after a crash; if its record is gone, it becomes a new one. The same for
/// orders and products: what is read and written, the derived panel says.
class SheetPanel : public RecordPanel
{
    Q_OBJECT

public:
    ~SheetPanel() override;

    void showRecord(qint64 id) override;
    void startNew(const Place &place) override;
    qint64 record() const override { return m_record; }
    void setPosition(int place, int count) override;
    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;
    bool isEditing() const;
    /// Offers what was typed here when a crash took it.
    DraftBar &draftBar() { return *m_draftBar; }
    /// What the bar above says: that the draft cannot be kept.
    QString message() const;

protected:
    struct Words
    {
        QString draftKind; ///< In front of the row in the keys of its drafts.
        QString cannotBeShown;
        QString save; ///< On the button.
        QString saved;
        QString askNew;     ///< Whether to save one that is new …
        QString askChanged; ///< … or changed.
    };
    struct Saving
    {
        Command command;
        std::function<qint64()> made; ///< The record, once the command has run.
    };

    SheetPanel(Desk &desk, Words words, QWidget *parent);
    /// Takes both over; called once.
    void setSheets(QWidget *view, QWidget *form);
    void beginEdit();
    bool cancelForm() override;

    /// Asks for record(), and hands the answer to answered().
    virtual void read() = 0;
    /// The answer to the newest question, with the record kept for isRead() and showSheet(); nothing while the form is
    /// open: what is typed stays, a save finds the conflict.
    void answered(const std::optional<Error> &error);
    Generation &reads() { return m_reads; }
    virtual bool concerns(const ChangeSet &changes) const = 0;
    virtual void forget() = 0;
    virtual bool isRead() const = 0;
    virtual bool isTrashed() const = 0;
    virtual void showSheet() = 0;
    virtual bool isSheetSettled() const = 0;
    virtual void fillForm() = 0;
    /// To be followed by formReady().
    virtual void emptyForm(const Place &place) = 0;
    /// The empty form has all its choices: drafts can be put back into it.
    void formReady();
    /// What is typed has changed.
    void formEdited();
    /// Of record(), for people.
    virtual QString draftTitle() const = 0;
    virtual QJsonObject formDraft() const = 0;
    virtual void restoreForm(const QJsonObject &draft) = 0;
    virtual void focusForm() = 0;
    virtual bool isFormTouched() const = 0;
    virtual bool isFormNew() const = 0;
    virtual bool isFormSettled() const { return true; }
    /// Nothing while something in the form is wrong, which it says itself.
    virtual std::optional<Saving> saving() = 0;
    virtual void showFailure(const Error &error) = 0;
    virtual Place newPlace() const = 0;
    virtual void setTrashed(bool trashed) = 0;

private:
    enum class After { Show, Edit, New };
    QWidget *makeFormPage(QWidget *form);
    void openNew(const Place &place);
    void ask();
    void cancelEdit();
    void save(After after, std::function<void()> then = {});
    void saved(After after, qint64 record, bool wasNew);
    // Drafts
    void makeDrafts();
    void beginDraft();
    void endDraft();
    QString draftKey() const;
    void continueDraft(const SavedDraft &draft);
    void takeDraft(const SavedDraft &draft);

    Words m_words;
    DraftKeeper m_keeper;
    PanelHead *m_head;
    MessageBar *m_messages;
    DraftBar *m_draftBar;
    QStackedWidget *m_stack;
    QWidget *m_blank;
    EmptyState *m_failure;
    QWidget *m_viewPage = nullptr;
    QWidget *m_formPage = nullptr;
    QWidget *m_form = nullptr;
    QPushButton *m_saveButton = nullptr;
    qint64 m_record = 0;
    Generation m_reads;
    bool m_reading = false;
    bool m_saving = false;
    std::vector<std::function<void()>> m_waiting; ///< Where to, when it is saved.
    bool m_asking = false;
    bool m_editNext = false;            ///< Go on editing when the record is read.
    bool m_lookNext = false;            ///< Look for a draft when the record is read.
    std::optional<SavedDraft> m_ofGone; ///< To be put into the new form that is being made.
};

} // namespace shuke::ui
