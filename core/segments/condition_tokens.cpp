#include "core/segments/condition_tokens.h"

#include <array>
#include <string>

namespace shuke::segments {

namespace condition_tokens_detail {

/// Quotes that begin a text, and those that end it.
struct Quotes
{
    char32_t open;
    char32_t close;
    char32_t alsoClose; ///< Input methods give either of “ and ”.
};
constexpr std::array kQuotes = {Quotes{U'"', U'"', U'"'},
                                Quotes{U'\uFF02', U'\uFF02', U'\uFF02'},
                                Quotes{U'\u201C', U'\u201D', U'\u201C'},
                                Quotes{U'\u201D', U'\u201D', U'\u201C'},
                                Quotes{U'\u300C', U'\u300D', U'\u300D'},
                                Quotes{U'\u300E', U'\u300F', U'\u300F'}};

/// What a sign of another width or script stands for, outside of texts.
char32_t plain(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + 0x21;
    switch (c) {
    case 0x3001: // the comma of lists
        return U',';
    case 0x2212:
        return U'-';
    case 0x3000:
    case 0x00A0:
        return U' ';
    default:
        return c;
    }
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

class Lexer
{
public:
    explicit Lexer(QStringView text) : m_text(text.toString().toStdU32String()) {}

    Result<std::vector<Token>> run()
    {
        std::vector<Token> tokens;
        for (;;) {
            while (m_at < size() && QChar::isSpace(at()))
                ++m_at;
            m_begin = m_at;
            if (m_at == size()) {
                tokens.push_back(make(Token::Kind::End, {}));
                return tokens;
            }
            Result<Token> token = next();
            if (!token)
                return token.error();
            tokens.push_back(std::move(*token));
        }
    }

private:
    qsizetype size() const { return static_cast<qsizetype>(m_text.size()); }
    char32_t here(qsizetype ahead = 0) const { return m_text[static_cast<size_t>(m_at + ahead)]; }
    /// The character here, as outside of texts; 0 at the end.
    char32_t at(qsizetype ahead = 0) const { return m_at + ahead < size() ? plain(here(ahead)) : U'\0'; }
    Token make(Token::Kind kind, QString text) const { return {kind, std::move(text), m_begin + 1}; }
    Error wrong(const char *what, qsizetype column) const
    {
        return Error{ErrorCode::InvalidInput, QString::fromUtf8(what).arg(column)};
    }

    Result<Token> next()
    {
        for (const Quotes &quotes : kQuotes) {
            if (here() == quotes.open)
                return text(quotes);
        }
        const char32_t c = at();
        if (isDigit(c) || (c == U'-' && isDigit(at(1))))
            return number();
        if (c == U'#')
            return id();
        if (QChar::isLetter(c) || c == U'_')
            return word();
        return sign();
    }

    Result<Token> text(const Quotes &quotes)
    {
        QString made;
        for (++m_at; m_at < size(); ++m_at) {
            const char32_t c = here();
            if (c == quotes.close || c == quotes.alsoClose) {
                ++m_at;
                return make(Token::Kind::Text, made);
            }
            if (c != U'\\') {
                made += QString::fromUcs4(&c, 1);
                continue;
            }
            if (Result<void> done = escape(made); !done)
                return done.error();
        }
        return wrong("column %1: the text has no end: its second quote is missing", m_begin + 1);
    }

    Result<void> escape(QString &made)
    {
        const qsizetype begin = m_at;
        const char32_t c = ++m_at < size() ? here() : U'\0';
        switch (c) {
        case U'n':
            made += QLatin1Char('\n');
            return {};
        case U'r':
            made += QLatin1Char('\r');
            return {};
        case U't':
            made += QLatin1Char('\t');
            return {};
        case U'u':
            break;
        default:
            for (const Quotes &quotes : kQuotes) {
                if (c == U'\\' || c == quotes.open || c == quotes.close) {
                    made += QString::fromUcs4(&c, 1);
                    return {};
                }
            }
            return wrong("column %1: what follows the \\ is not known", begin + 1);
        }
        uint code = 0;
        for (int i = 0; i < 4; ++i) {
            bool isHex = false;
            const char32_t digit = ++m_at < size() ? here() : U'\0';
            code = code * 16 + QString::fromUcs4(&digit, 1).toUInt(&isHex, 16);
            if (!isHex || (i == 3 && code == 0))
                return wrong("column %1: what follows the \\ is not known", begin + 1);
        }
        made += QChar(static_cast<char16_t>(code));
        return {};
    }

    Result<Token> number()
    {
        QString typed;
        const auto digits = [&] {
            qsizetype count = 0;
            for (; isDigit(at()); ++m_at, ++count)
                typed += QChar(static_cast<char16_t>(at()));
            return count;
        };
        if (at() == U'-') {
            typed += QLatin1Char('-');
            ++m_at;
        }
        const bool isYear = digits() == 4 && !typed.startsWith(QLatin1Char('-'));
        if (isYear && at() == U'-' && isDigit(at(1))) {
            for (int part = 0; part < 2 && at() == U'-'; ++part) {
                typed += QLatin1Char('-');
                ++m_at;
                digits();
            }
            return make(Token::Kind::Day, typed);
        }
        if (at() == U'.' && isDigit(at(1))) {
            typed += QLatin1Char('.');
            ++m_at;
            digits();
        }
        return make(Token::Kind::Number, typed);
    }

    Result<Token> id()
    {
        QString digits;
        for (++m_at; isDigit(at()); ++m_at)
            digits += QChar(static_cast<char16_t>(at()));
        if (digits.isEmpty())
            return wrong("column %1: a number is expected behind #", m_begin + 1);
        return make(Token::Kind::Id, digits);
    }

    Result<Token> word()
    {
        QString made;
        for (;; ++m_at) {
            const char32_t c = at();
            if (!QChar::isLetterOrNumber(c) && c != U'_' && c != U'.' && c != U':')
                return make(Token::Kind::Word, made);
            made += QString::fromUcs4(&c, 1);
        }
    }

    Result<Token> sign()
    {
        const char32_t c = at();
        switch (c) {
        case 0x2264:
            return signOf("<=", 1);
        case 0x2265:
            return signOf(">=", 1);
        case 0x2260:
            return signOf("!=", 1);
        case U'(':
            return signOf("(", 1);
        case U')':
            return signOf(")", 1);
        case U',':
            return signOf(",", 1);
        case U'=':
            return signOf("=", at(1) == U'=' ? 2 : 1);
        case U'!':
            if (at(1) == U'=')
                return signOf("!=", 2);
            break;
        case U'<':
            return at(1) == U'>' ? signOf("!=", 2) : at(1) == U'=' ? signOf("<=", 2) : signOf("<", 1);
        case U'>':
            return at(1) == U'=' ? signOf(">=", 2) : signOf(">", 1);
        default:
            break;
        }
        return Error{ErrorCode::InvalidInput, QStringLiteral("column %1: \"%2\" means nothing here")
                                                  .arg(m_begin + 1)
                                                  .arg(QString::fromStdU32String(std::u32string(1, here())))};
    }

    Token signOf(const char *sign, qsizetype length)
    {
        m_at += length;
        return make(Token::Kind::Sign, QString::fromLatin1(sign));
    }

    std::u32string m_text;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
};

} // namespace condition_tokens_detail

Result<std::vector<Token>> tokensOf(QStringView text)
{
    if (text.size() > kMostTextChars)
        return Error{ErrorCode::TooLarge, QStringLiteral("more than %1 characters").arg(kMostTextChars)};
    return condition_tokens_detail::Lexer(text).run();
}

} // namespace shuke::segments
