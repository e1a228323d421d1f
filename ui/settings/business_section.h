#pragma once

#include "core/base/cancel_token.h"
#include "core/session/business_settings.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/settings/settings_section.h"

class QCheckBox;
class QComboBox;

namespace shuke::ui {

/// Currency, time zone and start of the business day of the store. What another choice does to the days of orders is
/// counted and said before it is saved. The choice is kept until it is saved or discarded.
class BusinessSection : public SettingsSection
{
    Q_OBJECT

public:
    BusinessSection(Desk &desk, QWidget *parent);
    ~BusinessSection() override;

    void refresh() override;
    bool isBusy() const override { return m_reading > 0 || m_counting || m_saving; }
    /// Something is chosen that is not saved.
    bool isDirty() const;
    bool canSave() const;
    /// `saved` is called after success only.
    void save(std::function<void()> saved = {});
    void discard();

Q_SIGNALS:
    void changed();

private:
    void showStatus(const Result<session::BusinessStatus> &status);
    void fillZones(const std::vector<std::pair<QByteArray, QString>> &zones);
    void showStored();
    void chosen();
    void count();
    void showEffect(const Result<session::DayMoves> &moves);
    void showErrors();
    QByteArray zoneChosen() const;
    session::BusinessSettings next() const;
    bool daysChange() const;

    Desk &m_desk;
    session::BusinessStatus m_stored;
    bool m_known = false; ///< m_stored was read.
    QComboBox *m_currency;
    QLabel *m_currencyNote;
    QComboBox *m_zone;
    QLabel *m_zoneNote;
    QComboBox *m_start;
    QLabel *m_effect;
    QCheckBox *m_move;
    QLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_discard;
    Generation m_read;
    Generation m_counted;
    CancelToken m_cancelCount;
    session::BusinessSettings m_countedFor;
    int m_reading = 0;
    bool m_counting = false;
    bool m_saving = false;
};

} // namespace shuke::ui
