#include "ui/import/custom_code.h"

#include "core/base/pinyin.h"

#include <algorithm>
#include <string>

namespace shuke::ui {

namespace custom_code_detail {

constexpr size_t kLongest = 40;

QByteArray codeOfText(const QString &text)
{
    const std::string utf8 = text.toLower().toStdString();
    std::string full;
    std::string initials;
    appendPinyin(utf8, false, full, initials);
    std::string code;
    for (const char c : full.empty() ? utf8 : full) {
        const bool isLetter = c >= 'a' && c <= 'z';
        const bool isDigit = c >= '0' && c <= '9';
        if (isLetter || isDigit)
            code += c;
        else if (!code.empty() && code.back() != '_')
            code += '_';
    }
    code.resize(std::min(code.size(), kLongest));
    while (!code.empty() && code.back() == '_')
        code.pop_back();
    if (code.empty() || code.front() < 'a')
        code = code.empty() ? "field" : "field_" + code;
    return QByteArray::fromStdString(code);
}

} // namespace custom_code_detail

QByteArray customCodeFor(const ImportState &state, size_t column, const std::vector<contacts::CustomField> &known)
{
    using namespace custom_code_detail;
    const auto isKnown = [&](const QByteArray &code) {
        return std::any_of(known.begin(), known.end(),
                           [&](const contacts::CustomField &field) { return field.code.toUtf8() == code; });
    };
    const QByteArray base = codeOfText(state.columnName(column));
    const auto sameBefore = std::count_if(
        state.mapping.fieldOfColumn.begin(), state.mapping.fieldOfColumn.begin() + static_cast<std::ptrdiff_t>(column),
        [&, i = size_t(0)](const QByteArray &) mutable { return codeOfText(state.columnName(i++)) == base; });
    QByteArray code = sameBefore > 0 ? base + '_' + QByteArray::number(sameBefore + 1) : base;
    for (int number = 2; isKnown(code); ++number)
        code = base + "_new" + QByteArray::number(number);
    return code;
}

} // namespace shuke::ui
