#pragma once

#include "ui/common/dialogs.h"

namespace shuke::ui {
class MainWindow;
}

namespace shuke::test {

/// Answers where a new file goes, and nothing else.
class PrintDialogs : public ui::Dialogs
{
public:
    void openFile(QWidget *, const FileQuestion &, std::function<void(const QString &)>) override {}
    void newFile(QWidget *, const FileQuestion &, std::function<void(const QString &)> chosen) override
    {
        m_isAsked = true;
        if (!m_file.isEmpty())
            chosen(m_file);
    }
    void folder(QWidget *, const FileQuestion &, std::function<void(const QString &)>) override {}
    void showError(QWidget *, const QString &, const Error &) override {}

    /// The page on show as a PDF, as its Export makes it. False: it asked for a file that did not come. True, without a
    /// file, of a page that asks for none.
    bool save(ui::MainWindow &window, const QString &file);

private:
    QString m_file;
    bool m_isAsked = false;
};

} // namespace shuke::test
