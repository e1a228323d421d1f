#include "core/exchange/import_further.h"

#include "core/exchange/value_text.h"

#include <array>
#include <utility>

namespace shuke::exchange {

namespace import_further_detail {

/// Kind of a point, and how a finding names its column.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPoints = {{{"phone", "point:phone"},
                                                                                   {"mobile", "point:mobile"},
                                                                                   {"fax", "point:fax"},
                                                                                   {"email", "point:email"},
                                                                                   {"web", "point:web"},
                                                                                   {"qq", "point:qq"},
                                                                                   {"wechat", "point:wechat"},
                                                                                   {"other", "point:other"}}};

constexpr std::array<std::pair<std::string_view, AddressText::Part>, 7> kParts = {{{"street", AddressText::Street},
                                                                                   {"city", AddressText::City},
                                                                                   {"district", AddressText::District},
                                                                                   {"province", AddressText::Province},
                                                                                   {"postcode", AddressText::Postcode},
                                                                                   {"country", AddressText::Country},
                                                                                   {"label", AddressText::Label}}};

std::string_view viewOf(QByteArrayView text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

} // namespace import_further_detail

std::optional<FurtherColumn> furtherColumn(QByteArrayView code)
{
    using namespace import_further_detail;
    std::string_view text = viewOf(code);
    FurtherColumn column;
    if (text == "point_label") {
        column.what = FurtherColumn::What::PointLabel;
        return column;
    }
    if (text == "note_line") {
        column.what = FurtherColumn::What::Note;
        return column;
    }
    if (takePrefix(text, "point:")) {
        const size_t colon = text.find(':');
        column.kind = text.substr(0, colon);
        if (colon != std::string_view::npos)
            column.label = text.substr(colon + 1);
        for (const auto &[kind, name] : kPoints) {
            if (column.kind == kind)
                return column;
        }
        return std::nullopt;
    }
    if (!takePrefix(text, "address:"))
        return std::nullopt;
    const size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    column.what = FurtherColumn::What::Address;
    column.label = text.substr(0, colon);
    for (const auto &[name, part] : kParts) {
        column.part = part;
        if (text.substr(colon + 1) == name)
            return column;
    }
    return std::nullopt;
}

const QByteArrayList &furtherCodes()
{
    static const QByteArrayList codes = [] {
        QByteArrayList all;
        for (const char *kind : {"phone", "email", "fax"}) {
            for (const char *label : {"", ":home", ":work", ":other"})
                all.append(QByteArray("point:") + kind + label);
        }
        all.append({"point:web", "point:qq", "point:other", "point_label", "note_line", "address:main:street"});
        for (const char *group : {"home", "work", "other"}) {
            for (const char *part : {"street", "city", "district", "province", "postcode", "country"})
                all.append(QByteArray("address:") + group + ':' + part);
        }
        return all;
    }();
    return codes;
}

std::string_view furtherFieldCode(const FurtherColumn &column)
{
    for (const auto &[kind, name] : import_further_detail::kPoints) {
        if (column.kind == kind)
            return name;
    }
    return "addresses";
}

std::vector<std::string_view> listedTexts(std::string_view cell)
{
    constexpr std::string_view kBetween = ":::";
    std::vector<std::string_view> texts;
    while (true) {
        const size_t end = cell.find(kBetween);
        if (const std::string_view text = trimmedText(cell.substr(0, end)); !text.empty())
            texts.push_back(text);
        if (end == std::string_view::npos)
            return texts;
        cell.remove_prefix(end + kBetween.size());
    }
}

} // namespace shuke::exchange
