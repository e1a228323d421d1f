#pragma once

#include "core/contacts/contact.h"

#include <QStringList>

#include <array>
#include <bitset>
#include <vector>

namespace shuke::contacts {

/// What can stand in a message for what is known of the customer: "{name}" or "{姓名}".
enum class MessageField { Name, FamilyName, GivenName, Title, Company, City, Phone, Email, Birthday, CustomerNo };
inline constexpr std::array kMessageFields = {
    MessageField::Name,     MessageField::FamilyName, MessageField::GivenName, MessageField::Title,
    MessageField::Company,  MessageField::City,       MessageField::Phone,     MessageField::Email,
    MessageField::Birthday, MessageField::CustomerNo};
/// A set of them, by their place in the enum.
using MessageFields = std::bitset<kMessageFields.size()>;
/// What is not known of the contact. Pure.
MessageFields unknownFields(const Contact &contact);
/// name family_name given_name title company city phone email birthday customer_no
QString codeOf(MessageField field);
/// 姓名 姓 名 称谓 公司 城市 电话 邮箱 生日 客户编号
QString chineseCodeOf(MessageField field);

/// A text with fields, to be filled for one customer after the other.
class MessageText
{
public:
    /// InvalidInput for a brace with a word that is no field; the detail names it. Braces around anything that is no
    /// word ("{}", "{ 1 }") are text. "{{" is a brace.
    static Result<MessageText> parse(const QString &text);

    struct Filled
    {
        QString text;
        std::vector<MessageField> missing; ///< That the customer does not have; nothing stands in their place.
    };
    /// `chinese`: title and birthday as Chinese write them (女士, 5月17日), else Ms, 17 May. Pure.
    Filled fill(const Contact &contact, bool chinese) const;
    /// Those that it asks for.
    MessageFields fields() const;
    bool usesFields() const { return fields().any(); }

private:
    struct Piece
    {
        QString text;
        std::optional<MessageField> field;
    };
    std::vector<Piece> m_pieces;
};

} // namespace shuke::contacts
