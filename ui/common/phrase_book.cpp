#include "ui/common/phrase_book.h"

#include <algorithm>

namespace shuke::ui {

namespace phrase_book_detail {

bool isPlace(const QString &text, qsizetype at)
{
    return text[at] == QLatin1Char('%') && at + 1 < text.size() && text[at + 1] >= QLatin1Char('1') &&
           text[at + 1] <= QLatin1Char('9');
}

} // namespace phrase_book_detail

PhraseBook::PhraseBook(std::span<const char *const> phrases)
{
    for (const char *phrase : phrases) {
        const QString text = QString::fromUtf8(phrase);
        Entry entry{phrase, {}, {}, 0};
        QString pattern;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (phrase_book_detail::isPlace(text, i)) {
                entry.places.push_back(text[++i].digitValue());
                pattern += QStringLiteral("(.*?)");
            } else {
                ++entry.ownWords;
                pattern += QRegularExpression::escape(text.mid(i, 1));
            }
        }
        entry.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                           QRegularExpression::DotMatchesEverythingOption);
        m_entries.push_back(std::move(entry));
    }
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.ownWords > b.ownWords; });
}

std::optional<PhraseBook::Match> PhraseBook::find(const QString &text) const
{
    for (const Entry &entry : m_entries) {
        const QRegularExpressionMatch match = entry.pattern.match(text);
        if (!match.hasMatch())
            continue;
        Match found{entry.phrase, {}, false};
        for (size_t i = 0; i < entry.places.size(); ++i) {
            const int place = entry.places[i];
            while (found.args.size() < place)
                found.args.append(QString());
            found.args[place - 1] = match.captured(static_cast<int>(i) + 1);
        }
        const QByteArrayView phrase(entry.phrase);
        found.endsWithCause = found.args.size() > 0 && phrase.size() > 4 && phrase[phrase.size() - 4] == ':' &&
                              phrase[phrase.size() - 3] == ' ' && phrase[phrase.size() - 2] == '%';
        return found;
    }
    return std::nullopt;
}

QString filled(const QString &text, const QStringList &args)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (phrase_book_detail::isPlace(text, i) && text[i + 1].digitValue() <= args.size())
            result += args[text[++i].digitValue() - 1];
        else
            result += text[i];
    }
    return result;
}

} // namespace shuke::ui
