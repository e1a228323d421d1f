#include "ui/sales/fact_list.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QPushButton>

namespace shuke::ui {

FactList::FactList(Align values, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_align(values)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::tiny);
    m_grid->setColumnStretch(1, 1);
}

void FactList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
    m_text.clear();
}

QLabel *FactList::addRow(const QString &caption, const QString &value, const QString &why)
{
    QLabel *name = quietLabel(caption, this);
    name->setWordWrap(false);
    name->setToolTip(why);
    QLabel *shown = plainLabel(value, this);
    shown->setToolTip(why);
    shown->setWordWrap(m_align == Align::Left);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    shown->setAlignment(m_align == Align::Left ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignRight | Qt::AlignTop);
    shown->setAccessibleName(caption);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(shown, m_rows, 1);
    ++m_rows;
    m_text += QStringLiteral("%1\t%2\n").arg(caption, value);
    return shown;
}

void FactList::add(const QString &caption, const QString &value, const QString &why)
{
    if (!value.isEmpty())
        addRow(caption, value, why);
}

void FactList::addStrong(const QString &caption, const QString &value, const QString &why)
{
    addRow(caption, value, why)->setFont(sectionFont());
}

QPushButton *FactList::addLink(const QString &caption, const QString &value)
{
    QLabel *name = quietLabel(caption, this);
    name->setWordWrap(false);
    QPushButton *button = linkButton(value, this);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(button, m_rows, 1, m_align == Align::Left ? Qt::AlignLeft : Qt::AlignRight);
    ++m_rows;
    m_text += QStringLiteral("%1\t%2\n").arg(caption, value);
    return button;
}

QString FactList::text() const
{
    return m_text;
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    QString shown = text;
    shown.replace(QLatin1Char('&'), QLatin1String("&&")); // names are no shortcuts
    auto *button = new QPushButton(shown, parent);
    button->setFlat(true);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    QPalette colors = button->palette();
    colors.setColor(QPalette::ButtonText, themeColors().accent);
    button->setPalette(colors);
    button->setAccessibleName(text);
    return button;
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return plainLabel(text, sectionFont(), parent);
}

} // namespace shuke::ui
