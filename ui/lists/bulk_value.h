#pragma once

#include "core/session/session.h"
#include "ui/lists/bulk_field.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;

namespace shuke::ui {

/// The new value of a field, typed or chosen. Clearing is said, never an empty box that was left alone.
class BulkValue : public QWidget
{
    Q_OBJECT

public:
    BulkValue(std::shared_ptr<session::Session> session, segments::Subject subject, QWidget *parent);

    void setField(const BulkField &field);
    /// Nothing: not typed yet. Empty: the field is cleared.
    std::optional<QString> value() const;
    /// As if it were typed or chosen.
    void setValue(const QString &value);

Q_SIGNALS:
    void changed();

private:
    void addLine(const BulkField &field);
    void addParagraph();
    void addDay();
    void addChoice(const BulkField &field);

    std::shared_ptr<session::Session> m_session;
    segments::Subject m_subject;
    QWidget *m_body = nullptr;
    QCheckBox *m_clear;
    std::function<QString()> m_read;
    std::function<void(const QString &)> m_write;
};

} // namespace shuke::ui
