#pragma once

#include "core/exchange/vcard_sink.h"
#include "ui/common/desk.h"

class QWidget;

namespace shuke::ui {

/// Asks for a file and writes these customers as vCards; seen in the status line, to be stopped there. `guard`: the
/// page; nothing is told when it is gone.
void saveVCards(Desk &desk, std::vector<qint64> contacts, const QString &title, exchange::VCardVersion version,
                QWidget *guard);

} // namespace shuke::ui
