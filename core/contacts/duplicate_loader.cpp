#include "core/contacts/duplicate_loader.h"

#include "core/contacts/duplicate_decision.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

namespace shuke::contacts {

namespace duplicate_loader_detail {

constexpr std::string_view kContacts =
    "SELECT scan_row(id, kind, name, family_name, given_name, company, phone_key, email, tax_id_key, birth_year, "
    "birth_month, birth_day, birth_lunar, province, city, address, postcode, gender, wechat) "
    "FROM contact NOT INDEXED WHERE deleted_at IS NULL";
constexpr std::string_view kPoints = "SELECT contact_id, kind, value, match_key FROM contact_point "
                                     "WHERE kind IN ('phone', 'mobile', 'email', 'wechat') ORDER BY contact_id";

Gender genderOf(std::string_view code)
{
    return code == "female"  ? Gender::Female
           : code == "male"  ? Gender::Male
           : code == "other" ? Gender::Other
                             : Gender::Unknown;
}

/// What one contact has, before it is added.
struct Row
{
    std::vector<qint64> phones;
    std::vector<std::string> ownEmails; ///< Further ones, whose bytes do not stay.
    std::vector<std::string> ownWechats;
    std::vector<std::string_view> emails;
    std::vector<std::string_view> wechats;
};

/// The further phones, e-mails and WeChat accounts of `id`; rows of contacts in the trash are passed over.
Result<void> readPoints(store::Statement &points, bool &more, qint64 id, Row &row)
{
    while (more && points.integer(0) <= id) {
        if (points.integer(0) == id) {
            if (points.utf8(1) == "email")
                row.ownEmails.emplace_back(points.utf8(2));
            else if (points.utf8(1) == "wechat")
                row.ownWechats.emplace_back(points.utf8(2));
            else if (points.integer(3) != 0)
                row.phones.push_back(points.integer(3));
        }
        const Result<bool> stepped = points.step();
        if (!stepped)
            return stepped.error();
        more = *stepped;
    }
    return {};
}

Result<void> load(ReadContext &context, const CancelToken &cancel, DuplicateFinder &finder)
{
    constexpr int kLookForCancel = 1024;
    Result<store::Statement> points = context.database().prepare(kPoints);
    if (!points)
        return points.error();
    const Result<bool> first = points->step();
    if (!first)
        return first.error();
    bool more = *first;
    int rows = 0;
    std::optional<Error> failed;
    Row row;
    const Result<void> scanned = store::scanRows(context.database(), kContacts, [&](const store::ScanRow &values) {
        if (++rows % kLookForCancel == 0 && (context.cancel().isCanceled() || cancel.isCanceled())) {
            failed = Error{ErrorCode::Canceled, QStringLiteral("reading contacts")};
            return false;
        }
        row.phones.clear();
        row.ownEmails.clear();
        row.emails.clear();
        row.ownWechats.clear();
        row.wechats.clear();
        if (values.integer(6) != 0)
            row.phones.push_back(values.integer(6));
        if (const Result<void> read = readPoints(*points, more, values.integer(0), row); !read) {
            failed = read.error();
            return false;
        }
        if (const std::string_view email = values.utf8(7); !email.empty())
            row.emails.push_back(email);
        row.emails.insert(row.emails.end(), row.ownEmails.begin(), row.ownEmails.end());
        if (const std::string_view wechat = values.utf8(18); !wechat.empty())
            row.wechats.push_back(wechat);
        row.wechats.insert(row.wechats.end(), row.ownWechats.begin(), row.ownWechats.end());

        DuplicateRecord record;
        record.id = ContactId::fromRow(values.integer(0));
        record.kind = values.utf8(1) == "company" ? ContactKind::Company : ContactKind::Person;
        record.name = values.utf8(2);
        record.familyName = values.utf8(3);
        record.givenName = values.utf8(4);
        record.company = values.utf8(5);
        record.phoneKeys = row.phones;
        record.emails = row.emails;
        record.wechats = row.wechats;
        record.taxIdKey = values.integer(8);
        if (!values.isNull(9))
            record.birthday.year = static_cast<int>(values.integer(9));
        record.birthday.month = static_cast<int>(values.integer(10));
        record.birthday.day = static_cast<int>(values.integer(11));
        record.birthday.lunar = values.integer(12) != 0;
        record.province = values.utf8(13);
        record.city = values.utf8(14);
        record.street = values.utf8(15);
        record.postcode = values.utf8(16);
        record.gender = genderOf(values.utf8(17));
        finder.add(record);
        return true;
    });
    if (failed)
        return *failed;
    return scanned;
}

} // namespace duplicate_loader_detail

Query<DuplicateResult> duplicateContacts(DuplicateOptions options, bool decidedToo)
{
    const CancelToken cancel = options.cancel;
    return {[options = std::move(options), decidedToo](ReadContext &context) -> Result<DuplicateResult> {
                DuplicateOptions wanted = options;
                if (!decidedToo) {
                    Result<std::vector<DecidedPair>> decided = decidedPairs(context.database());
                    if (!decided)
                        return decided.error();
                    wanted.decided = std::move(*decided);
                }
                DuplicateFinder finder;
                if (const Result<void> loaded = duplicate_loader_detail::load(context, options.cancel, finder); !loaded)
                    return loaded.error();
                return finder.find(wanted);
            },
            cancel};
}

} // namespace shuke::contacts
