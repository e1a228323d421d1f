#pragma once

#include "core/segments/filter.h"
#include "core/session/session.h"
#include "ui/lists/condition_words.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace shuke::ui {

/// The fields that a list can be filtered by, their choices, and all of it in words: "City is Shanghai". Fields and
/// choices are read in the background and again when the store changed them.
class FieldCatalog : public QObject
{
    Q_OBJECT

public:
    FieldCatalog(std::shared_ptr<session::Session> session, segments::Subject subject, QObject *parent);

    segments::Subject subject() const { return m_subject; }
    const std::vector<segments::Field> &fields() const { return m_fields; }
    const segments::Field *field(QByteArrayView key) const { return segments::findField(m_fields, key); }
    const QString &currency() const { return m_currency; }
    bool isSettled() const { return m_running == 0; }

    struct NamedValue
    {
        segments::Value value;
        QString name;
    };
    /// What a field with choices can be, as far as it is read (products: the first ones; see findChoices).
    std::vector<NamedValue> choices(const segments::Field &field) const;
    /// Choices that have the text in their name, read from the store.
    void findChoices(const segments::Field &field, const QString &text, QObject *guard,
                     std::function<void(std::vector<NamedValue>)> ready);
    /// Keeps the name of a product that a condition uses.
    void remember(const segments::Value &value, const QString &name);

    /// Somebody begins to make a condition on this field: it will be asked for soon.
    void expect(const QByteArray &field) { Q_EMIT expected(field); }

    /// Conditions in words, with the names that are read. As long as this catalog lives and its fields stay.
    ConditionWords words() const;
    static QString label(const segments::Field &field) { return ConditionWords::label(field); }
    static QString operatorText(segments::Operator op, segments::FieldType type)
    {
        return ConditionWords::operatorText(op, type);
    }
    QString valueText(const segments::Field &field, segments::Operator op, const segments::Value &value) const
    {
        return words().valueText(field, op, value);
    }
    QString text(const segments::Condition &condition) const { return words().text(condition); }
    QString text(const segments::ConditionGroup &group) const { return words().text(group); }

Q_SIGNALS:
    /// Names or fields are known that were not.
    void changed();
    void expected(const QByteArray &field);

private:
    void load();
    void loadChoices();
    QString choiceName(const segments::Field &field, const segments::Value &value) const;
    void nameProducts(const std::vector<qint64> &ids);

    std::shared_ptr<session::Session> m_session;
    segments::Subject m_subject;
    QString m_currency;
    std::vector<segments::Field> m_fields;
    std::map<segments::ChoiceSource, std::vector<NamedValue>> m_choices;
    mutable QHash<qint64, QString> m_products; ///< Names of those that were met.
    mutable std::vector<qint64> m_unknown;     ///< Products whose names are to be read.
    int m_running = 0;
};

} // namespace shuke::ui
