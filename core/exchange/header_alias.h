#pragma once

#include "core/exchange/import_kind.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringView>

#include <optional>

namespace shuke::exchange {

/// Prefix of the field name of a custom field: "custom:CODE".
inline constexpr char kCustomPrefix[] = "custom:";

/// The fields a kind of table can have, in the order in which an export writes them. Custom fields come on top.
///
/// Of orders, `customer` names the customer (external id, else whatever the importer matches on); `customer_name`,
/// `customer_phone` and `customer_email` describe one that has to be created. `ship_name` is never the customer's.
const QByteArrayList &fieldsOf(ImportKind kind);
/// Also true for "custom:CODE" with a non-empty code and the codes of import_further.h, for contacts and companies.
bool isFieldOf(ImportKind kind, const QByteArray &field);

/// A header as it is compared: width and case folded, without what stands in brackets, without spaces, punctuation and
/// marks: "手机号码*" → "手机号码", "Phone No." → "phoneno", "金额(元)" → "金额".
QString foldHeader(QStringView header);

/// The field a header means, in Chinese or English, and how sure that is.
struct HeaderMatch
{
    QByteArray field;
    int rank = 0; ///< 0: the field's own header; larger: used only when no column of a smaller rank is there.
};
std::optional<HeaderMatch> matchHeader(ImportKind kind, QStringView header);

/// Of a column that says how somebody is called in a shop or a chat (买家昵称, buyer): such a name need not be like the
/// one that is known.
bool isNicknameHeader(QStringView header);

/// The field of a header on its own; nothing when unknown. guessMapping also weighs the columns against each other.
std::optional<QByteArray> fieldForHeader(ImportKind kind, QStringView header);

} // namespace shuke::exchange
