#pragma once

#include <QLabel>
#include <QStringList>

#include <algorithm>

namespace shuke::ui {

/// A word that long can be cut at the side of a narrow panel: lines break between words only.
inline bool hasWordOver(qsizetype length, const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '));
    return std::any_of(words.begin(), words.end(), [length](const QString &word) { return word.size() > length; });
}

/// A label that wraps takes the width that is there and never widens what it is in; it is as high as its lines at that
/// width. (A size policy set by hand forgets the latter, and the label gets the height of a guessed width.)
inline void letShrink(QLabel *label)
{
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
}

} // namespace shuke::ui
