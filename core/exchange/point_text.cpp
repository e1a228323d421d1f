#include "core/exchange/point_text.h"

namespace shuke::exchange {

namespace point_text_detail {

void appendEscaped(std::string_view text, std::string_view signs, std::string &out)
{
    for (const char c : text) {
        if (c == '\\' || signs.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
}

/// Takes the text up to one of `ends` off the front, without its backslashes; the end stays.
std::string takeText(std::string_view &text, std::string_view ends)
{
    std::string out;
    while (!text.empty() && ends.find(text.front()) == std::string_view::npos) {
        if (text.front() == '\\' && text.size() > 1)
            text.remove_prefix(1);
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

bool takeSign(std::string_view &text, char sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

bool takePoint(std::string_view &text, PointText &point)
{
    point.kind = takeText(text, "(!=|");
    if (takeSign(text, '(')) {
        point.label = takeText(text, ")");
        if (!takeSign(text, ')'))
            return false;
    }
    while (takeSign(text, '!')) {
        const std::string flag = takeText(text, "!=|");
        if (flag != "opted_out" && flag != "invalid")
            return false;
        (flag == "invalid" ? point.invalid : point.optedOut) = true;
    }
    if (point.kind.empty() || !takeSign(text, '='))
        return false;
    point.value = takeText(text, "|");
    return !point.value.empty();
}

} // namespace point_text_detail

void appendPoint(const PointText &point, std::string &cell)
{
    using namespace point_text_detail;
    if (!cell.empty())
        cell += '|';
    cell += point.kind;
    if (!point.label.empty()) {
        cell += '(';
        appendEscaped(point.label, "|)", cell);
        cell += ')';
    }
    if (point.optedOut)
        cell += "!opted_out";
    if (point.invalid)
        cell += "!invalid";
    cell += '=';
    appendEscaped(point.value, "|", cell);
}

bool parsePoints(std::string_view cell, std::vector<PointText> &points)
{
    while (!cell.empty()) {
        PointText point;
        if (!point_text_detail::takePoint(cell, point))
            return false;
        points.push_back(std::move(point));
        if (!cell.empty())
            cell.remove_prefix(1); // the | between them
    }
    return true;
}

const char *kindOfPhone(const contacts::PhoneNumber &number)
{
    return number.normal.size() == 14 && number.normal.starts_with("+861") ? "mobile" : "phone";
}

void appendListed(std::string_view text, std::string &cell)
{
    if (!cell.empty())
        cell += '|';
    point_text_detail::appendEscaped(text, "|", cell);
}

std::vector<std::string> splitList(std::string_view cell)
{
    std::vector<std::string> texts;
    while (!cell.empty()) {
        texts.push_back(point_text_detail::takeText(cell, "|"));
        if (!cell.empty())
            cell.remove_prefix(1);
    }
    return texts;
}

} // namespace shuke::exchange
