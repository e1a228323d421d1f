#pragma once

#include "core/contacts/field_layout.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/settings/settings_section.h"

class QTableWidget;

namespace shuke::ui {

/// Which of the usual fields the customer form shows, in which order within their group, and which must be filled in.
/// Every change is saved at once and can be undone.
class LayoutSection : public SettingsSection
{
    Q_OBJECT

public:
    LayoutSection(Desk &desk, QWidget *parent);

    void refresh() override;
    bool isBusy() const override { return m_reading > 0; }
    const contacts::FieldLayout &layoutShown() const { return m_layout; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const Result<contacts::FieldLayout> &layout);
    void checked(int row, int column);
    void move(int by);
    void save(contacts::FieldLayout layout);
    void updateButtons();

    Desk &m_desk;
    contacts::FieldLayout m_layout;
    /// Of each line of the table.
    std::vector<std::pair<contacts::FieldGroup, size_t>> m_rows;
    QTableWidget *m_table;
    QLabel *m_state;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_usual;
    Generation m_read;
    bool m_filling = false;
    int m_reading = 0;
};

} // namespace shuke::ui
