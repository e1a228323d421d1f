#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace shuke::ui {
class MainWindow;
}

namespace shuke::test {

/// Something to look at: `begin` brings it about, `end` leaves nothing of it behind.
struct Scene
{
    QString name;
    std::function<void()> begin;
    std::function<void()> end;
};

/// Every page of the rail, and what else can be opened from them; `hasRows`: also the first customer and order.
std::vector<Scene> scenes(ui::MainWindow &window, bool hasRows);
/// Those of customer value and segments.
void addValueScenes(std::vector<Scene> &scenes, ui::MainWindow &window, bool hasRows);

} // namespace shuke::test
