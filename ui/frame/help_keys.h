#pragma once

#include <QStringList>

#include <vector>

class QWidget;

namespace shuke::ui {

class Page;
class WindowActions;

/// The keys of the help, a row each: keys, what they do, where. All of them come from what handles them (the actions,
/// QShortcut::whatsThis, ui/common/own_keys.h), so that none is wrong; the same row is there once.

/// First those of the page and of what is in it, then its actions, then what works everywhere. `page` null: no store.
std::vector<QStringList> keysOfPage(Page *page, const WindowActions &actions, const QWidget &window);
/// Of a window of its own, such as a dialog.
std::vector<QStringList> keysOfWindow(const QWidget &window);

} // namespace shuke::ui
