#pragma once

#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/desk.h"
#include "ui/common/on_finished.h"

#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <memory>
#include <utility>
#include <vector>

namespace shuke::test {

/// The window around a page, for tests: a real store in a folder of its own, changes are really made, and what was
/// asked for is written down. Answers to perform can be held back or made to fail. Speaks English, plurals and all.
class FakeDesk : public ui::Desk
{
public:
    explicit FakeDesk(session::SessionOptions options = {})
    {
        REQUIRE(m_english.load(QStringLiteral(":/i18n/shuke_en")));
        QCoreApplication::installTranslator(&m_english);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        options.automaticBackups = false;
        auto made = session::Session::create(path(QStringLiteral("test.shuke")), {}, options);
        REQUIRE(made);
        m_session = std::move(*made);
    }

    const ui::SharedSession &session() const override { return m_session; }
    FakeDialogs &dialogs() override { return m_dialogs; }
    void go(const ui::Place &place) override { places.push_back(place); }
    void perform(Command command, ui::Doing doing) override
    {
        performed.append(QString::fromUtf8(command.kind));
        ++m_running;
        const QPointer<QObject> guard = doing.guard;
        const auto finish = [this, doing, guard](const Result<ChangeSet> &result) {
            --m_running;
            if (result)
                done.append(doing.doneNow ? doing.doneNow() : doing.done);
            else
                errors.push_back(result.error());
            if (doing.then && guard)
                doing.then(result);
        };
        if (failNext) {
            const Error error = *std::exchange(failNext, std::nullopt);
            QMetaObject::invokeMethod(
                &m_context, [finish, error] { finish(error); }, Qt::QueuedConnection);
            return;
        }
        ui::onFinished(m_session->execute(std::move(command)), &m_context, finish);
    }
    void undo(bool redo) override
    {
        undone.append(redo ? QStringLiteral("redo") : QStringLiteral("undo"));
        ++m_running;
        ui::onFinished(redo ? m_session->redo() : m_session->undo(), &m_context,
                       [this](const Result<session::UndoOutcome> &) { --m_running; });
    }
    void say(ui::MessageBar::Kind, const QString &text) override { said.append(text); }
    ui::Job *startJob(const QString &, const CancelToken &) override
    {
        class SilentJob : public ui::Job
        {
        public:
            using Job::Job;
            void setProgress(Progress) override {}
            void end() override { deleteLater(); }
        };
        return new SilentJob(&m_context);
    }

    /// Runs a command and waits for it; not through perform.
    ChangeSet execute(Command command)
    {
        QFuture<Result<ChangeSet>> future = m_session->execute(std::move(command));
        future.waitForFinished();
        Result<ChangeSet> result = future.takeResult();
        if (!result)
            UNSCOPED_INFO(result.error().detail);
        REQUIRE(result);
        return std::move(*result);
    }
    template <typename T>
    T query(Query<T> query)
    {
        QFuture<Result<T>> future = m_session->query(std::move(query));
        future.waitForFinished();
        Result<T> result = future.takeResult();
        REQUIRE(result);
        return std::move(*result);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool isBusy() const { return m_running > 0; }

    std::vector<ui::Place> places;
    QStringList performed; ///< Kinds of commands.
    QStringList done;      ///< What the toasts would say.
    QStringList said;
    QStringList undone; ///< "undo" and "redo", as asked for.
    std::vector<Error> errors;
    std::optional<Error> failNext; ///< The next perform fails with it and changes nothing.

private:
    QTranslator m_english;  // uninstalls itself
    QTemporaryDir m_folder; // outlives the session
    ui::SharedSession m_session;
    FakeDialogs m_dialogs;
    QObject m_context;
    int m_running = 0;
};

} // namespace shuke::test
