#pragma once

#include <QString>

namespace shuke::test {

/// The stores the tour shows, made in `folder`; empty if one cannot be made (the reason is on stderr).

/// The demo company of the program.
QString makeDemoStore(const QString &folder);
/// A shop that has just begun: thirty customers, one year.
QString makeSmallStore(const QString &folder);
QString makeEmptyStore(const QString &folder);
/// Names, tags and sums nobody planned for: very long, markup, right to left, combining marks, control characters.
QString makeHostileStore(const QString &folder);

} // namespace shuke::test
