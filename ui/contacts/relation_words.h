#pragma once

#include "core/contacts/relation.h"

#include <QString>

namespace shuke::ui {

/// What the one at the other end is: with `fromOther` "parent", without it "child". Symmetric kinds have one word.
QString relationText(contacts::RelationKind kind, bool fromOther);

} // namespace shuke::ui
