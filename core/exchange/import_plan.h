#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/file_format.h"
#include "core/exchange/import_contact_index.h"
#include "core/exchange/import_field.h"
#include "core/exchange/import_further.h"
#include "core/exchange/import_options.h"
#include "core/exchange/import_report.h"

#include <array>

namespace shuke::exchange {

/// A mapped custom field: `custom:CODE`, or `custom:CODE:TYPE` to make it when it does not exist.
struct PlannedCustomField
{
    QByteArray code;
    QByteArray type;   ///< text, number, date, choice, yes_no; empty: it must exist.
    QString name = {}; ///< What a new one is called: the header, unless that is a code itself.
};

/// How a file will be read: what was detected and what the options say, put together and checked. Knows nothing of the
/// store.
struct ImportPlan
{
    DetectedFormat format;
    ColumnMapping mapping;
    /// Per column: the field it fills.
    std::vector<std::optional<Field>> fieldOfColumn;
    /// Per column: the place in `customFields`, or -1.
    std::vector<int> customOfColumn;
    std::vector<PlannedCustomField> customFields;
    /// Per column: the place in `further`, or -1.
    std::vector<int> furtherOfColumn;
    std::vector<FurtherColumn> further;
    /// Per field: is it mapped or does it have a default?
    std::array<bool, kFieldCount> has = {};
    /// Per field: does its column hold nicknames (isNicknameHeader)?
    std::array<bool, kFieldCount> nicknames = {};
    /// Per field, then per custom field: how its days and numbers are written.
    std::array<DateFormat, kFieldCount> dates;
    std::array<char, kFieldCount> decimalMarks = {};
    std::vector<DateFormat> customDates;
    std::vector<char> customMarks;
    std::vector<MatchKey> keys;
    bool keysImplied = false; ///< Nobody named the keys.
    DuplicatePolicy duplicates = DuplicatePolicy::Skip;
    /// An export of ours, known by a column that nobody else writes: values are stored as they stand, not tidied up.
    bool isOwnTable = false;

    /// Of the sheet that is read; empty for a file that has none.
    QString sheetName() const;

    /// The place of a custom field of the code `custom:CODE` or `custom:CODE:TYPE`, if a column fills it.
    std::optional<size_t> customPlace(QByteArrayView code) const;
    bool isUsed(size_t column) const
    {
        return fieldOfColumn[column] || customOfColumn[column] >= 0 || furtherOfColumn[column] >= 0;
    }

    bool hasField(Field field) const { return has[static_cast<size_t>(field)]; }
    bool holdsNicknames(Field field) const { return nicknames[static_cast<size_t>(field)]; }
    const DateFormat &date(Field field) const { return dates[static_cast<size_t>(field)]; }
    char decimalMark(Field field) const { return decimalMarks[static_cast<size_t>(field)]; }

    /// Puts encoding, delimiter, dates, mapping into the report.
    void describe(ImportReport &report) const;
    /// The same as JSON, for import_batch.options. `bytes`: the size of the file.
    QByteArray toJson(const ImportOptions &options, qint64 bytes) const;
};

/// What is found in the file, with what the options say about how it is cut. InvalidInput for an unknown encoding; the
/// errors of detectFormat.
Result<DetectedFormat> formatFor(const ImportOptions &options);

/// Detects, maps, checks. InvalidInput with a line that names the option or field that cannot be; the errors of
/// detectFormat.
Result<ImportPlan> planImport(const ImportOptions &options);

/// "2024-03-05 (year, month, day)" and the like, or the pattern.
QString dateFormatText(const DateFormat &format);

} // namespace shuke::exchange
