#pragma once

#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/contacts/contact_form_state.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace shuke::ui {

class AddressesEdit;
class FieldBox;
class FactCard;
class LookAlikeBar;
class PointsEdit;
class TagEdit;

/// The form of a contact: all its fields in groups, with what is wrong beside each. It keeps the text as typed, also
/// what cannot be saved, and follows the store while it is open without touching what was typed. Whoever owns it saves.
class ContactForm : public QWidget
{
    Q_OBJECT

public:
    explicit ContactForm(Desk &desk, QWidget *parent = nullptr);

    /// Fills the form. A record without an id is a new one: its kind counts, and the choices.
    void begin(const ContactRecord &record);
    /// The record as it is now in the store: what the user left alone is taken over; where both changed a field, the
    /// field says so and asks.
    void follow(const ContactRecord &record);
    /// What is typed, and what the record was then.
    QJsonObject draft() const;
    /// Puts a draft back, as follow() would have done had the form stayed open.
    void restore(const QJsonObject &draft);
    /// `sent` is in the store now, as far as the form knows; typing may have gone on.
    void markSaved(const ContactFormState &sent) { m_base = sent; }

    /// The new contact was saved under this id.
    void adopted(ContactId contact);

    ContactFormState state() const;
    bool isNew() const { return !m_record.detail.contact.id.isValid(); }
    bool isDirty() const;
    bool hasConflicts() const;
    /// Shows what is wrong, and goes to the first of it. True if nothing is.
    bool check();
    /// The change, after check().
    contacts::ContactSave save() const;
    void showProblem(const QString &field, const QString &problem);
    FieldBox *box(const QString &field) const;
    LookAlikeBar &lookAlikes() { return *m_alike; }
    void focusFirst();
    bool isSettled() const { return !m_lookup.isActive() && m_pending == 0; }

Q_SIGNALS:
    void changed();
    void saveWanted();
    void saveCloseWanted();
    void saveNewWanted();
    void cancelWanted();
    void contactWanted(shuke::ContactId contact);

private:
    struct Binding
    {
        QString field;
        FieldBox *box;
        std::function<QString()> read;
        std::function<void(const QString &)> write;
        QString original, shown; ///< An input may show a text otherwise than it is; untouched it stays what it was.
    };

    void build();
    void buildButtons(QVBoxLayout *column);
    void buildWho();
    void buildReach();
    void buildAbout();
    void buildCustom();
    /// Those of the group that the store shows, in its order.
    void buildFields(QFormLayout *form, contacts::FieldGroup group);
    void buildField(QFormLayout *form, const QString &field, const QString &word);
    void buildBirthday(QFormLayout *form, const QString &word);
    QFormLayout *group(const QString &title);
    void bind(QFormLayout *form, const QString &field, QWidget *editor, std::function<QString()> read,
              std::function<void(const QString &)> write, QWidget *beside = nullptr, const QString &word = {});
    QLineEdit *line(QFormLayout *form, const QString &field, QWidget *beside = nullptr, const QString &word = {});
    QComboBox *combo(QFormLayout *form, const QString &field,
                     const std::vector<std::pair<QString, QString>> &codesAndTexts, const QString &word = {});
    void edited(const QString &field);
    void fill(const ContactFormState &state);
    void write(Binding &binding, const QString &text);
    void showConflicts(const std::vector<FieldConflict> &conflicts);
    QString shownText(const QString &field, const QString &text) const;
    bool isUntouched(const ContactFormState &now, const QString &field) const;
    void showKind();
    void lookUp();
    void lookForAlikes();
    void warn(const QString &field, const std::vector<contacts::SharedDetail> &shared, bool phone);

    Desk &m_desk;
    ContactRecord m_record;
    ContactFormState m_base; ///< The record's, as last seen.
    std::vector<Binding> m_bindings;
    LookAlikeBar *m_alike; ///< Of a new customer.
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    TagEdit *m_tags = nullptr;
    PointsEdit *m_points = nullptr;
    FieldBox *m_pointsBox = nullptr;
    AddressesEdit *m_addresses = nullptr;
    FieldBox *m_addressesBox = nullptr;
    QFormLayout *m_who = nullptr;
    QPushButton *m_save;
    QPushButton *m_saveNew;
    QTimer m_lookup; ///< Who else has this phone or e-mail, or looks like a new one, is asked when typing pauses.
    Generation m_lookups;
    int m_pending = 0;
    bool m_filling = false;
};

} // namespace shuke::ui
