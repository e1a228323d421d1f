#pragma once

#include "core/base/ids.h"
#include "ui/common/desk.h"

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace shuke::ui {

/// The record in a window of its own, or the window that shows it already, brought to the front. With an `order` it
/// walks through those records: Ctrl+← and Ctrl+→, as in the list; those that are gone meanwhile say so. Its size is
/// remembered. Closing it with unsaved changes asks first. `parent` is the main window: it owns the window and must
/// outlive the desk's session.
QWidget *openContactWindow(Desk &desk, ContactId contact, QWidget *parent,
                           std::shared_ptr<const std::vector<qint64>> order = {});

/// For closing the store or the program: asks window by window where something is unsaved; when all of them are closed,
/// calls `go`. Never called if the user keeps editing.
void closeContactWindows(QWidget *parent, std::function<void()> go);

} // namespace shuke::ui
