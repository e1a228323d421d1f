#pragma once

#include <QLabel>

namespace shuke::ui {

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
