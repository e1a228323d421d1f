#pragma once

#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/desk.h"
#include "ui/common/on_finished.h"

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
        const auto finish = [this, doing](const Result<ChangeSet> &changes) {
            if (changes)
                done.append(doing.done);
            if (doing.then && doing.guard)
                doing.then(changes);
        };
        if (fail) {
            QMetaObject::invokeMethod(
                doing.guard, [this, finish] { finish(*fail); }, Qt::QueuedConnection);
            return;
        }
        ui::onFinished(m_session->execute(std::move(command)), doing.guard, finish);
    }
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
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QStringList done; ///< What the toasts would say.
    QStringList said;
    std::optional<Error> fail; ///< Every change fails with it.
    CancelToken cancel;        ///< Of the newest job.
    int jobs = 0;
    int jobsEnded = 0;

private:
    QTemporaryDir m_folder; // outlives the session
    ui::SharedSession m_session;
    FakeDialogs m_dialogs;
    QObject m_context;
};

} // namespace shuke::test
