#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QLineEdit;

namespace shuke::ui {

// What a form holds, as a JSON object of named fields: to be kept as a draft, compared and put back.

using NamedEdits = std::vector<std::pair<QString, QLineEdit *>>;

/// What stands in them, also what cannot be read.
QJsonObject textsOf(const NamedEdits &edits);
/// Puts it back. A field that is missing, or is no text, stays as it is.
void setTexts(const NamedEdits &edits, const QJsonObject &fields);

/// Rows and instants: JSON numbers are no 64-bit integers.
QString digitsOf(qint64 number);
/// Nothing for what is none.
std::optional<qint64> numberIn(const QJsonValue &value);
/// 0, no row, for what is none.
qint64 rowOf(const QJsonValue &value);

struct MergedDraft
{
    QJsonObject fields;
    bool hasConflict = false; ///< Both sides changed a field to different values; there it is as typed.
};
/// `typed` in a form that began with `base`, while the record became `now`: what was left alone is as it is now.
MergedDraft mergeDraft(const QJsonObject &typed, const QJsonObject &base, const QJsonObject &now);

} // namespace shuke::ui
