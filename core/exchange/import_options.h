#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/date_parse.h"
#include "core/exchange/import_kind.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace shuke::exchange {

/// Stored as `create`, `upsert`, `update`.
enum class ImportMode : quint8 {
    Create, ///< Every row is new; a row that matches a known one falls under the duplicate policy.
    Upsert, ///< Matching rows are updated, others created.
    Update, ///< Matching rows are updated, others rejected (`no_match`).
};

/// What happens to a row that matches a known one, or an earlier row of the file.
enum class DuplicatePolicy : quint8 {
    Skip,      ///< The known row stays as it is.
    Fill,      ///< Only its empty fields are filled.
    Overwrite, ///< Every value the file has replaces the known one; an empty cell never erases, and a stranger's "no"
               ///< does not take back do_not_contact.
    Create,    ///< A further row. Impossible for an equal external id: such a row is rejected.
};

/// What is done with one row that matches a known customer. `line` is that of the file (RowMatch::line).
struct RowDecision
{
    qint64 line = 0;
    DuplicatePolicy policy = DuplicatePolicy::Skip;
};

/// `field` is a field code (`phone`, `custom:level`), `column` a header name or a 1-based column number.
struct FieldColumn
{
    QByteArray field;
    QString column;
};

/// In the column of `field` the text `text` (compared folded) means `code`.
struct FieldValue
{
    QByteArray field;
    QString text;
    QString code;
};

/// Everything the user can say about an import. What is not said is detected from the file.
struct ImportOptions
{
    ImportKind kind = ImportKind::Contacts;
    ImportMode mode = ImportMode::Create;
    QString path;

    /// How files of a known program are read (import_profile.h): its code or name, "auto": the one that fits best, if
    /// any does; empty or "none": none. What else is said here goes before it.
    QString profile;

    /// Field codes: external_id, phone, email, wechat, tax_id, name, code, barcode. Empty: external_id if the file has
    /// it, else for upsert and update phone and email (contacts; a row whose name clashes with the customer's is not
    /// taken for it) or code, barcode and name (products).
    std::vector<QByteArray> keys;
    /// Nothing: skip for create, overwrite for upsert and update.
    std::optional<DuplicatePolicy> duplicates;
    /// Contacts and companies: single rows for which the user decided otherwise. Of two for one line the last counts;
    /// one for a row that matches nobody says nothing.
    std::vector<RowDecision> decisions = {};

    QString sheet;       ///< Of a workbook; see FormatChoices.
    QByteArray encoding; ///< As in text_encoding.h; empty or "auto": detected.
    std::optional<char> delimiter;
    bool hasHeader = true;           ///< False needs `columns`.
    std::vector<QByteArray> columns; ///< Field code per column, in place of what the headers suggest; empty: ignored.
    /// All about how the file is cut, when the user has seen and settled it: nothing of it is detected then, and
    /// `encoding`, `delimiter` and `hasHeader` are not looked at.
    std::optional<CsvFormat> csv = {};
    std::vector<FieldColumn> mapping;
    std::vector<FieldValue> valueMaps;
    /// For empty cells and unmapped fields; `column` holds the value.
    std::vector<FieldColumn> defaults;
    QString dateFormat;                      ///< Qt pattern such as dd-MM-yy; empty: detected.
    std::optional<DateOrder> dateOrder = {}; ///< Of all days like 3/4/2024; nothing: detected, column by column.
    std::optional<char> decimalMark;

    bool createCustomers = false; ///< Orders, activities, relations, consents: an unknown customer becomes a
                                  ///< contact.
    bool dryRun = false;          ///< Do everything, then take it back.
    bool personal = false;        ///< Own fields that the import makes hold personal data.
    bool again = false;           ///< Also if this very file was imported before.
    bool listMatches = false;     ///< Contacts and companies: ImportReport::matches is wanted.
    QString rejectsPath;          ///< Rejected rows as CSV; empty: only in the report.
};

} // namespace shuke::exchange
