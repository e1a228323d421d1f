#include "ui/common/dialogs.h"

#include "ui/common/error_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace shuke::ui {

namespace dialogs_detail {

class SystemDialogs : public Dialogs
{
public:
    void openFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        ask(parent, question, QFileDialog::AcceptOpen, QFileDialog::ExistingFile, std::move(chosen));
    }
    void openFiles(QWidget *parent, const FileQuestion &question,
                   std::function<void(const QStringList &)> chosen) override
    {
        QFileDialog *dialog = make(parent, question, QFileDialog::AcceptOpen, QFileDialog::ExistingFiles);
        QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(chosen));
        dialog->open();
    }
    void newFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        ask(parent, question, QFileDialog::AcceptSave, QFileDialog::AnyFile, std::move(chosen));
    }
    void folder(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override
    {
        ask(parent, question, QFileDialog::AcceptOpen, QFileDialog::Directory, std::move(chosen));
    }
    void showError(QWidget *parent, const QString &title, const Error &error) override
    {
        auto *box = new QMessageBox(QMessageBox::Warning, title, {}, QMessageBox::Close, parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText); // of the text only: an informative text would be read as HTML
        box->setText(title + QStringLiteral("\n\n") + errorText(error));
        box->open();
    }

private:
    static void ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode accept,
                    QFileDialog::FileMode mode, std::function<void(const QString &)> chosen)
    {
        QFileDialog *dialog = make(parent, question, accept, mode);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    }
    static QFileDialog *make(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode accept,
                             QFileDialog::FileMode mode)
    {
        const QFileInfo suggestion(question.suggestion);
        auto *dialog = new QFileDialog(parent, question.title,
                                       suggestion.isDir() ? suggestion.filePath() : suggestion.path(), question.filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(accept);
        dialog->setFileMode(mode);
        dialog->setDefaultSuffix(question.suffix);
        if (!question.acceptLabel.isEmpty())
            dialog->setLabelText(QFileDialog::Accept, question.acceptLabel);
        if (!suggestion.isDir() && !question.suggestion.isEmpty())
            dialog->selectFile(suggestion.fileName());
        return dialog;
    }
};

} // namespace dialogs_detail

Dialogs &systemDialogs()
{
    static dialogs_detail::SystemDialogs dialogs;
    return dialogs;
}

} // namespace shuke::ui
