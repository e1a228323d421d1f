#include "core/base/split_mix64.h"
#include "core/contacts/duplicate_finder.h"
#include "core/contacts/match_key.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <string>

using namespace shuke;
using namespace shuke::contacts;

namespace {

struct Person
{
    std::string family = {};
    std::string given = {};
    std::string phone = {};
    std::string email = {};
    std::string birthday = {};
    std::string city = {};
    std::string street = {};
    std::string postcode = {};
    std::string company = {};
    std::string name = {};
    Gender gender = Gender::Unknown;
    ContactKind kind = ContactKind::Person;
    std::string wechat = {};
};

void add(DuplicateFinder &finder, qint64 id, const Person &person)
{
    DuplicateRecord record;
    record.id = ContactId::fromRow(id);
    record.kind = person.kind;
    record.name = person.name;
    record.familyName = person.family;
    record.givenName = person.given;
    record.company = person.company;
    std::vector<qint64> phones;
    if (const std::optional<qint64> key = phoneKey(person.phone))
        phones.push_back(*key);
    record.phoneKeys = phones;
    const std::vector<std::string_view> emails{person.email};
    record.emails = emails;
    const std::vector<std::string_view> wechats{person.wechat};
    record.wechats = wechats;
    if (!person.birthday.empty())
        record.birthday = *birthdayFromText(QString::fromStdString(person.birthday));
    record.gender = person.gender;
    record.city = person.city;
    record.street = person.street;
    record.postcode = person.postcode;
    finder.add(record);
}

/// A town of strangers: nobody is there twice.
DuplicateFinder town(int people)
{
    DuplicateFinder finder;
    SplitMix64 random(11);
    constexpr std::string_view syllables[] = {"ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa", "xe"};
    for (int i = 0; i < people; ++i) {
        Person person;
        for (int k = 0; k < 3; ++k) {
            person.family += syllables[random.below(12)];
            person.given += syllables[random.below(12)];
        }
        const std::string number = std::to_string(1000 + i);
        person.phone = "1380013" + number;
        person.email = "p" + std::to_string(i * 7919) + "@mail.example";
        person.birthday = std::to_string(1950 + random.below(50)) + "-0" + std::to_string(1 + random.below(9)) + "-" +
                          std::to_string(10 + random.below(18));
        person.city = syllables[random.below(12)];
        person.street = std::to_string(random.below(900)) + " " + person.family + " Road";
        person.postcode = std::to_string(100000 + random.below(800000));
        add(finder, 1000 + i, person);
    }
    return finder;
}

std::vector<DuplicatePair> among(const std::vector<Person> &people, double least = 0.5, int strangers = 1000)
{
    DuplicateFinder finder = town(strangers);
    for (size_t i = 0; i < people.size(); ++i)
        add(finder, static_cast<qint64>(i) + 1, people[i]);
    Result<DuplicateResult> found = finder.find({.minPosterior = least});
    REQUIRE(found);
    return found->pairs;
}

Agreement at(const DuplicatePair &pair, DuplicateField field)
{
    return pair.evidence[static_cast<size_t>(field)].agreement;
}

const Person kZhang{"张", "伟强", "13912345678", "zwq@mail.example", "1980-04-05", "昆明", "光明路254号", "650000",
                    {},   {}};

} // namespace

TEST_CASE("Worked Fellegi-Sunter weights and posteriors come out as published", "[duplicates]")
{
    CHECK(evidenceBits(0.90, 0.01) == Approx(6.4919).margin(5e-5));
    CHECK(evidenceBits(0.85, 0.0005) == Approx(10.7313).margin(5e-5));
    CHECK(evidenceBits(0.80, 0.0002) == Approx(11.9658).margin(5e-5));
    CHECK(evidenceBits(0.95, 0.10) == Approx(3.2479).margin(5e-5));
    CHECK(evidenceBits(0.10, 0.99) == Approx(-3.3074).margin(5e-5));
    CHECK(evidenceBits(0.15, 0.9995) == Approx(-2.7362).margin(5e-5));
    CHECK(evidenceBits(0.20, 0.9998) == Approx(-2.3216).margin(5e-5));
    CHECK(evidenceBits(0.05, 0.90) == Approx(-4.1699).margin(5e-5));
    const double prior = 1.0 / 5000;
    CHECK(posteriorOf(7.003536543524513, prior) == Approx(0.025025608563773));
    CHECK(posteriorOf(32.436883925460414, prior) == Approx(0.9999991401796179));
    CHECK(posteriorOf(6.491853096329675, prior) == Approx(0.01768520337983887));
    CHECK(posteriorOf(bitsFor(0.9, prior), prior) == Approx(0.9));
    CHECK(duplicatePrior(1000) == Approx(0.0002002002002002002));
    CHECK(duplicatePrior(0) == 0.2);
    CHECK(duplicatePrior(2) == 0.2);
}

TEST_CASE("Estimated weights are those of the reference", "[duplicates]")
{
    // Febrl 1, given name: the shares of 200,000 random pairs in the reference are of 189,694 with both names.
    AgreementCounts counts{};
    counts[static_cast<size_t>(DuplicateField::Given)] = {10306, 187580, 1032, 195, 888};
    const DuplicateWeights weights = weightsFrom(counts, ContactKind::Person);
    const auto &given = weights[static_cast<size_t>(DuplicateField::Given)];
    CHECK(given[0] == 0);
    const double sum = 187580 + 1032 + 195 + 888 + 2;
    CHECK(given[1] == Approx(std::log2(0.04 / (187580.5 / sum))));
    CHECK(given[4] == Approx(std::log2(0.80 / (888.5 / sum))));
    CHECK(given[1] == Approx(-4.627673698174922).margin(1e-3));
    CHECK(given[4] == Approx(7.416741954641692).margin(1e-2));
}

TEST_CASE("The same customer typed twice is suggested with reasons", "[duplicates]")
{
    Person again = kZhang;
    again.family = "張";
    again.given = "偉強";
    again.phone = "+86 139 1234 5678";
    again.email = "ZWQ+shop@mail.example";
    again.city = "昆明市";
    again.birthday = "1980-05-04";
    const std::vector<DuplicatePair> pairs = among({kZhang, again});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].a.row() == 1);
    CHECK(pairs[0].b.row() == 2);
    CHECK(pairs[0].band() == DuplicateBand::Suggest);
    CHECK(pairs[0].posterior > 0.999);
    CHECK_FALSE(pairs[0].vetoed);
    for (const DuplicateField field : {DuplicateField::Family, DuplicateField::Given, DuplicateField::Phone,
                                       DuplicateField::Email, DuplicateField::City, DuplicateField::Street})
        CHECK(at(pairs[0], field) == Agreement::Equal);
    CHECK(at(pairs[0], DuplicateField::Birthday) == Agreement::Close);
    CHECK(at(pairs[0], DuplicateField::Company) == Agreement::Missing);
    double sum = 0;
    for (const DuplicateEvidence &evidence : pairs[0].evidence)
        sum += double(evidence.bits);
    CHECK(sum == Approx(pairs[0].bits).margin(1e-4));
}

TEST_CASE("A Chinese name alone is no evidence, nor is one with its city", "[duplicates]")
{
    for (const int strangers : {0, 1000}) {
        CHECK(among({{.family = "张", .given = "伟"}, {.family = "张", .given = "玮"}}, 0.01, strangers).empty());
        CHECK(among({{.family = "张", .given = "伟"}, {.family = "张", .given = "伟"}}, 0.01, strangers).empty());
        CHECK(
            among({{.family = "张", .given = "伟", .city = "昆明"}, {.family = "张", .given = "伟", .city = "昆明市"}},
                  0.01, strangers)
                .empty());
    }
    const auto latin = among(
        {{.family = "Xi", .given = "Abo", .city = "Ulm"}, {.family = "Xi", .given = "Abo", .city = "Ulm"}}, 0.01, 0);
    for (const DuplicatePair &pair : latin)
        CHECK(pair.band() != DuplicateBand::Suggest);
}

TEST_CASE("Two of one home are never suggested", "[duplicates]")
{
    Person sister = kZhang;
    sister.given = "丽娟";
    sister.email = "lijuan@mail.example";
    sister.birthday = "1984-11-30";
    std::vector<DuplicatePair> pairs = among({kZhang, sister});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].vetoed);
    CHECK(pairs[0].band() == DuplicateBand::Review);
    CHECK(pairs[0].posterior == DuplicateFinder::kMostOfReview);
    CHECK(at(pairs[0], DuplicateField::Given) == Agreement::Disagree);

    Person twin = sister;
    twin.birthday = kZhang.birthday;
    pairs = among({kZhang, twin});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].band() == DuplicateBand::Review);

    Person sameMail = sister;
    sameMail.email = "zwq+home@MAIL.example";
    pairs = among({kZhang, sameMail});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].band() == DuplicateBand::Suggest);
}

TEST_CASE("The same WeChat account is evidence as strong as a phone", "[duplicates]")
{
    Person one{.family = "张", .given = "伟强", .wechat = "zwq_1980"};
    Person other{.family = "张", .given = "伟强", .wechat = " ZWQ_1980 "};
    std::vector<DuplicatePair> pairs = among({one, other});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].band() == DuplicateBand::Suggest);
    CHECK(at(pairs[0], DuplicateField::Wechat) == Agreement::Equal);
    CHECK(pairs[0].evidence[static_cast<size_t>(DuplicateField::Wechat)].bits > 0);
    // Among few the table of weightsOfFew counts: as a phone, log2(.80 / .0001).
    pairs = among({one, other}, 0.5, 0);
    REQUIRE(pairs.size() == 1);
    CHECK(double(pairs[0].evidence[static_cast<size_t>(DuplicateField::Wechat)].bits) ==
          Approx(std::log2(8000)).margin(1e-4));

    other.wechat = "zwq_198O";
    CHECK(among({one, other}).empty());
    one.phone = other.phone = "13912345678";
    pairs = among({one, other});
    REQUIRE(pairs.size() == 1);
    CHECK(at(pairs[0], DuplicateField::Wechat) == Agreement::Disagree);
}

TEST_CASE("A WeChat account that is the phone number counts once and lifts no veto", "[duplicates]")
{
    Person one = kZhang;
    one.wechat = one.phone;
    Person sister = one;
    sister.given = "丽娟";
    sister.email = "lijuan@mail.example";
    sister.wechat = "+86 139-1234-5678";
    std::vector<DuplicatePair> pairs = among({one, sister});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].band() == DuplicateBand::Review);
    sister.wechat = one.wechat;
    pairs = among({one, sister});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].vetoed);
    CHECK(at(pairs[0], DuplicateField::Phone) == Agreement::Equal);
    CHECK(at(pairs[0], DuplicateField::Wechat) == Agreement::Missing);

    Person only{.family = "张", .given = "伟强", .wechat = one.wechat};
    pairs = among({one, only});
    REQUIRE(pairs.size() == 1);
    CHECK(at(pairs[0], DuplicateField::Wechat) == Agreement::Equal);
}

TEST_CASE("An equal day of birth lifts the veto only where no phone and no e-mail can tell", "[duplicates]")
{
    Person one = kZhang;
    one.phone.clear();
    one.email.clear();
    Person other = one;
    other.given = "丽娟";
    std::vector<DuplicatePair> pairs = among({one, other});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].band() == DuplicateBand::Suggest);

    other.gender = Gender::Female;
    one.gender = Gender::Male;
    pairs = among({one, other});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].band() == DuplicateBand::Review);
}

TEST_CASE("Readings, initials, short forms and swapped names do not count as another person", "[duplicates]")
{
    const auto withName = [](const char *family, const char *given) {
        Person person = kZhang;
        person.family = family;
        person.given = given;
        person.email.clear();
        return person;
    };
    const std::pair<Person, Person> cases[] = {
        {withName("张", "伟强"), withName("Zhang", "Weiqiang")},  {withName("张", "伟强"), withName("张", "玮强")},
        {withName("张", "伟强"), withName("Zhang", "Wei Qiang")}, {withName("Lee", "Anne"), withName("Lee", "A.")},
        {withName("Lee", "Robert"), withName("Lee", "Bob")},      {withName("Lee", "Anne"), withName("Anne", "Lee")},
        {withName("Lee", "Anne"), withName("LEE", "anné")}};
    for (const auto &[one, other] : cases) {
        const std::vector<DuplicatePair> pairs = among({one, other});
        REQUIRE(pairs.size() == 1);
        CHECK(pairs[0].band() == DuplicateBand::Suggest);
    }
    Person titled = withName("张", "");
    titled.name = "张先生";
    const std::vector<DuplicatePair> pairs = among({withName("张", "伟强"), titled});
    REQUIRE(pairs.size() == 1);
    CHECK(at(pairs[0], DuplicateField::Given) == Agreement::Missing);
    CHECK(pairs[0].band() == DuplicateBand::Suggest);
}

TEST_CASE("Companies are compared with companies, by name without legal form", "[duplicates]")
{
    Person one{.phone = "0871-57325396", .city = "昆明", .name = "昆明达恒服饰有限公司", .kind = ContactKind::Company};
    Person other = one;
    other.name = "昆明达恒服饰（有限责任公司）";
    Person person{.family = "昆", .given = "明达", .phone = one.phone, .city = "昆明"};
    const std::vector<DuplicatePair> pairs = among({one, other, person});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].b.row() == 2);
    CHECK(at(pairs[0], DuplicateField::Company) == Agreement::Equal);
    CHECK(pairs[0].band() == DuplicateBand::Suggest);
}

TEST_CASE("Blocks of more than 200 are skipped", "[duplicates]")
{
    for (const size_t people : {DuplicateFinder::kLargestBlock, DuplicateFinder::kLargestBlock + 1}) {
        DuplicateFinder finder;
        for (size_t i = 0; i < people; ++i)
            add(finder, static_cast<qint64>(i) + 1, {.family = "Fa" + std::to_string(i), .phone = "13912345678"});
        const Result<DuplicateResult> found = finder.find({.minPosterior = 0.01});
        REQUIRE(found);
        CHECK(found->compared == (people == DuplicateFinder::kLargestBlock ? 200 * 199 / 2 : 0));
    }
}

TEST_CASE("A pair that shares many blocks is compared and reported once", "[duplicates]")
{
    DuplicateFinder finder;
    add(finder, 1, kZhang);
    add(finder, 2, kZhang);
    const Result<DuplicateResult> found = finder.find({});
    REQUIRE(found);
    CHECK(found->compared == 1);
    CHECK(found->pairs.size() == 1);
}

TEST_CASE("The order in which contacts come makes no difference", "[duplicates]")
{
    const auto scan = [](bool backwards) {
        DuplicateFinder finder;
        for (int i = 0; i < 600; ++i) {
            const int id = backwards ? 600 - i : i + 1;
            Person person = kZhang;
            person.given = id % 3 == 0 ? "伟强" : id % 3 == 1 ? "丽" : "敏";
            person.phone = "1391234" + std::to_string(5000 + id / 3);
            person.email = "mail" + std::to_string(id / 2) + "@x.example";
            person.street = "光明路" + std::to_string(id / 4) + "号";
            add(finder, id, person);
        }
        Result<DuplicateResult> found = finder.find({.minPosterior = 0.01});
        REQUIRE(found);
        return std::move(*found);
    };
    const DuplicateResult forwards = scan(false);
    const DuplicateResult backwards = scan(true);
    CHECK(forwards.pairs.size() > 100);
    REQUIRE(forwards.pairs.size() == backwards.pairs.size());
    bool same = forwards.compared == backwards.compared;
    for (size_t i = 0; i < forwards.pairs.size(); ++i)
        same = same && forwards.pairs[i].a == backwards.pairs[i].a && forwards.pairs[i].b == backwards.pairs[i].b &&
               forwards.pairs[i].bits == backwards.pairs[i].bits;
    CHECK(same);
}

TEST_CASE("A scan can be stopped, says how far it is and never collects without end", "[duplicates]")
{
    DuplicateFinder finder = town(1000);
    DuplicateOptions options;
    qint64 last = 0;
    qint64 total = 0;
    options.progress = [&](Progress progress) {
        CHECK(progress.done >= last);
        last = progress.done;
        total = progress.total;
    };
    CHECK(finder.find(options));
    CHECK(last == 1000);
    CHECK(total == 1000);

    options.cancel.cancel();
    const Result<DuplicateResult> stopped = finder.find(options);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);

    DuplicateFinder same;
    for (int i = 1; i <= 50; ++i)
        add(same, i, kZhang);
    const Result<DuplicateResult> some = same.find({.mostPairs = 10});
    REQUIRE(some);
    CHECK(some->pairs.size() == 10);
    CHECK_FALSE(some->complete);
}

TEST_CASE("Nothing, nobody and nonsense have no duplicates", "[duplicates]")
{
    DuplicateFinder nothing;
    REQUIRE(nothing.find({}));
    CHECK(nothing.find({})->pairs.empty());
    for (const double least : {0.0, -1.0, 1.5, std::numeric_limits<double>::quiet_NaN()})
        CHECK(nothing.find({.minPosterior = least}).error().code == ErrorCode::InvalidInput);

    CHECK(among({{}, {}, {.birthday = "--05-17"}, {.birthday = "1990"}}, 0.01, 0).empty());
    const std::string long_(100'000, 'x');
    for (const std::string &bad : {std::string("\xFF\xFE"), std::string("'; DROP TABLE contact;--"), long_,
                                   std::string("\xE2\x80\xAE%n"), std::string(",,,")}) {
        const Person person{bad, bad, bad, bad, {}, bad, bad, bad, bad, bad};
        CHECK(among({person, person}, 0.01, 0).size() <= 1);
        CHECK(among({kZhang, person}, 0.01, 0).empty());
    }
}
