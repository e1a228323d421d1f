#pragma once

#include "ui/common/card.h"

#include <initializer_list>

class QGridLayout;
class QLabel;
class QPushButton;

namespace shuke::ui {

/// A card of the settings page: a title, rows of a label and a control with a note below, texts, buttons.
class SettingsSection : public Card
{
    Q_OBJECT

public:
    SettingsSection(const QString &title, QWidget *parent);
    /// Something that belongs to the section is being read or done (for tests and pictures).
    virtual bool isBusy() const { return false; }
    /// The page is shown: what may have changed is read again.
    virtual void refresh() {}

protected:
    /// `label` names the control, also for screen readers. The note is quiet and wraps; the label to change it.
    QLabel *addRow(const QString &label, QWidget *control, const QString &note = {});
    /// A value that is only shown; it can be selected and copied.
    QLabel *addValue(const QString &label);
    QLabel *addText(const QString &text);
    void addButtons(std::initializer_list<QPushButton *> buttons);
    void addWide(QWidget *widget);
    /// In the colour of failures if `bad`; empty: gone.
    static void tell(QLabel *label, const QString &text, bool bad);

    /// A wheel over a list or number that has not the focus scrolls the page and changes nothing.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int nextRow();

    QWidget *m_body;
    QGridLayout *m_grid;
};

} // namespace shuke::ui
