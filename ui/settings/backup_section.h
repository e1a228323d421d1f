#pragma once

#include "core/base/cancel_token.h"
#include "core/session/maintenance.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/settings/settings_section.h"

#include <QPointer>

class QTreeWidget;

namespace shuke::ui {

/// The verified backups of the store: seen, made, and restored into a file of their own, never over this one.
class BackupSection : public SettingsSection
{
    Q_OBJECT

public:
    BackupSection(Desk &desk, QWidget *parent);
    ~BackupSection() override;

    void refresh() override;
    bool isBusy() const override { return m_listing || m_working; }

Q_SIGNALS:
    void openStoreWanted(const QString &path);

private:
    void showBackups(const std::vector<session::BackupEntry> &backups);
    void backUp();
    void askRestore();
    void restore(const QString &backup, const QString &target);
    void restored(const Result<QString> &copy);
    void updateButtons();

    Desk &m_desk;
    QTreeWidget *m_list;
    QLabel *m_none;
    QLabel *m_folder;
    QLabel *m_message;
    QPushButton *m_backUp;
    QPushButton *m_restore;
    QPushButton *m_open; ///< Of the copy restored last.
    QString m_copy;
    CancelToken m_cancel;
    QPointer<Job> m_job;
    Generation m_listed;
    bool m_listing = false;
    bool m_working = false;
};

} // namespace shuke::ui
