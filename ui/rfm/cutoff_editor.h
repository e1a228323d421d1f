#pragma once

#include "core/value/rfm.h"
#include "ui/common/card.h"

#include <QString>

#include <array>

class QAbstractSpinBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace shuke::ui {

/// The cut-offs of R, F and M with their units, each in a box. A change is told at once, to be tried on the board;
/// nothing is kept before the user saves.
class CutoffEditor : public Card
{
    Q_OBJECT

public:
    explicit CutoffEditor(QWidget *parent = nullptr);

    /// Shows what `result` was cut at, unless the user is changing it. Amounts are in this currency.
    void showCuts(const value::RfmResult &result, const QString &currency);
    /// Puts cut-offs in the boxes as if typed: something to begin with.
    void suggest(const value::RfmThresholds &cuts, const QString &currency);
    /// Drops what was changed; the next showCuts() is taken.
    void reset();

    /// Something differs from what is saved or computed.
    bool isEdited() const { return m_edited; }
    /// The boxes hold cut-offs that can be used.
    bool isValid() const;
    const value::RfmThresholds &cuts() const { return m_cuts; }

    QSpinBox *days(int index) const { return m_days[static_cast<size_t>(index)]; }
    QSpinBox *orders(int index) const { return m_orders[static_cast<size_t>(index)]; }
    QDoubleSpinBox *revenue(int index) const { return m_revenue[static_cast<size_t>(index)]; }
    QPushButton *saveButton() const { return m_save; }
    QPushButton *discardButton() const { return m_discard; }
    QPushButton *quintilesButton() const { return m_quintiles; }
    QString message() const;

Q_SIGNALS:
    /// Usable cut-offs, not saved.
    void edited(const shuke::value::RfmThresholds &cuts);
    void saveWanted();
    void discardWanted();
    /// Back to cut-offs that the program finds itself.
    void quintilesWanted();

private:
    void fill(const value::RfmThresholds &cuts, const QString &currency);
    void onChange();
    void tell(const QString &problem);

    std::array<QSpinBox *, 4> m_days{};
    std::array<QSpinBox *, 4> m_orders{};
    std::array<QDoubleSpinBox *, 4> m_revenue{};
    QLabel *m_revenueName = nullptr;
    QLabel *m_note;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_quintiles;
    value::RfmThresholds m_cuts;
    QString m_plainNote;
    int m_digits = 2;
    bool m_edited = false;
    bool m_filling = false;
    bool m_editable = true;
};

} // namespace shuke::ui
