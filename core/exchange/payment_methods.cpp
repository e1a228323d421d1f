#include "core/exchange/payment_methods.h"

#include "core/base/text_fold.h"
#include "core/exchange/value_parse.h"

namespace shuke::exchange {

Result<PaymentMethods> PaymentMethods::read(store::Database &database)
{
    Result<store::Statement> rows = database.prepare("SELECT code, name_en, name_zh FROM payment_method ORDER BY id");
    if (!rows)
        return rows.error();
    PaymentMethods methods;
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return methods;
        for (int column = 0; column < 3; ++column) {
            if (const std::string_view name = rows->utf8(column); !name.empty())
                methods.m_codes.emplace(methods.folded(name), rows->utf8(0)); // the first one of a name counts
        }
    }
}

/// A text of signs that fold to nothing still is a name.
std::string_view PaymentMethods::folded(std::string_view text) const
{
    m_folded.clear();
    appendFolded(text, m_folded);
    return m_folded.empty() ? text : std::string_view(m_folded);
}

const std::string *PaymentMethods::codeOf(std::string_view text) const
{
    const auto found = m_codes.find(folded(text));
    return found == m_codes.end() ? nullptr : &found->second;
}

std::optional<std::string_view> PaymentMethods::find(std::string_view text) const
{
    const std::string *code = codeOf(text);
    if (!code) {
        if (const Parsed<QByteArray> usual = parsePaymentMethod(text))
            code = codeOf({usual->constData(), static_cast<size_t>(usual->size())});
    }
    return code ? std::optional<std::string_view>(*code) : std::nullopt;
}

} // namespace shuke::exchange
