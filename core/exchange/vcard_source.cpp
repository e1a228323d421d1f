#include "core/exchange/vcard_source.h"

#include "core/exchange/header_alias.h"

#include <set>

namespace shuke::exchange {

Result<std::unique_ptr<VCardSource>> VCardSource::open(const QString &path)
{
    const Result<DetectedEncoding> encoding = detectFileEncoding(path);
    if (!encoding)
        return encoding.error();
    std::unique_ptr<VCardSource> source(new VCardSource);
    source->m_path = path;
    const auto naming = [&path](const Error &error) {
        return error.detail.startsWith(path) ? error : Error{error.code, path + QStringLiteral(": ") + error.detail};
    };
    if (const Result<void> done = source->rewind(encoding->encoding); !done)
        return naming(done.error());
    if (const Result<void> done = source->findColumns(); !done)
        return naming(done.error());
    if (const Result<void> done = source->rewind(encoding->encoding); !done)
        return naming(done.error());
    return source;
}

Result<void> VCardSource::rewind(TextEncoding encoding)
{
    Result<std::unique_ptr<TextSource>> text = TextSource::open(m_path, encoding);
    if (!text)
        return text.error();
    m_text = std::move(*text);
    m_cards = std::make_unique<VCardReader>(
        ContentLines([text = m_text](char *buffer, qint64 capacity) { return text->read(buffer, capacity); }));
    return {};
}

Result<void> VCardSource::findColumns()
{
    std::set<std::string> used;
    std::vector<std::string> customs; ///< In the order told, then in that of their names.
    bool allOwn = true;
    for (qint64 cards = 0;; ++cards) {
        const Result<bool> more = m_cards->next(m_card);
        if (!more)
            return more.error();
        if (!*more) {
            if (cards == 0)
                return Error{ErrorCode::Unsupported, QStringLiteral("there is no card in it")};
            break;
        }
        if (cards >= kMostCards)
            return Error{ErrorCode::TooLarge, QStringLiteral("more than 1,048,576 cards")};
        allOwn = allOwn && m_card.isOwn;
        customs.insert(customs.end(), m_card.customColumns.begin(), m_card.customColumns.end());
        for (const auto &[field, value] : m_card.fields)
            used.insert(field);
    }
    if (allOwn)
        used.insert("contact_points"); // the column by which an own table is known
    for (const QByteArray &field : fieldsOf(ImportKind::Contacts)) {
        if (!used.contains(field.toStdString()))
            continue;
        m_fields.push_back(field.toStdString());
        m_header += field == "contact_points" && !allOwn ? QStringLiteral("Contact points") : QString::fromUtf8(field);
    }
    customs.insert(customs.end(), used.begin(), used.end());
    std::set<std::string> taken;
    for (const std::string &field : customs) {
        if (!field.starts_with(kCustomPrefix) || !taken.insert(field).second)
            continue;
        m_fields.push_back(field);
        m_header += QString::fromStdString(field);
    }
    return {};
}

Result<bool> VCardSource::next(CsvRecord &record)
{
    const Result<bool> more = m_cards->next(m_card);
    if (!more || !*more)
        return more;
    record.line = m_card.line;
    record.malformed = false;
    record.hasNul = false;
    record.notes = m_card.notes;
    record.unread = m_card.unread.empty() ? nullptr : &m_card.unread;
    record.fields.clear();
    for (const std::string &field : m_fields) {
        const auto found = m_card.fields.find(field);
        record.fields.push_back(found == m_card.fields.end() ? std::string_view() : std::string_view(found->second));
        record.hasNul = record.hasNul || record.fields.back().find('\0') != std::string_view::npos;
    }
    if (record.fields.empty())
        record.fields.emplace_back();
    return true;
}

} // namespace shuke::exchange
