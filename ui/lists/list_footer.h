#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// The line below a list: how many rows, what they add up to, how many are selected, and what can be done with those.
class ListFooter : public QWidget
{
    Q_OBJECT

public:
    explicit ListFooter(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    /// How the sum is counted, in a tool tip.
    void setExplanation(const QString &text);
    void setBulkEnabled(bool enabled);
    /// A list whose rows have totals by a field.
    void offerTotals();
    void setTotalsEnabled(bool enabled);

Q_SIGNALS:
    /// The menu is to open below, or above, this place.
    void bulkWanted(const QPoint &globalPos);
    void totalsWanted();

private:
    QLabel *m_text;
    QPushButton *m_totals;
    QPushButton *m_bulk;
};

} // namespace shuke::ui
