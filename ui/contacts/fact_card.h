#pragma once

#include "ui/common/card.h"

#include <functional>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace shuke::ui {

/// A card with a title and lines of what is known: a word, its value, and what can be done with it.
class FactCard : public Card
{
    Q_OBJECT

public:
    explicit FactCard(const QString &title, QWidget *parent = nullptr);

    /// A large figure with a caption below; `why` says how the figure is defined.
    void addFigure(const QString &figure, const QString &caption, const QString &why);
    /// A line "word  value"; an empty value adds nothing.
    void addFact(const QString &word, const QString &value, const QString &why = {});
    /// The same with a button that copies the value.
    void addCopyFact(const QString &word, const QString &value, const QString &note = {});
    /// The same as a link.
    void addLink(const QString &word, const QString &value, std::function<void()> open);
    /// A link over the whole width with a quiet line below; a longer one ends in "…". `why` is the tool tip of both.
    void addLinkLine(const QString &value, const QString &note, const QString &why, std::function<void()> open);
    /// Text over the whole width.
    void addNote(const QString &text, const QString &why = {});
    void addWidget(QWidget *widget);
    bool isBlank() const { return m_blank; }

private:
    QGridLayout *lines();
    QToolButton *linkTo(const QString &value, const QString &shown, std::function<void()> open);

    QVBoxLayout *m_column;
    QGridLayout *m_lines = nullptr;
    QWidget *m_body;
    bool m_blank = true;
};

} // namespace shuke::ui
