#pragma once

#include "core/base/clock.h"
#include "core/contacts/field_layout.h"
#include "core/quality/record_check.h"
#include "core/store/database.h"
#include "core/store/row_scan.h"
#include "core/store/store_settings.h"

#include <string>

namespace shuke {
class ReadContext;
}

namespace shuke::quality {

/// The columns a CheckedRecord is read from, in the order of recordFrom, but for the last, requiredEmptySql().
inline constexpr std::string_view kRecordColumns =
    "id, kind, name, company, phone, email, wechat, country, city, address, birth_year, birth_month, birth_day, "
    "birth_lunar, created_on, confirmed_on, created_at, external_id";
inline constexpr int kExternalIdColumn = 17;
inline constexpr int kRequiredColumn = 18;
/// An SQL expression for CheckedRecord::requiredEmpty by the layout of the store; a field with a weight is no part of
/// it.
std::string requiredEmptySql(const contacts::FieldLayout &layout, const FieldWeights &weights);

/// Days of instants by the store's clock; the last one is remembered, as rows of one import share theirs.
class DayClock
{
public:
    static Result<DayClock> open(store::Database &database);
    QDate dayOf(qint64 utcMs);

private:
    QTimeZone m_zone;
    int m_dayStart = 0;
    qint64 m_lastMs = -1;
    QDate m_lastDay;
};

/// From kRecordColumns and requiredEmptySql; what other tables tell is left out. Views are those of the row. `Row`:
/// ScanRow or Statement.
template <typename Row>
CheckedRecord recordFrom(const Row &row, DayClock &clock)
{
    CheckedRecord record;
    record.id = ContactId::fromRow(row.integer(0));
    record.kind = row.utf8(1) == "company" ? contacts::ContactKind::Company : contacts::ContactKind::Person;
    record.name = row.utf8(2);
    record.company = row.utf8(3);
    record.phone = row.utf8(4);
    record.email = row.utf8(5);
    record.wechat = row.utf8(6);
    record.country = row.utf8(7);
    record.city = row.utf8(8);
    record.street = row.utf8(9);
    if (!row.isNull(10))
        record.birthday.year = static_cast<int>(row.integer(10));
    record.birthday.month = static_cast<int>(row.integer(11));
    record.birthday.day = static_cast<int>(row.integer(12));
    record.birthday.lunar = row.integer(13) != 0;
    if (!row.isNull(14))
        record.since = QDate::fromJulianDay(row.integer(14));
    record.confirmedOn = row.isNull(15) ? clock.dayOf(row.integer(16)) : QDate::fromJulianDay(row.integer(15));
    record.requiredEmpty = static_cast<quint32>(row.integer(kRequiredColumn));
    return record;
}

/// What reading single customers takes; open it once for many.
struct RecordReads
{
    static Result<RecordReads> open(ReadContext &context);

    DayClock clock;
    std::string select; ///< By the layout and weights of the store.
};

/// One customer outside the trash with all a rule looks at but beyondFirst, which only all of them together tell.
class SingleRecord
{
public:
    /// Nothing if it is gone.
    static Result<std::optional<SingleRecord>> read(ReadContext &context, RecordReads &reads, ContactId contact);
    CheckedRecord view() const;
    /// The raw text that could not be read; null for none.
    QString unreadText(CheckedField field) const;

private:
    CheckedRecord m_record; ///< Its views are set by view().
    std::array<std::string, 8> m_texts;
    std::vector<std::pair<std::string, QString>> m_unread; ///< Field code and raw text.
};

/// An unread value of this import field: of a field that has got a value since, it is one of the others.
void markUnread(CheckedRecord &record, std::string_view field);

} // namespace shuke::quality
