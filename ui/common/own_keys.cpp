#include "ui/common/own_keys.h"

#include <QStringList>
#include <QWidget>

#include <utility>

namespace shuke::ui {

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys) {
        const QString text = one.toString(QKeySequence::NativeText);
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

KeyLine keyLine(const QList<QKeySequence> &keys, const QString &what)
{
    return {keysText(keys), what};
}

OwnKeys::OwnKeys(QWidget *widget, Lines lines, const QString &where)
    : QObject(widget), m_lines(std::move(lines)), m_where(where)
{}

QWidget *OwnKeys::widget() const
{
    return static_cast<QWidget *>(parent());
}

} // namespace shuke::ui
