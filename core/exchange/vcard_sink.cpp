#include "core/exchange/vcard_sink.h"

#include "core/contacts/name_parts.h"
#include "core/exchange/address_text.h"
#include "core/exchange/point_text.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/vcard_card.h"

#include <QByteArray>
#include <QFileDevice>

#include <algorithm>

namespace shuke::exchange {

namespace vcard_sink_detail {

/// RFC 6868, in quotes.
std::string quotedParam(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '^')
            out += "^^";
        else if (c == '"')
            out += "^'";
        else if (c == '\n')
            out += "^n";
        else
            out += c;
    }
    return out + '"';
}

bool isPlainLine(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
}

std::string withDashes(std::string column)
{
    return QByteArray::fromStdString(column).toUpper().replace('_', '-').toStdString();
}

} // namespace vcard_sink_detail

void VCardTableSink::begin(const QByteArrayList &columns)
{
    m_columns.clear();
    for (const QByteArray &column : columns)
        m_columns.push_back(column.toStdString());
}

const std::string &VCardTableSink::cell(std::string_view column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    const auto place = static_cast<size_t>(found - m_columns.begin());
    return place < m_cells.size() ? m_cells[place] : m_none;
}

void VCardTableSink::property(std::string_view nameAndParams, std::string_view value)
{
    std::string line(nameAndParams);
    line += ':';
    line += value;
    appendContentLine(line, m_card);
}

void VCardTableSink::texts(std::string_view nameAndParams, std::initializer_list<std::string_view> parts)
{
    std::string value;
    bool any = false;
    for (const std::string_view part : parts) {
        if (any)
            value += ';';
        any = true;
        value += escapedText(part);
    }
    if (value.find_first_not_of(';') != std::string::npos)
        property(nameAndParams, value);
}

void VCardTableSink::writePlain()
{
    const bool is4 = m_version == VCardVersion::V4;
    const bool company = m_companies || cell("kind") == "company";
    property("VERSION", is4 ? "4.0" : "3.0");
    property("PRODID", kOwnProductId);
    if (company)
        property(is4 ? "KIND" : "X-ABShowAs", is4 ? "org" : "COMPANY");
    property("FN", escapedText(cell("name")));
    const contacts::NameParts guessed = contacts::splitName(QString::fromStdString(cell("name")));
    if (!cell("family_name").empty() || !cell("given_name").empty()) {
        texts("N", {cell("family_name"), cell("given_name"), {}, {}, {}});
    } else if (!is4) {
        // 3.0 asks for one; phones sort by it.
        if (company)
            property("N", ";;;;");
        else
            property("N", escapedText(guessed.family.toStdString()) + ';' + escapedText(guessed.given.toStdString()) +
                              ";;;");
    }
    texts("ORG", {company && cell("company").empty() ? std::string_view(cell("name")) : cell("company")});
    texts("TITLE", {cell("job_title")});
    texts("UID", {cell("external_id")});
    texts("NOTE", {cell("note")});
    texts(is4 ? "ADR;PREF=1" : "ADR;TYPE=pref",
          {{}, cell("district"), cell("address"), cell("city"), cell("province"), cell("postcode"), cell("country")});
    writeFurtherAddresses();
    if (is4 && !cell("gender").empty())
        property("GENDER", cell("gender") == "female" ? "F" : cell("gender") == "male" ? "M" : "O");
    std::string tags;
    for (const QString &tag : parseTags(cell("tags")))
        tags += (tags.empty() ? "" : ",") + escapedText(tag.toStdString());
    if (!tags.empty())
        property("CATEGORIES", tags);
    const std::string &birthday = cell("birthday");
    if (birthday.size() == 10 && birthday[4] == '-' && birthday[7] == '-')
        property("BDAY", is4 ? QByteArray::fromStdString(birthday).replace('-', "").toStdString() : birthday);
    else if (birthday.size() == 7 && birthday.starts_with("--"))
        property(is4 ? "BDAY" : "BDAY;X-APPLE-OMIT-YEAR=1604",
                 is4 ? "--" + birthday.substr(2, 2) + birthday.substr(5) : "1604" + birthday.substr(1));
}

void VCardTableSink::writeFurtherAddresses()
{
    int group = 0;
    for (const AddressText &further : addressesOf(cell("addresses"))) {
        const auto &parts = further.parts;
        const std::string &label = parts[AddressText::Label];
        std::string name = "ADR";
        if (label == "home" || label == "work") {
            name += ";TYPE=" + label;
        } else if (!label.empty()) {
            const std::string item = "adr" + std::to_string(++group) + '.';
            property(item + "X-ABLabel", escapedText(label));
            name = item + name;
        }
        texts(name, {{},
                     parts[AddressText::District],
                     parts[AddressText::Street],
                     parts[AddressText::City],
                     parts[AddressText::Province],
                     parts[AddressText::Postcode],
                     parts[AddressText::Country]});
    }
}

void VCardTableSink::writePoints()
{
    const bool is4 = m_version == VCardVersion::V4;
    const std::string prefer = is4 ? ";PREF=1" : ";TYPE=pref";
    const auto typeOf = [](std::string_view number) {
        const std::vector<contacts::PhoneNumber> parsed = contacts::parsePhones(number);
        return !parsed.empty() && std::string_view(kindOfPhone(parsed.front())) == "mobile" ? ";TYPE=cell"
                                                                                            : ";TYPE=voice";
    };
    if (!cell("phone").empty())
        property("TEL" + std::string(typeOf(cell("phone"))) + prefer, escapedText(cell("phone")));
    if (!cell("email").empty())
        property("EMAIL" + prefer, escapedText(cell("email")));
    if (!cell("wechat").empty())
        property("X-WECHAT", escapedText(cell("wechat")));
    std::vector<PointText> points;
    (void)parsePoints(cell("contact_points"), points);
    for (const auto &[column, kind] : {std::pair("phone2", "phone"), std::pair("email2", "email")}) {
        const std::string &value = cell(column);
        const bool listed = std::any_of(points.begin(), points.end(),
                                        [&value](const PointText &point) { return point.value == value; });
        if (!value.empty() && !listed)
            points.push_back({kind, value, {}, false, false});
    }
    int group = 0;
    for (const PointText &point : points) {
        std::string name;
        if (point.kind == "phone" || point.kind == "mobile")
            name = "TEL" + std::string(point.kind == "mobile" ? ";TYPE=cell" : typeOf(point.value));
        else if (point.kind == "fax")
            name = "TEL;TYPE=fax";
        else if (point.kind == "email")
            name = "EMAIL";
        else if (point.kind == "web")
            name = "URL";
        else if (point.kind == "qq" || point.kind == "wechat")
            name = point.kind == "qq" ? "X-QQ" : "X-WECHAT";
        else
            continue; // in the property of ours alone
        if (point.label == "home" || point.label == "work") {
            name += ";TYPE=" + point.label;
        } else if (!point.label.empty()) {
            const std::string item = "item" + std::to_string(++group) + '.';
            property(item + "X-ABLabel", escapedText(point.label));
            name = item + name;
        }
        property(name, escapedText(point.value));
    }
}

void VCardTableSink::writeOwn(const std::string &column, const std::string &value)
{
    using namespace vcard_sink_detail;
    std::string name(kOwnProperty);
    if (column.starts_with("custom:"))
        name += "FIELD;CODE=" + quotedParam(std::string_view(column).substr(7));
    else
        name += withDashes(column);
    if (isPlainLine(value))
        property(name, escapedText(value));
    else // escapes know line feeds only
        property(name + ";ENCODING=B", QByteArray::fromStdString(value).replace("\\", "\\\\").toBase64().toStdString());
}

/// What the card as it stands would not give back.
void VCardTableSink::writeRest()
{
    VCardReader reader{ContentLines(std::string_view(m_card))};
    VCard card;
    const Result<bool> read = reader.next(card);
    Q_ASSERT(read && *read);
    for (size_t i = 0; i < m_columns.size() && i < m_cells.size(); ++i) {
        const auto found = card.fields.find(m_columns[i]);
        const std::string &back = found == card.fields.end() ? m_none : found->second;
        const bool isDefault = (m_columns[i] == "kind" && m_cells[i] == "person") ||
                               (m_columns[i] == "do_not_contact" && m_cells[i] == "no");
        if (back != m_cells[i] && !(isDefault && back.empty()))
            writeOwn(m_columns[i], m_cells[i]);
    }
}

/// The user's own fields, also those that no card fills: another store makes them in this order.
void VCardTableSink::writeColumns()
{
    std::string list;
    for (const std::string &column : m_columns) {
        if (column.starts_with("custom:"))
            list += (list.empty() ? "" : ",") + escapedText(column);
    }
    if (!list.empty())
        property(std::string(kOwnProperty) + "COLUMNS", list);
}

void VCardTableSink::endRow()
{
    if (m_failed)
        return;
    m_card.clear();
    property("BEGIN", "VCARD");
    writePlain();
    writePoints();
    if (m_isFirst)
        writeColumns();
    m_isFirst = false;
    writeRest();
    property("END", "VCARD");
    m_cells.clear();
    m_failed = m_out.write(m_card.data(), static_cast<qint64>(m_card.size())) != static_cast<qint64>(m_card.size());
}

Result<void> VCardTableSink::finish()
{
    if (!m_failed)
        return {};
    const QFileDevice *file = qobject_cast<QFileDevice *>(&m_out);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::IoError,
                 QStringLiteral("writing vCards: %1").arg(m_out.errorString())};
}

} // namespace shuke::exchange
