#pragma once

#include "core/contacts/contact_queries.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/settings/settings_section.h"

class QTableWidget;

namespace shuke::ui {

/// The fields that a store's customers have besides the usual ones: made, changed, ordered and put out of use here.
/// A field that is no longer used keeps its values and can be used again.
class FieldsSection : public SettingsSection
{
    Q_OBJECT

public:
    FieldsSection(Desk &desk, QWidget *parent);

    void refresh() override;
    bool isBusy() const override { return m_reading > 0; }

    static QString typeText(contacts::CustomFieldType type);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const Result<std::vector<contacts::CustomFieldUse>> &fields);
    const contacts::CustomFieldUse *current() const;
    void edit();
    void add();
    void move(int by);
    void switchUse();
    void updateButtons();

    Desk &m_desk;
    std::vector<contacts::CustomFieldUse> m_fields;
    QTableWidget *m_table;
    QLabel *m_state;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_use;
    Generation m_read;
    CustomFieldId m_wanted; ///< To be the current one when it is read.
    int m_reading = 0;
};

} // namespace shuke::ui
