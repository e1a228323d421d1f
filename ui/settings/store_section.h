#pragma once

#include "core/base/cancel_token.h"
#include "core/session/maintenance.h"
#include "ui/common/desk.h"
#include "ui/settings/settings_section.h"

#include <QPointer>

namespace shuke::ui {

/// The open store: where it lies, how large it is, what is in it, whether it is sound.
class StoreSection : public SettingsSection
{
    Q_OBJECT

public:
    StoreSection(Desk &desk, QWidget *parent);
    ~StoreSection() override;

    void refresh() override;
    bool isBusy() const override { return m_reading > 0 || m_checking; }

private:
    void showContents(const Result<session::StoreContents> &contents);
    void showLastCheck();
    void check();
    void checked(const Result<session::StoreHealth> &health);

    Desk &m_desk;
    QString m_uid;
    QLabel *m_path;
    QLabel *m_size;
    QLabel *m_records;
    QLabel *m_disk;
    QLabel *m_health;
    QLabel *m_findings;
    QPushButton *m_check;
    CancelToken m_cancel;
    QPointer<Job> m_job;
    int m_reading = 0;
    bool m_checking = false;
};

} // namespace shuke::ui
