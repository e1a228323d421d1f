#include "ui/common/plain_label.h"

#include "ui/common/theme.h"

namespace shuke::ui {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *plainLabel(const QString &text, const QFont &font, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(font);
    return label;
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, themeColors().secondary);
    label->setPalette(palette);
    label->setWordWrap(true);
    return label;
}

QString plainTip(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace shuke::ui
