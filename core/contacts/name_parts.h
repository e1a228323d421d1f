#pragma once

#include "core/contacts/contact.h"

namespace shuke::contacts {

struct NameParts
{
    QString family;
    QString given;
    friend bool operator==(const NameParts &, const NameParts &) = default;
};

/// 欧阳修 → 欧阳 + 修; "Mary Ann Lee" → Lee + Mary Ann; "Lee, Ann" → Lee + Ann. One word is a given name only.
NameParts splitName(const QString &name);
/// The reverse: Chinese parts without, others with a space, given name first.
QString joinName(const NameParts &parts);

/// The parts of a person's new name, who had `old` ones. A part that still stands at an end of the name stays whole,
/// as the name writes it (van der Berg; LEE is now Lee), and the other one is the rest; else splitName. Without old
/// parts there are none: nobody took this name apart.
NameParts partsOfRenamed(const QString &name, const NameParts &old);

/// Gives the contact the name, and its parts what follows from it: those of the old name would contradict it. A company
/// has none. The same name: nothing.
void rename(Contact &contact, const QString &name);

} // namespace shuke::contacts
