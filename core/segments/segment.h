#pragma once

#include "core/base/ids.h"
#include "core/segments/condition.h"

#include <QStringList>

#include <map>
#include <optional>

// Segments (客群): customers that conditions describe, or that were written down once. Values only.

namespace shuke::segments {

enum class SegmentKind : quint8 {
    Dynamic, ///< Whoever fits the conditions at the moment.
    Frozen,  ///< Those who fitted when it was made; they are written down.
};

/// Stable codes: dynamic, frozen.
QString codeOf(SegmentKind kind);
std::optional<SegmentKind> segmentKindFromCode(QStringView code);

/// Who is not in a segment although the conditions fit. Those left out by hand stand in a table of their own.
struct Exclusions
{
    bool doNotContact = false; ///< Who does not want to be contacted.
    QStringList consent;       ///< Who has not consented to marketing by each of these channels (kConsentChannels).
    std::vector<SegmentId> segments; ///< Members of these.

    bool isEmpty() const { return !doNotContact && consent.isEmpty() && segments.empty(); }
    friend bool operator==(const Exclusions &, const Exclusions &) = default;
};

struct Segment
{
    SegmentId id;
    QString name;
    SegmentKind kind = SegmentKind::Dynamic;
    ConditionGroup where; ///< Of customers. Of a frozen one: those it was made by, for information.
    Exclusions exclusions = {};
    QString note = {};
    qint64 createdAtMs = 0;
    qint64 modifiedAtMs = 0;
    std::optional<qint64> deletedAtMs = {}; ///< In the trash since.
    friend bool operator==(const Segment &, const Segment &) = default;
};

inline constexpr int kMostNameChars = 100;
/// Of the note of a segment, and of the reason why somebody is left out.
inline constexpr int kMostNoteChars = 2000;

/// `{"do_not_contact":true,"consent":["sms"],"segments":[1,2]}`, only what is there.
QByteArray toJson(const Exclusions &exclusions);
/// InvalidInput with the place.
Result<Exclusions> exclusionsFromJson(const QByteArray &json);

/// What a segment was on one day.
struct SegmentDay
{
    SegmentId segment;
    QDate day;
    qint64 size = 0;
    std::optional<Money> net; ///< What its members ever bought, in the store's currency; nothing if it cannot be told.
    friend bool operator==(const SegmentDay &, const SegmentDay &) = default;
};

} // namespace shuke::segments
