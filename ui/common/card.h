#pragma once

#include <QFrame>

namespace shuke::ui {

/// A white (or dark) sheet with round corners and a thin line around it. Its content fills it up to the line.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    void setContent(QWidget *content);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace shuke::ui
