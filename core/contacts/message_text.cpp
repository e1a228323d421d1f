#include "core/contacts/message_text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace shuke::contacts {

namespace message_text_detail {

struct Codes
{
    MessageField field;
    const char *english;
    const char *chinese;
};

constexpr std::array<Codes, kMessageFields.size()> kCodes = {{{MessageField::Name, "name", "姓名"},
                                                              {MessageField::FamilyName, "family_name", "姓"},
                                                              {MessageField::GivenName, "given_name", "名"},
                                                              {MessageField::Title, "title", "称谓"},
                                                              {MessageField::Company, "company", "公司"},
                                                              {MessageField::City, "city", "城市"},
                                                              {MessageField::Phone, "phone", "电话"},
                                                              {MessageField::Email, "email", "邮箱"},
                                                              {MessageField::Birthday, "birthday", "生日"},
                                                              {MessageField::CustomerNo, "customer_no", "客户编号"}}};

const Codes &codesOf(MessageField field)
{
    return *std::ranges::find(kCodes, field, &Codes::field);
}

std::optional<MessageField> fieldOf(const QString &code)
{
    for (const Codes &codes : kCodes) {
        if (code.compare(QString::fromUtf8(codes.english), Qt::CaseInsensitive) == 0 ||
            code == QString::fromUtf8(codes.chinese))
            return codes.field;
    }
    return std::nullopt;
}

QString titleText(Gender gender, bool chinese)
{
    if (gender == Gender::Female)
        return chinese ? QStringLiteral("女士") : QStringLiteral("Ms");
    if (gender == Gender::Male)
        return chinese ? QStringLiteral("先生") : QStringLiteral("Mr");
    return {};
}

QString dayText(const Birthday &birthday, bool chinese)
{
    if (birthday.month == 0)
        return {};
    if (chinese)
        return (birthday.lunar ? QStringLiteral("农历") : QString()) +
               QStringLiteral("%1月%2日").arg(birthday.month).arg(birthday.day);
    return QString::number(birthday.day) + QLatin1Char(' ') +
           QLocale(QLocale::English).standaloneMonthName(birthday.month) +
           (birthday.lunar ? QStringLiteral(" (lunar)") : QString());
}

QString valueOf(MessageField field, const Contact &contact, bool chinese)
{
    switch (field) {
    case MessageField::Name:
        return contact.name;
    case MessageField::FamilyName:
        return contact.familyName;
    case MessageField::GivenName:
        return contact.givenName;
    case MessageField::Title:
        return contact.kind == ContactKind::Person ? titleText(contact.gender, chinese) : QString();
    case MessageField::Company:
        return contact.kind == ContactKind::Company ? contact.name : contact.company;
    case MessageField::City:
        return contact.address.city;
    case MessageField::Phone:
        return contact.phone;
    case MessageField::Email:
        return contact.email;
    case MessageField::Birthday:
        return dayText(contact.birthday, chinese);
    case MessageField::CustomerNo:
        return contact.externalId;
    }
    return {};
}

} // namespace message_text_detail

QString codeOf(MessageField field)
{
    return QString::fromUtf8(message_text_detail::codesOf(field).english);
}

QString chineseCodeOf(MessageField field)
{
    return QString::fromUtf8(message_text_detail::codesOf(field).chinese);
}

MessageFields unknownFields(const Contact &contact)
{
    MessageFields unknown;
    for (const MessageField field : kMessageFields)
        unknown.set(static_cast<size_t>(field),
                    message_text_detail::valueOf(field, contact, false).trimmed().isEmpty());
    return unknown;
}

Result<MessageText> MessageText::parse(const QString &text)
{
    static const QRegularExpression kMark(QStringLiteral("\\{\\{|\\{([\\p{L}_]+)\\}"));
    MessageText message;
    qsizetype at = 0;
    QString plain;
    for (auto marks = kMark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch mark = marks.next();
        plain += text.mid(at, mark.capturedStart() - at);
        at = mark.capturedEnd();
        if (mark.captured(1).isEmpty()) {
            plain += QLatin1Char('{');
            continue;
        }
        const std::optional<MessageField> field = message_text_detail::fieldOf(mark.captured(1));
        if (!field)
            return Error{ErrorCode::InvalidInput, QStringLiteral("no field is called %1").arg(mark.captured(1))};
        message.m_pieces.push_back({plain, std::nullopt});
        message.m_pieces.push_back({QString(), field});
        plain.clear();
    }
    message.m_pieces.push_back({plain + text.mid(at), std::nullopt});
    return message;
}

MessageText::Filled MessageText::fill(const Contact &contact, bool chinese) const
{
    Filled filled;
    for (const Piece &piece : m_pieces) {
        if (!piece.field) {
            filled.text += piece.text;
            continue;
        }
        const QString value = message_text_detail::valueOf(*piece.field, contact, chinese).simplified();
        filled.text += value;
        if (value.isEmpty() && std::ranges::find(filled.missing, *piece.field) == filled.missing.end())
            filled.missing.push_back(*piece.field);
    }
    return filled;
}

MessageFields MessageText::fields() const
{
    MessageFields fields;
    for (const Piece &piece : m_pieces) {
        if (piece.field)
            fields.set(static_cast<size_t>(*piece.field));
    }
    return fields;
}

} // namespace shuke::contacts
