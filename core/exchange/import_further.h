#pragma once

#include "core/exchange/address_text.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// A column of contacts beyond their plain fields. Any number of columns can have the same code:
///
/// - `point:KIND` or `point:KIND:LABEL`: a further phone, e-mail, … (KIND: phone mobile fax email web qq wechat other).
/// - `point_label`: the label of the one in the next of these columns.
/// - `note_line`: a line of the note, behind the column's header.
/// - `address:GROUP:PART`: a part of a further address; columns of one part are joined. GROUP is its label (home, work,
///   …), or a number for none, or `main`: then it adds to the contact's own address. PART: street city district
///   province postcode country label.
struct FurtherColumn
{
    enum class What { Point, PointLabel, Note, Address };
    What what = What::Point;
    std::string kind;  ///< Of a point.
    std::string label; ///< Of a point; of an address its group; of a note what stands before it.
    AddressText::Part part = AddressText::Street;
};

/// Nothing for other codes.
std::optional<FurtherColumn> furtherColumn(QByteArrayView code);

/// Those that are offered to choose from; others are read as well.
const QByteArrayList &furtherCodes();

/// "point:phone": as a finding names the column.
std::string_view furtherFieldCode(const FurtherColumn &column);

/// A list in one cell, as address books write it: `a@x.example ::: b@x.example`. Trimmed, without empty ones; most
/// often one text.
std::vector<std::string_view> listedTexts(std::string_view cell);
inline bool isListedText(std::string_view cell)
{
    return cell.find(":::") != std::string_view::npos;
}

} // namespace shuke::exchange
