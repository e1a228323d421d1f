#pragma once

#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/desk.h"
#include "ui/common/on_finished.h"

#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

namespace shuke::test {

/// The window around the settings page: a real store and real settings, both in a folder of their own.
class SettingsDesk : public ui::Desk
{
public:
    SettingsDesk()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        session::SessionOptions options;
        options.automaticBackups = false;
        auto made = session::Session::create(path(QStringLiteral("熟客 test.shuke")),
                                             {QStringLiteral("CNY"), "Asia/Shanghai"}, options);
        REQUIRE(made);
        m_session = std::move(*made);
    }
    ~SettingsDesk() override
    {
        m_session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    const ui::SharedSession &session() const override { return m_session; }
    FakeDialogs &dialogs() override { return m_dialogs; }
    void go(const ui::Place &) override {}
    void perform(Command command, ui::Doing doing) override
    {
        ++changes;
        ++m_running;
        const auto finish = [this, doing, guard = QPointer<QObject>(doing.guard)](const Result<ChangeSet> &result) {
            --m_running;
            if (result)
                done.append(doing.done);
            if (doing.then && guard)
                doing.then(result);
        };
        if (fail) {
            QMetaObject::invokeMethod(
                &m_context, [this, finish] { finish(*fail); }, Qt::QueuedConnection);
            return;
        }
        ui::onFinished(m_session->execute(std::move(command)), &m_context, finish);
    }
    void undo(bool) override {}
    void say(ui::MessageBar::Kind, const QString &text) override { said.append(text); }
    ui::Job *startJob(const QString &, const CancelToken &token) override
    {
        class SilentJob : public ui::Job
        {
        public:
            SilentJob(QObject *parent, int &ended) : Job(parent), m_ended(ended) {}
            void setProgress(Progress) override {}
            void end() override
            {
                ++m_ended;
                deleteLater();
            }

        private:
            int &m_ended;
        };
        ++jobs;
        cancel = token;
        return new SilentJob(&m_context, jobsEnded);
    }

    void execute(Command command)
    {
        QFuture<Result<ChangeSet>> future = m_session->execute(std::move(command));
        future.waitForFinished();
        REQUIRE(future.result());
    }
    template <typename T>
    T query(Query<T> asked)
    {
        QFuture<Result<T>> future = m_session->query(std::move(asked));
        future.waitForFinished();
        Result<T> result = future.takeResult();
        REQUIRE(result);
        return std::move(*result);
    }
    bool isBusy() const { return m_running > 0; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QStringList done; ///< What the toasts would say.
    QStringList said;
    std::optional<Error> fail; ///< Every change fails with it.
    CancelToken cancel;        ///< Of the newest job.
    int changes = 0;           ///< Asked for.
    int jobs = 0;
    int jobsEnded = 0;

private:
    QTemporaryDir m_folder; // outlives the session
    ui::SharedSession m_session;
    FakeDialogs m_dialogs;
    QObject m_context;
    int m_running = 0;
};

} // namespace shuke::test
