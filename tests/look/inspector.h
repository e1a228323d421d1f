#pragma once

#include <QStringList>
#include <QTranslator>

#include <set>

class QWidget;

namespace shuke::test {

/// What is wrong with the picture of a window, one line each, with the way to the widget.

/// Labels, buttons, boxes and tabs whose text is wider or taller than the room they have.
QStringList clippedTexts(const QWidget &window);
/// Children of one layout that lie over each other.
QStringList overlaps(const QWidget &window);
/// Controls a screen reader has no name for.
QStringList unnamedControls(const QWidget &window);
/// Two actions or shortcuts that listen to one key.
QStringList doubleShortcuts(const QWidget &window);

/// Asked after all other translations: what reaches it has none. Install it first.
class MissingTranslations : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
    QStringList found() const;

private:
    mutable std::set<QString> m_found;
};

} // namespace shuke::test
