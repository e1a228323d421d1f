#pragma once

#include "core/value/customer_kpi_loader.h"
#include "ui/common/card.h"

#include <QString>

#include <vector>

class QLabel;

namespace shuke::ui {

class FlowLayout;

/// The known customers of two periods in a row of figures: each with that of the period before it, and with how it is
/// counted where the pointer rests. No rate of fewer than five; one of fewer than thirty is quiet and tells how far off
/// it may be.
class KpiStrip : public Card
{
    Q_OBJECT

public:
    explicit KpiStrip(QWidget *parent = nullptr);

    void setKpis(const value::CustomerKpis &kpis);

    struct Figure
    {
        QString name;
        QString value;
        QString before; ///< Of the period before; empty where the figure is of both.
        QString why;
        bool isQuiet = false; ///< Of so few that it says little.
    };
    const std::vector<Figure> &figures() const { return m_figures; }
    /// What stands under it.
    static QString beforeText(const Figure &figure);

private:
    struct Tile
    {
        QWidget *widget;
        QLabel *name;
        QLabel *value;
        QLabel *quietValue;
        QLabel *before;
    };
    void addCounts(const value::CustomerKpis &kpis);
    void addRates(const value::CustomerKpis &kpis);
    void addRevenue(const value::CustomerKpis &kpis);
    void fill();
    Tile makeTile();

    FlowLayout *m_row;
    std::vector<Figure> m_figures;
    std::vector<Tile> m_tiles;
};

} // namespace shuke::ui
