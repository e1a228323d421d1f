#pragma once

#include "core/base/command.h"
#include "ui/common/message_bar.h"
#include "ui/common/place.h"
#include "ui/common/session_jobs.h"

#include <QObject>
#include <QString>

#include <functional>

namespace shuke::ui {

class Dialogs;

/// A job that is seen in the status line while it runs; made by Desk::startJob. GUI thread.
class Job : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void setProgress(Progress progress) = 0;
    /// Takes it out of the line and deletes it.
    virtual void end() = 0;
};

/// How a change is told about.
struct Doing
{
    QString done = {};        ///< "3 customers moved to the trash."; empty: the operation's own label.
    QString busy = {};        ///< In the status line when it takes long; empty: the operation's own label.
    QObject *guard = nullptr; ///< Who gets `then`; needed with it.
    /// Called after the change, or after it failed.
    std::function<void(const Result<ChangeSet> &)> then = {};
    /// A failure is shown by the window; false: `then` shows it where the user looks (a form keeps the typed text).
    bool tellFailure = true;
    /// Asked for the text once it is done, in place of `done`: for what only the change itself finds out.
    std::function<QString()> doneNow = {};
};

/// What a page, panel or dialog may ask of the window around it. One per open store: pages are deleted before it goes.
/// GUI thread; nothing here waits.
class Desk
{
public:
    virtual ~Desk() = default;

    virtual const SharedSession &session() const = 0;
    virtual Dialogs &dialogs() = 0;
    /// Asks the present page whether it may be left (unsaved changes) before it goes.
    virtual void go(const Place &place) = 0;
    /// Runs the change. When it is done and changed something, a toast says so and offers Undo. The command's cancel
    /// token and progress are used if it takes more than 300 ms; a progress sink of its own is kept.
    virtual void perform(Command command, Doing doing = {}) = 0;
    /// Takes back the newest operation, or does again what was taken back last, and tells so.
    virtual void undo(bool redo) = 0;
    /// A toast without Undo.
    virtual void say(MessageBar::Kind kind, const QString &text) = 0;
    /// For long reads (exports, print): seen in the status line, can be stopped there.
    virtual Job *startJob(const QString &text, const CancelToken &cancel) = 0;
};

} // namespace shuke::ui
