#include "core/segments/segment.h"

#include "core/segments/field.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuke::segments {

namespace segment_detail {

constexpr QLatin1String kDoNotContact("do_not_contact"), kConsent("consent"), kSegments("segments");

Error wrong(QLatin1String what)
{
    return Error{ErrorCode::InvalidInput, QStringLiteral("exclusions.%1 is not what it should be").arg(what)};
}

bool isChannel(const QString &code)
{
    return std::ranges::any_of(kConsentChannels, [&code](const char *known) { return code == QLatin1String(known); });
}

} // namespace segment_detail

QString codeOf(SegmentKind kind)
{
    return kind == SegmentKind::Frozen ? QStringLiteral("frozen") : QStringLiteral("dynamic");
}

std::optional<SegmentKind> segmentKindFromCode(QStringView code)
{
    if (code == QLatin1String("dynamic"))
        return SegmentKind::Dynamic;
    return code == QLatin1String("frozen") ? std::optional(SegmentKind::Frozen) : std::nullopt;
}

QByteArray toJson(const Exclusions &exclusions)
{
    using namespace segment_detail;
    QJsonObject object;
    if (exclusions.doNotContact)
        object.insert(kDoNotContact, true);
    if (!exclusions.consent.isEmpty())
        object.insert(kConsent, QJsonArray::fromStringList(exclusions.consent));
    if (!exclusions.segments.empty()) {
        QJsonArray ids;
        for (const SegmentId id : exclusions.segments)
            ids.append(id.row());
        object.insert(kSegments, ids);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Exclusions> exclusionsFromJson(const QByteArray &json)
{
    using namespace segment_detail;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, QStringLiteral("the exclusions are not an object")};
    const QJsonObject object = document.object();
    Exclusions exclusions;
    exclusions.doNotContact = object.value(kDoNotContact).toBool();
    const QJsonArray channels = object.value(kConsent).toArray();
    for (const QJsonValue &channel : channels) {
        if (!isChannel(channel.toString()))
            return wrong(kConsent);
        exclusions.consent.append(channel.toString());
    }
    const QJsonArray ids = object.value(kSegments).toArray();
    for (const QJsonValue &id : ids) {
        if (id.toInteger() <= 0)
            return wrong(kSegments);
        exclusions.segments.push_back(SegmentId::fromRow(id.toInteger()));
    }
    return exclusions;
}

} // namespace shuke::segments
