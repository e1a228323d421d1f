#include "core/exchange/import_customer_lookup.h"

#include "core/base/pinyin.h"
#include "core/base/text_fold.h"
#include "core/contacts/contact_merge_table.h"
#include "core/contacts/match_key.h"
#include "core/exchange/table_export.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_customer_lookup_detail {

/// What stands for the customer may be a number, a login or a name. A name has no digits, and in Latin letters it has
/// more than one word.
bool looksLikeName(std::string_view text)
{
    if (text.find_first_of("0123456789@_") != std::string_view::npos)
        return false;
    return text.find(' ') != std::string_view::npos ||
           std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace import_customer_lookup_detail

CustomerTexts customerTexts(const ImportRow &cells, const ImportPlan &plan, Field who)
{
    const bool isOther = who == Field::Other;
    const Field name = isOther ? Field::OtherName : Field::CustomerName;
    return {cells[who], cells[name], cells[isOther ? Field::OtherPhone : Field::CustomerPhone],
            cells[isOther ? Field::OtherEmail : Field::CustomerEmail],
            plan.holdsNicknames(cells[name].empty() ? who : name)};
}

CustomerTexts customerTexts(const contacts::ContactName &who, std::string &twin)
{
    if (who.twin > 0)
        twin = twinName(who.twin);
    return {who.twin > 0 ? std::string_view(twin) : who.externalId, who.name, who.phone, who.email};
}

TextKey CustomerLookup::nameKey(std::string_view name)
{
    m_folded.clear();
    appendFolded(name, m_folded);
    return TextKey::of(m_folded);
}

Result<void> CustomerLookup::loadIds()
{
    m_idsLoaded = true;
    Result<store::Statement> rows = m_writer.database().prepare(
        "SELECT external_id, id FROM contact WHERE external_id IS NOT NULL AND deleted_at IS NULL");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (const std::string_view text = rows->utf8(0); !text.empty())
            m_byId.at(TextKey::of(text), rows->integer(1));
    }
    // at() leaves a known one as it is: who has the id now comes before who had it before a merge.
    return contacts::forEachFormer(m_writer.database(), [this](const contacts::FormerIdentity &former) {
        if (former.keptIsLive && !former.externalId.empty())
            m_byId.at(TextKey::of(former.externalId), former.kept);
    });
}

void CustomerLookup::know(qint64 id, std::string_view name, std::optional<qint64> phoneKey,
                          std::optional<qint64> emailKey)
{
    if (phoneKey)
        m_byPhone.add(numberKey(*phoneKey), id);
    if (emailKey)
        m_byEmail.add(numberKey(*emailKey), id);
    if (const TextKey key = nameKey(name); !key.isEmpty())
        m_byName.add(key, id);
}

Result<void> CustomerLookup::loadRest()
{
    m_restLoaded = true;
    Result<store::Statement> rows = m_writer.database().prepare(
        "SELECT id, name, phone_key, email_key FROM contact WHERE deleted_at IS NULL ORDER BY id");
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        know(rows->integer(0), rows->utf8(1), rows->optionalInteger(2), rows->optionalInteger(3));
    }
    const Result<void> merged =
        contacts::forEachFormer(m_writer.database(), [this](const contacts::FormerIdentity &former) {
            if (!former.keptIsLive)
                return;
            if (former.phoneKey)
                m_byPhone.addOnce(numberKey(*former.phoneKey), former.kept);
            if (former.emailKey)
                m_byEmail.addOnce(numberKey(*former.emailKey), former.kept);
            if (const TextKey key = nameKey(former.name); !key.isEmpty())
                m_byName.addOnce(key, former.kept);
        });
    if (!merged)
        return merged;
    if (Result<void> done = m_names.loadMerged(); !done)
        return done;
    Result<store::Statement> points = m_writer.database().prepare(
        "SELECT p.contact_id, p.match_key, p.kind FROM contact_point p JOIN contact c ON c.id = p.contact_id "
        "WHERE p.match_key IS NOT NULL AND p.kind IN ('phone', 'mobile', 'email') AND c.deleted_at IS NULL ORDER BY "
        "p.id");
    if (!points)
        return points.error();
    while (true) {
        const Result<bool> row = points->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        (points->utf8(2) == "email" ? m_byEmail : m_byPhone).add(numberKey(points->integer(1)), points->integer(0));
    }
}

Result<bool> CustomerLookup::agrees(qint64 id, const CustomerTexts &texts, bool inWhatIsMissing)
{
    Result<store::Statement *> select = m_writer.database().cached(
        "SELECT name, phone_key, email_key, phone, email, external_id FROM contact WHERE id = ?");
    if (!select)
        return select.error();
    (*select)->bind(1, id);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    const store::Statement &contact = **select;
    const auto fits = [](std::string_view told, const std::optional<qint64> &key, const std::optional<qint64> &known) {
        return told.empty() || key == known;
    };
    bool does = false;
    if (*row && inWhatIsMissing)
        does = contact.utf8(0) == texts.name && contact.utf8(3) == texts.phone && contact.utf8(4) == texts.email &&
               contact.utf8(5).empty();
    else if (*row)
        does = (texts.name.empty() || nameKey(texts.name) == nameKey(contact.utf8(0))) &&
               fits(texts.phone, contacts::phoneKey(texts.phone), contact.optionalInteger(1)) &&
               fits(texts.email, contacts::emailKey(texts.email), contact.optionalInteger(2));
    (*select)->reset();
    return does;
}

/// Those whose name is not somebody else's.
Result<std::vector<qint64>> CustomerLookup::fitting(std::span<const qint64> ids, const CustomerTexts &texts)
{
    std::string_view name = texts.name;
    if (name.empty() && import_customer_lookup_detail::looksLikeName(texts.customer))
        name = texts.customer;
    if (m_exactly || texts.byNickname || name.empty())
        return std::vector<qint64>(ids.begin(), ids.end());
    std::vector<qint64> fit;
    for (const qint64 id : ids) {
        const Result<NameLook> look = m_names.look(id, {{}, name}, true);
        if (!look)
            return look.error();
        if (*look != NameLook::Clashes)
            fit.push_back(id);
    }
    return fit;
}

Result<CustomerLookup::Found> CustomerLookup::unique(std::span<const qint64> ids, const CustomerTexts &texts,
                                                     bool mayClash)
{
    if (ids.empty())
        return Found();
    if (mayClash) {
        const Result<std::vector<qint64>> fit = fitting(ids, texts);
        if (!fit)
            return fit.error();
        if (fit->empty())
            return Found{0, false, true};
        if (fit->size() == 1 && !m_exactly)
            return Found{fit->front()};
    } else if (ids.size() == 1 && !m_exactly) {
        return Found{ids.front()};
    }
    // Of a family that shares a number it is the one with the name; of an export of ours the one that lacks the same.
    for (const bool inWhatIsMissing : {false, true}) {
        if (inWhatIsMissing && !m_exactly)
            break;
        std::vector<qint64> agreeing;
        for (const qint64 id : ids) {
            const Result<bool> does = agrees(id, texts, inWhatIsMissing);
            if (!does)
                return does.error();
            if (*does)
                agreeing.push_back(id);
        }
        if (agreeing.size() == 1)
            return Found{agreeing.front()};
        const int twin = inWhatIsMissing ? twinFromName(texts.customer) : 0;
        std::sort(agreeing.begin(), agreeing.end());
        if (twin > 0 && static_cast<size_t>(twin) <= agreeing.size())
            return Found{agreeing[static_cast<size_t>(twin) - 1]};
    }
    return Found{0, ids.size() > 1};
}

Result<CustomerLookup::Found> CustomerLookup::byPhoneMailOrName(std::string_view text, const CustomerTexts &texts,
                                                                bool mayBeName)
{
    if (!m_restLoaded) {
        if (Result<void> done = loadRest(); !done)
            return done.error();
    }
    std::span<const qint64> ids;
    if (const std::optional<qint64> key = contacts::emailKey(text))
        ids = m_byEmail.find(numberKey(*key));
    else if (const std::optional<qint64> phone = contacts::phoneKey(text))
        ids = m_byPhone.find(numberKey(*phone));
    if (mayBeName && ids.empty()) {
        if (const TextKey key = nameKey(text); !key.isEmpty())
            ids = m_byName.find(key);
        return unique(ids, texts, false);
    }
    return unique(ids, texts, true);
}

Result<CustomerLookup::Found> CustomerLookup::find(const CustomerTexts &texts)
{
    if (!m_idsLoaded) {
        if (Result<void> done = loadIds(); !done)
            return done.error();
    }
    if (!texts.customer.empty()) {
        if (const qint64 *known = m_byId.find(TextKey::of(texts.customer)))
            return Found{*known};
    }
    Found nobody;
    // Strangers put names in any column; an export of ours does not.
    const bool anywhere = !m_exactly;
    for (const auto &[text, mayBeName] : {std::pair{texts.customer, true}, std::pair{texts.phone, anywhere},
                                          std::pair{texts.email, anywhere}, std::pair{texts.name, true}}) {
        if (text.empty() || (m_exactly && twinFromName(text) > 0))
            continue;
        Result<Found> found = byPhoneMailOrName(text, texts, mayBeName);
        if (!found)
            return found.error();
        if (found->id != 0)
            return found;
        nobody.ambiguous = nobody.ambiguous || found->ambiguous;
        nobody.otherName = nobody.otherName || found->otherName;
    }
    return nobody;
}

Result<qint64> CustomerLookup::make(CustomerTexts texts, contacts::ContactKind kind)
{
    if (m_exactly && twinFromName(texts.customer) > 0)
        texts.customer = {};
    if (Result<void> done = m_writer.begin(); !done)
        return done.error();
    if (!m_tablePrepared) {
        Result<DraftTable> table = prepareContactTable(m_writer.database());
        if (!table)
            return table.error();
        m_table = std::move(*table);
        m_tablePrepared = true;
    }
    ContactDraft draft;
    draft[ContactText::Kind] = kind == contacts::ContactKind::Company ? "company" : "person";
    for (const std::string_view name : {texts.name, texts.customer, texts.phone, texts.email}) {
        if (draft[ContactText::Name].empty())
            draft[ContactText::Name] = name;
    }
    const std::string key = nameSortKey(draft[ContactText::Name]);
    draft[ContactText::NameKey] = key;
    draft[ContactText::ExternalId] = texts.customer;
    draft[ContactNumber::PhoneKey] = contacts::phoneKey(texts.phone);
    if (draft[ContactNumber::PhoneKey])
        draft[ContactText::Phone] = texts.phone;
    draft[ContactNumber::EmailKey] = contacts::emailKey(texts.email);
    if (draft[ContactNumber::EmailKey])
        draft[ContactText::Email] = texts.email;
    draft[ContactNumber::BirthLunar] = 0;
    draft[ContactNumber::DoNotContact] = 0;
    const Result<qint64> id = m_writer.newId(TableId::Contact);
    if (!id)
        return id.error();
    if (Result<void> done = m_table.insert(*id, draft, m_writer.batch(), m_writer.context().nowMs()); !done)
        return done.error();
    if (!texts.customer.empty())
        m_byId.at(TextKey::of(texts.customer)) = *id;
    if (m_restLoaded)
        know(*id, draft[ContactText::Name], draft[ContactNumber::PhoneKey], draft[ContactNumber::EmailKey]);
    ++m_report.extras["customers"];
    return *id;
}

} // namespace shuke::exchange
