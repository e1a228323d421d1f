#pragma once

#include "core/value/value_settings.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/settings/settings_section.h"

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace shuke::ui {

/// By which numbers stages and values of customers are told: when somebody is late or lost, who is loyal, margin and
/// discount, whose orders are a company's. What is typed is kept until it is saved or discarded.
class ValueSection : public SettingsSection
{
    Q_OBJECT

public:
    ValueSection(Desk &desk, QWidget *parent);

    void refresh() override;
    bool isBusy() const override { return m_running > 0; }
    bool isDirty() const;
    void save();
    void discard();
    QDoubleSpinBox &atRisk() { return *m_atRisk; }
    QDoubleSpinBox &lost() { return *m_lost; }
    QDoubleSpinBox &margin() { return *m_margin; }
    QSpinBox &pseudoGaps() { return *m_pseudoGaps; }
    QSpinBox &minimumCustomers() { return *m_customers; }
    QSpinBox &wonBackDays() { return *m_wonBack; }
    QDoubleSpinBox &acquisition() { return *m_acquisition; }
    QCheckBox &people() { return *m_people; }
    QPushButton &saveButton() { return *m_save; }
    QPushButton &usualButton() { return *m_usual; }
    QString message() const;

private:
    void makeRows();
    void show(const value::ValueSettings &settings);
    value::ValueSettings typed() const;
    void updateButtons();

    Desk &m_desk;
    value::ValueSettings m_stored;
    bool m_isShowing = false;
    QDoubleSpinBox *m_atRisk;
    QDoubleSpinBox *m_lost;
    QSpinBox *m_loyalPurchases;
    QSpinBox *m_loyalDays;
    QSpinBox *m_shortest;
    QSpinBox *m_longest;
    QSpinBox *m_fallback;
    QSpinBox *m_pseudoGaps;
    QSpinBox *m_customers;
    QSpinBox *m_wonBack;
    QDoubleSpinBox *m_margin;
    QDoubleSpinBox *m_discount;
    QSpinBox *m_weeks;
    QDoubleSpinBox *m_acquisition;
    QCheckBox *m_people;
    QLabel *m_message;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_usual;
    Generation m_read;
    int m_running = 0;
};

} // namespace shuke::ui
