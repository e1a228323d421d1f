#include "ui/contacts/fact_card.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/shrinking_label.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace fact_card_detail {

/// A value: it wraps, it can be selected, and it never makes the card wider.
/// An amount beyond all that a card has room for ends in "…", and the tool tip has all of it.
QWidget *amountLabel(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new ElidedLabel(text, parent);
    label->setFont(font);
    return label;
}

constexpr qsizetype kLongFigure = 14;
constexpr qsizetype kLongAmount = 18;

bool isLongAmount(const QString &text, qsizetype most)
{
    return hasWordOver(most, text) && text.back().isDigit();
}

QLabel *valueLabel(const QString &text, const QString &why, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setToolTip(why);
    letShrink(label);
    return label;
}

constexpr qsizetype kLongWord = 24; ///< As an address is one.

QLabel *wordLabel(const QString &word, const QString &why, QWidget *parent)
{
    QLabel *label = quietLabel(word, parent);
    label->setWordWrap(false);
    label->setToolTip(why);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace fact_card_detail

FactCard::FactCard(const QString &title, QWidget *parent) : Card(parent), m_body(new QWidget(this))
{
    setContent(m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(space::medium, space::tiny, space::medium, space::tiny);
    m_column->setSpacing(space::tiny);
    QFont font = captionFont();
    font.setWeight(QFont::DemiBold);
    QLabel *label = quietLabel(title, m_body);
    label->setFont(font);
    m_column->addWidget(label);
    setAccessibleName(title);
    m_column->setAlignment(Qt::AlignTop);
}

QGridLayout *FactCard::lines()
{
    m_blank = false;
    if (!m_lines) {
        m_lines = new QGridLayout;
        m_lines->setHorizontalSpacing(space::small);
        m_lines->setVerticalSpacing(space::tiny);
        m_lines->setColumnStretch(1, 1);
        m_column->addLayout(m_lines);
    }
    return m_lines;
}

void FactCard::addFigure(const QString &figure, const QString &caption, const QString &why)
{
    m_blank = false;
    m_lines = nullptr;
    if (fact_card_detail::isLongAmount(figure, fact_card_detail::kLongFigure)) {
        m_column->addWidget(fact_card_detail::amountLabel(figure, pageTitleFont(), m_body));
    } else {
        QLabel *large = fact_card_detail::valueLabel(figure, why, m_body);
        large->setFont(pageTitleFont());
        m_column->addWidget(large);
    }
    QLabel *small = quietLabel(caption, m_body);
    small->setFont(captionFont());
    small->setToolTip(why);
    m_column->addWidget(small);
}

void FactCard::addFact(const QString &word, const QString &value, const QString &why)
{
    if (value.isEmpty())
        return;
    QGridLayout *grid = lines();
    const int row = grid->rowCount();
    grid->addWidget(fact_card_detail::wordLabel(word, why, m_body), row, 0);
    if (fact_card_detail::isLongAmount(value, fact_card_detail::kLongAmount))
        grid->addWidget(fact_card_detail::amountLabel(value, m_body->font(), m_body), row, 1, 1, 2);
    else
        grid->addWidget(fact_card_detail::valueLabel(value, why, m_body), row, 1, 1, 2);
}

void FactCard::addCopyFact(const QString &word, const QString &value, const QString &note)
{
    if (value.isEmpty())
        return;
    QGridLayout *grid = lines();
    const int row = grid->rowCount();
    grid->addWidget(fact_card_detail::wordLabel(word, {}, m_body), row, 0, Qt::AlignVCenter);
    const QString shown = note.isEmpty() ? value : QStringLiteral("%1 · %2").arg(value, note);
    if (hasWordOver(fact_card_detail::kLongWord, shown))
        grid->addWidget(new ElidedLabel(shown, m_body), row, 1);
    else
        grid->addWidget(fact_card_detail::valueLabel(shown, {}, m_body), row, 1);
    auto *copy = new QToolButton(m_body);
    copy->setIcon(lineIcon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(word));
    connect(copy, &QToolButton::clicked, this, [value] { QApplication::clipboard()->setText(value); });
    grid->addWidget(copy, row, 2);
}

void FactCard::addLink(const QString &word, const QString &value, std::function<void()> open)
{
    QGridLayout *grid = lines();
    const int row = grid->rowCount();
    grid->addWidget(fact_card_detail::wordLabel(word, {}, m_body), row, 0, Qt::AlignVCenter);
    grid->addWidget(linkTo(value, value, std::move(open)), row, 1, 1, 2, Qt::AlignLeft);
}

QToolButton *FactCard::linkTo(const QString &value, const QString &shown, std::function<void()> open)
{
    auto *button = new QToolButton(m_body);
    QString safe = shown;
    button->setText(safe.replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setAutoRaise(true);
    button->setToolTip(tr("Open this record"));
    button->setAccessibleName(tr("Open %1").arg(value));
    QPalette palette = button->palette();
    palette.setColor(QPalette::ButtonText, themeColors().accent);
    button->setPalette(palette);
    connect(button, &QToolButton::clicked, this, std::move(open));
    return button;
}

void FactCard::addLinkLine(const QString &value, const QString &note, const QString &why, std::function<void()> open)
{
    constexpr int kMostChars = 38;
    m_blank = false;
    m_lines = nullptr;
    const QString shown =
        fontMetrics().elidedText(value.simplified(), Qt::ElideRight, fontMetrics().averageCharWidth() * kMostChars);
    QToolButton *button = linkTo(value, shown, std::move(open));
    const QString tip = plainTip(shown == value ? why : value + QStringLiteral("\n\n") + why);
    button->setToolTip(tip);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    QLabel *small = quietLabel(note, m_body);
    small->setFont(captionFont());
    small->setToolTip(tip);
    letShrink(small);
    small->setContentsMargins(space::small, 0, 0, space::tiny);
    m_column->addWidget(small);
}

void FactCard::addNote(const QString &text, const QString &why)
{
    if (text.isEmpty())
        return;
    m_blank = false;
    m_lines = nullptr;
    m_column->addWidget(fact_card_detail::valueLabel(text, why, m_body));
}

void FactCard::addWidget(QWidget *widget)
{
    m_blank = false;
    m_lines = nullptr;
    m_column->addWidget(widget);
}

} // namespace shuke::ui
