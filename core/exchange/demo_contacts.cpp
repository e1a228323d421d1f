#include "core/exchange/demo_company.h"
#include "core/exchange/demo_words.h"

#include <algorithm>

namespace shuke::exchange {

namespace demo_contacts_detail {

template <typename T>
const T &pick(SplitMix64 &random, std::span<const T> words)
{
    return words[static_cast<size_t>(random.below(static_cast<int>(words.size())))];
}

/// Early words far more often than late ones, as family names are.
template <typename T>
const T &pickCommon(SplitMix64 &random, std::span<const T> words)
{
    const int n = static_cast<int>(words.size());
    return words[static_cast<size_t>(std::min(random.below(n), random.below(n)))];
}

std::string padded(qint64 number, int width)
{
    std::string digits = std::to_string(number);
    return std::string(static_cast<size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0') + digits;
}

/// No two indices share a number: multiplying by a factor prime to 10^8 is a bijection of the last eight digits.
std::string mobile(qint64 index)
{
    constexpr std::string_view kPrefixes[] = {"138", "139", "186", "135", "159"};
    const qint64 tail = (index * 61803403 + 20231007) % 100000000;
    const std::string_view prefix = kPrefixes[static_cast<size_t>(index / 100000000 % 5)];
    return std::string(prefix) + padded(tail, 8);
}

std::string capitalised(std::string_view word)
{
    std::string text(word);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string asciiLetters(std::string_view text)
{
    std::string letters;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            letters += static_cast<char>(c | 0x20);
    }
    return letters;
}

/// 18 characters with the check character of GB 32100-2015, so that a strict reader accepts it.
std::string taxId(qint64 index)
{
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr int kWeights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    std::string id = "91440101" + padded(index * 7919 % 1000000000, 9);
    int sum = 0;
    for (size_t i = 0; i < id.size(); ++i)
        sum += static_cast<int>(kAlphabet.find(id[i])) * kWeights[i];
    return id + kAlphabet[static_cast<size_t>((31 - sum % 31) % 31)];
}

QDate createdOn(SplitMix64 &random, QDate first, QDate last)
{
    // A quarter was known before the history begins.
    const int days = static_cast<int>(first.daysTo(last)) + 1;
    if (random.chance(250))
        return first.addDays(-random.between(1, 500));
    return first.addDays(random.below(days));
}

} // namespace demo_contacts_detail

using demo_contacts_detail::pick;

void DemoGenerator::addReach(SplitMix64 &random, DemoContact &contact, qint64 index, const std::string &pinyin) const
{
    const std::string number = demo_contacts_detail::mobile(index);
    if (random.chance(925))
        contact.phone = number;
    else if (random.chance(60)) // what Excel makes of a long number in a narrow column
        contact.damagedPhone = number.substr(0, 1) + '.' + number.substr(1, 2) + "E+10";
    if (random.chance(550))
        contact.wechat = pinyin + '_' + std::to_string(index % 9973);
    const bool western = contact.name.find(' ') != std::string::npos;
    if (random.chance(western ? 800 : 260))
        contact.email = pinyin + std::to_string(index) + "@mail.example";
    else if (random.chance(8))
        contact.damagedEmail = pinyin + ".mail.example";
    const std::span<const DemoPlace> places = demoPlaces();
    std::vector<int> weights;
    for (const DemoPlace &place : places)
        weights.push_back(place.weight);
    if (random.chance(940))
        contact.place = random.weighted(weights);
    if (contact.place >= 0 && random.chance(480))
        contact.address = std::string(pick(random, demoStreets())) + std::to_string(random.between(1, 298)) + "号" +
                          (random.chance(600) ? std::to_string(random.between(1, 28)) + "0" +
                                                    std::to_string(random.between(1, 6)) + "房"
                                              : "");
}

DemoContact DemoGenerator::person(SplitMix64 &random, qint64 index) const
{
    DemoContact contact;
    contact.externalId = "C" + demo_contacts_detail::padded(index + 1, 6);
    const bool female = random.chance(580);
    std::string pinyin;
    if (random.chance(60)) {
        contact.givenName = pick(random, female ? demoWesternFemale() : demoWesternMale());
        contact.familyName = pick(random, demoWesternSurnames());
        contact.name = contact.givenName + ' ' + contact.familyName;
        pinyin = demo_contacts_detail::asciiLetters(contact.givenName) + '.' +
                 demo_contacts_detail::asciiLetters(contact.familyName);
    } else {
        const DemoSyllable &family = demo_contacts_detail::pickCommon(random, demoSurnames());
        const std::span<const DemoSyllable> given = female ? demoGivenFemale() : demoGivenMale();
        contact.familyName = family.hanzi;
        pinyin = family.pinyin;
        for (int i = random.chance(760) ? 2 : 1; i > 0; --i) {
            const DemoSyllable &syllable = pick(random, given);
            contact.givenName += syllable.hanzi;
            pinyin += syllable.pinyin;
        }
        contact.name = contact.familyName + contact.givenName;
    }
    if (random.chance(820))
        contact.gender = female ? "female" : "male";
    if (random.chance(640)) {
        contact.birthYear = random.chance(720) ? m_options.endDay.year() - random.between(18, 72) : 0;
        contact.birthMonth = random.between(1, 12);
        contact.birthLunar = random.chance(130);
        contact.birthDay =
            random.between(1, contact.birthLunar ? 29 : QDate(2023, contact.birthMonth, 1).daysInMonth());
    }
    addReach(random, contact, index, pinyin);
    if (random.chance(880))
        contact.source = demoSources()[static_cast<size_t>(random.weighted(demoSourceWeights()))];
    const int tagCount = static_cast<int>(demoTags().size()) - 1; // the last is for companies
    for (int i = random.chance(450) ? random.between(1, 3) : 0; i > 0; --i) {
        const int tag = random.below(tagCount);
        if (std::find(contact.tags.begin(), contact.tags.end(), tag) == contact.tags.end())
            contact.tags.push_back(tag);
    }
    if (random.chance(700))
        contact.owner = random.below(static_cast<int>(demoStaff().size()));
    if (random.chance(90))
        contact.note = pick(random, demoNotes());
    contact.doNotContact = random.chance(18);
    contact.createdOn = demo_contacts_detail::createdOn(random, m_firstDay, m_options.endDay);
    contact.consentGiven = !contact.doNotContact && random.chance(560);
    if (contact.consentGiven && random.chance(45)) {
        const QDate day = contact.createdOn.addDays(random.between(20, 400));
        if (day <= m_options.endDay)
            contact.consentWithdrawnOn = day;
    }
    return contact;
}

DemoContact DemoGenerator::company(SplitMix64 &random, qint64 index) const
{
    DemoContact contact;
    contact.company = true;
    contact.externalId = "C" + demo_contacts_detail::padded(index + 1, 6);
    const std::span<const std::string_view> words = demoCompanyWords();
    const std::span<const std::string_view> trades = demoCompanyTrades();
    const auto number = static_cast<size_t>(index / 83); // each pair of words comes once before any comes twice
    contact.name = "广州" + std::string(words[number % words.size()]) +
                   std::string(trades[(number / words.size() + number) % trades.size()]);
    if (number >= words.size() * trades.size())
        contact.name += " " + std::to_string(number);
    contact.taxId = demo_contacts_detail::taxId(index);
    contact.phone = "020-8" + demo_contacts_detail::padded(index * 61803 % 10000000, 7);
    contact.place = random.between(0, 4);
    contact.address = std::string(pick(random, demoStreets())) + std::to_string(random.between(1, 298)) + "号";
    contact.source = demoSources()[static_cast<size_t>(random.weighted(demoSourceWeights()))];
    contact.tags = {static_cast<int>(demoTags().size()) - 1};
    contact.owner = random.below(2);
    contact.createdOn = demo_contacts_detail::createdOn(random, m_firstDay, m_options.endDay);
    return contact;
}

/// The same person noted a second time: another way to write the number, a half name, a forgotten e-mail address.
DemoContact DemoGenerator::secondRecord(SplitMix64 &random, const DemoContact &first) const
{
    DemoContact second = first;
    second.externalId += "-2";
    second.consentGiven = false;
    second.consentWithdrawnOn = {};
    second.note.clear();
    second.tags.clear();
    second.source = demoSources()[2];
    second.createdOn = std::min(first.createdOn.addDays(random.between(30, 500)), m_options.endDay);
    if (first.phone.size() == 11)
        second.phone =
            random.chance(500)
                ? "+86 " + first.phone.substr(0, 3) + ' ' + first.phone.substr(3, 4) + ' ' + first.phone.substr(7)
                : first.phone.substr(0, 3) + '-' + first.phone.substr(3, 4) + '-' + first.phone.substr(7);
    if (first.phone.empty() && !first.email.empty())
        second.email = demo_contacts_detail::capitalised(first.email);
    else
        second.email.clear();
    if (random.chance(350) && first.gender == "female")
        second.name = first.familyName + "女士";
    if (random.chance(400))
        second.birthYear = second.birthMonth = second.birthDay = 0;
    second.address.clear();
    return second;
}

} // namespace shuke::exchange
