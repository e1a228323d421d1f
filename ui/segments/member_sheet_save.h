#pragma once

#include "core/exchange/member_sheet.h"
#include "ui/common/desk.h"

class QWidget;

namespace shuke::ui {

/// Asks for a file and writes these customers into it as a call list or for a mail merge, without those who must not be
/// contacted or are in the trash: how many is said. Seen in the status line, to be stopped there. `title`: of the
/// segment or list. `guard`: the page; nothing is told when it is gone.
void saveMemberSheet(Desk &desk, std::vector<qint64> contacts, exchange::MemberSheet sheet, const QString &title,
                     QWidget *guard);

} // namespace shuke::ui
