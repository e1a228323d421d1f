#pragma once

#include "core/contacts/attachment.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class RecordTable;
class TextTable;

/// Files kept with a contact: dropped here or chosen, opened as a copy by the system's viewer after asking, saved,
/// removed. What could run is saved only, never opened.
class ContactFilesTab : public QWidget
{
    Q_OBJECT

public:
    /// Hands a file to the system; whether it took it.
    using OpenFile = std::function<bool(const QString &path)>;
    ContactFilesTab(Desk &desk, QWidget *parent = nullptr, OpenFile open = systemViewer());
    static OpenFile systemViewer();

    void showFiles(ContactId contact, bool writable);
    bool isSettled() const { return m_running == 0; }
    const std::vector<contacts::Attachment> &files() const { return m_files; }
    RecordTable &table() { return *m_table; }
    bool hasSelection() const;
    bool hasListFocus() const;
    /// One operation; files that cannot be taken are left out, each is told with its reason above the list.
    void attach(const QStringList &paths);
    /// What is told about files that were left out.
    QString message() const;
    /// Asks first; or says why not.
    void openSelected();
    void saveSelected();
    void removeSelected();
    /// The question that is open; null for none.
    QMessageBox *question() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void load();
    void updateButtons();
    void tellRefused(const std::vector<Error> &refused, int chosen);
    std::optional<contacts::Attachment> selected() const;
    /// Reads the bytes and writes them there on a worker; `then` is called when the file is whole.
    void write(const contacts::Attachment &file, const QString &path, std::function<void()> then);
    void openCopy(const contacts::Attachment &file);

    Desk &m_desk;
    OpenFile m_open;
    ContactId m_contact;
    bool m_writable = false;
    std::vector<contacts::Attachment> m_files;
    Generation m_asked;
    int m_running = 0;
    std::unique_ptr<QTemporaryDir> m_copies; ///< Of opened files; gone with the tab.
    int m_opened = 0;
    QPointer<QMessageBox> m_question; ///< While it is open.
    MessageBar *m_messages;
    TextTable *m_model;
    RecordTable *m_table;
    QStackedWidget *m_stack;
    QLabel *m_sum;
    QPushButton *m_add;
    QPushButton *m_openButton;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace shuke::ui
