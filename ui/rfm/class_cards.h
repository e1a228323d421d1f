#pragma once

#include "core/value/rfm.h"

#include <QAbstractButton>
#include <QScrollArea>

#include <vector>

namespace shuke::ui {

/// What a card says of a class.
struct ClassFigures
{
    value::RfmSegment segment = value::RfmSegment::None;
    QString customers;       ///< "312 customers · 26.0 %"
    QString revenue;         ///< "¥612,480.00 · 41.3 %"
    double revenueShare = 0; ///< Of the largest class: length of the bar, 0 … 1.
    QString change;          ///< While cut-offs are tried: "+12"; else empty.
    QString toolTip;
};

/// One class: sign and name, customers, revenue, what to do. Chosen by click, Enter or Space.
class ClassCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ClassCard(QWidget *parent = nullptr);
    void setFigures(const ClassFigures &figures);
    const ClassFigures &figures() const { return m_figures; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int adviceHeight(int width) const;

    ClassFigures m_figures;
};

/// The classes of the map below each other. One stop for Tab; the arrows go from card to card.
class ClassCards : public QScrollArea
{
    Q_OBJECT

public:
    explicit ClassCards(QWidget *parent = nullptr);
    void setClasses(const std::vector<ClassFigures> &classes);
    const std::vector<ClassCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void activated(shuke::value::RfmSegment segment);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_column;
    std::vector<ClassCard *> m_cards;
};

} // namespace shuke::ui
