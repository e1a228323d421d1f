#pragma once

#include "ui/mailing/recipient_list.h"

#include <QPushButton>

#include <utility>
#include <vector>

namespace shuke::ui {

/// "Who is left out…": a window with their names and why. Hidden while it is nobody.
class LeftOutButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LeftOutButton(QWidget *parent);

    void setPeople(std::vector<std::pair<QString, LeftOut>> people);
    const std::vector<std::pair<QString, LeftOut>> &people() const { return m_people; }

private:
    void showPeople();

    std::vector<std::pair<QString, LeftOut>> m_people;
};

} // namespace shuke::ui
