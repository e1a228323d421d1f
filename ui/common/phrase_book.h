#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace shuke::ui {

/// Finds which of many English phrases with places (%1 … %9) a finished text was made of. For texts that core keeps or
/// hands over in English, with their arguments filled in already.
class PhraseBook
{
public:
    /// `phrases` must outlive the book; they are not copied.
    explicit PhraseBook(std::span<const char *const> phrases);

    struct Match
    {
        const char *phrase; ///< As it was given, to be translated.
        QStringList args;   ///< What stands at %1, %2, …; an argument may be empty.
        bool endsWithCause; ///< The phrase ends with ": %n": its last argument may be a phrase itself.
    };
    /// Of all that fit, the phrase with the most words of its own. O(phrases).
    std::optional<Match> find(const QString &text) const;

private:
    struct Entry
    {
        const char *phrase;
        QRegularExpression pattern;
        std::vector<int> places; ///< By capture: the number of its place.
        qsizetype ownWords;      ///< Characters outside the places.
    };
    std::vector<Entry> m_entries;
};

/// The places of `text` filled with `args`, all at once, so that a %1 inside an argument stays as typed.
QString filled(const QString &text, const QStringList &args);

} // namespace shuke::ui
