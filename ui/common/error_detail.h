#pragma once

#include <QString>

#include <span>

namespace shuke::ui {

/// An Error's detail in the application's language. Core writes it in English, for the log; here its sentence is
/// recognised and translated, while files, lines, fields and numbers stay as they are. "FILE: why" is translated behind
/// the colon. What is not recognised (words of SQLite or of the system) stays as it is.
QString detailText(const QString &detail);

/// The sentences that are recognised, with places %1 … %9. A test holds them to those that core has.
std::span<const char *const> detailPhrases();

} // namespace shuke::ui
