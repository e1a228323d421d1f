#pragma once

#include "ui/common/dialogs.h"
#include "ui/contacts/customers_page.h"
#include "ui/frame/main_window.h"
#include "ui/frame/workspace.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace shuke::test {

/// Answers what it was told to, at once; an empty answer is a dismissed dialog.
class FakeDialogs : public ui::Dialogs
{
public:
    QString answer;
    QStringList asked;

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
    void showError(QWidget *, const QString &title, const Error &) override { asked.append(title); }

private:
    void ask(const FileQuestion &question, const std::function<void(const QString &)> &chosen)
    {
        asked.append(question.title);
        if (!answer.isEmpty())
            chosen(answer);
    }
};

/// A main window with its own folder for stores and settings.
class WindowFixture
{
public:
    WindowFixture()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        session::SessionOptions options;
        options.automaticBackups = false;
        window = std::make_unique<ui::MainWindow>(dialogs, options);
        window->resize(1000, 700);
        window->show();
    }
    ~WindowFixture()
    {
        window.reset();
        QThreadPool::globalInstance()->waitForDone(); // stores close on a worker
    }

    /// Null without a store.
    ui::CustomersPage *contactPage() const
    {
        ui::Page *page = window->workspace() ? window->workspace()->madePage(ui::PageId::Customers) : nullptr;
        return static_cast<ui::CustomersPage *>(page);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// False if it does not come to rest in time.
    bool settle()
    {
        return QTest::qWaitFor([this] { return !window->isBusy(); }, 60000);
    }

    FakeDialogs dialogs;
    std::unique_ptr<ui::MainWindow> window;

private:
    QTemporaryDir m_folder;
};

} // namespace shuke::test
