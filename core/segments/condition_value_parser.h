#pragma once

#include "core/segments/condition_text.h"
#include "core/segments/condition_tokens.h"

namespace shuke::segments {

// For core/segments: goes along the words of a text and reads the values of conditions.

class ValueParser
{
public:
    /// `tokens` as tokensOf gives them.
    ValueParser(std::vector<Token> tokens, const TextContext &context) : m_tokens(std::move(tokens)), m_context(context)
    {}

protected:
    const Token &now() const { return m_tokens[m_at]; }
    void go()
    {
        if (now().kind != Token::Kind::End)
            ++m_at;
    }
    bool isWord(const char *word) const
    {
        return now().kind == Token::Kind::Word && now().text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool takeWord(const char *word)
    {
        const bool there = isWord(word);
        if (there)
            go();
        return there;
    }
    bool isSign(const char *sign) const { return now().kind == Token::Kind::Sign && now().text == QLatin1String(sign); }
    bool takeSign(const char *sign)
    {
        const bool there = isSign(sign);
        if (there)
            go();
        return there;
    }

    /// `last N days`, `DAY to DAY`.
    Result<Window> window();
    /// `N days`.
    Result<int> count();
    /// `otherwise`: what is said where no day stands.
    Result<QDate> day(const char *otherwise);
    /// A value of the field.
    Result<Value> typed(const Field &field);

    /// The error `what`, whose %1 is the column.
    static Error at(const Token &token, const char *what);
    /// … whose %2 is the word itself, with what is spelled most like it.
    static Error unknown(const Token &token, const char *what, const QString &closest);
    const TextContext &context() const { return m_context; }

private:
    Result<Value> text();
    Result<Value> number(bool isMoney);
    Result<Value> code(const Field &field);
    Result<Value> record(ChoiceSource source);

    std::vector<Token> m_tokens;
    const TextContext &m_context;
    size_t m_at = 0;
};

} // namespace shuke::segments
