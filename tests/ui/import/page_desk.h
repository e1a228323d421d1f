#pragma once

#include "core/session/session.h"
#include "tests/support/catch.h"
#include "ui/common/desk.h"
#include "ui/common/dialogs.h"
#include "ui/common/on_finished.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

namespace shuke::test {

/// Answers what it was told to, at once; an empty answer is a dismissed dialog.
class PageDialogs : public ui::Dialogs
{
public:
    QString answer;
    std::vector<FileQuestion> asked;

    void openFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        ask(question, chosen);
    }
    void newFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        ask(question, chosen);
    }
    void folder(QWidget *, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        ask(question, chosen);
    }
    void showError(QWidget *, const QString &, const Error &) override {}

private:
    void ask(const FileQuestion &question, const std::function<void(const QString &)> &chosen)
    {
        asked.push_back(question);
        if (!answer.isEmpty())
            chosen(answer);
    }
};

/// The window around a page: an own empty store, commands run for real, places and toasts are remembered.
class PageDesk : public ui::Desk
{
    QTemporaryDir m_folder; // outlives the session

public:
    PageDesk()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        session::SessionOptions options;
        options.automaticBackups = false;
        auto made = session::Session::create(m_folder.filePath(QStringLiteral("test.shuke")), {}, options);
        REQUIRE(made);
        m_session = std::move(*made);
    }

    std::vector<ui::Place> places;
    QStringList said;
    bool hold = false; ///< Commands wait until released.
    PageDialogs dialogsOfTest;

    const ui::SharedSession &session() const override { return m_session; }
    ui::Dialogs &dialogs() override { return dialogsOfTest; }
    void go(const ui::Place &place) override { places.push_back(place); }
    void perform(Command command, ui::Doing doing) override
    {
        if (hold) {
            m_held = [this, command, doing] { run(command, doing); };
            return;
        }
        run(std::move(command), std::move(doing));
    }
    void undo(bool) override {}
    void say(ui::MessageBar::Kind, const QString &text) override { said.append(text); }
    ui::Job *startJob(const QString &, const CancelToken &) override { return nullptr; }

    void release()
    {
        hold = false;
        if (m_held)
            m_held();
        m_held = {};
    }
    /// Runs a command to its end.
    ChangeSet write(Command command)
    {
        QFuture<Result<ChangeSet>> done = m_session->execute(std::move(command));
        done.waitForFinished();
        INFO((done.result() ? std::string() : done.result().error().detail.toStdString()));
        REQUIRE(done.result());
        return *done.result();
    }
    template <typename T>
    T read(Query<T> query)
    {
        QFuture<Result<T>> answer = m_session->query(std::move(query));
        answer.waitForFinished();
        REQUIRE(answer.result());
        return *answer.result();
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    void run(Command command, const ui::Doing &doing)
    {
        ui::onFinished(m_session->execute(std::move(command)), doing.guard ? doing.guard : qApp,
                       [doing](const Result<ChangeSet> &changes) {
                           if (doing.then)
                               doing.then(changes);
                       });
    }

    ui::SharedSession m_session;
    std::function<void()> m_held;
};

} // namespace shuke::test
