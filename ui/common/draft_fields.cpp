#include "ui/common/draft_fields.h"

#include <QLineEdit>

namespace shuke::ui {

QJsonObject textsOf(const NamedEdits &edits)
{
    QJsonObject fields;
    for (const auto &[name, edit] : edits)
        fields.insert(name, edit->text());
    return fields;
}

void setTexts(const NamedEdits &edits, const QJsonObject &fields)
{
    for (const auto &[name, edit] : edits) {
        if (const QJsonValue text = fields.value(name); text.isString())
            edit->setText(text.toString());
    }
}

QString digitsOf(qint64 number)
{
    return QString::number(number);
}

std::optional<qint64> numberIn(const QJsonValue &value)
{
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

qint64 rowOf(const QJsonValue &value)
{
    return numberIn(value).value_or(0);
}

MergedDraft mergeDraft(const QJsonObject &typed, const QJsonObject &base, const QJsonObject &now)
{
    MergedDraft merged{typed, false};
    for (auto field = now.begin(); field != now.end(); ++field) {
        const QJsonValue mine = typed.value(field.key());
        const QJsonValue was = base.value(field.key());
        const QJsonValue theirs = field.value();
        if (mine == was || mine.isUndefined())
            merged.fields.insert(field.key(), theirs);
        else if (theirs != was && theirs != mine)
            merged.hasConflict = true;
    }
    return merged;
}

} // namespace shuke::ui
