#pragma once

#include "core/contacts/contact.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace shuke::ui {

class FieldProblem;

/// Makes a field of customers, or changes one: names in both languages, type, choices, what it is for. Type and code
/// of a field stay what they are, as values and files refer to them. Nothing is closed before the change is stored.
class CustomFieldDialog : public QDialog
{
    Q_OBJECT

public:
    /// `field`: to be changed; nothing: a new one, at `position`.
    CustomFieldDialog(Desk &desk, std::optional<contacts::CustomField> field, int position, QWidget *parent);

    void accept() override;

    /// A code made of a name: its letters or, of a Chinese one, its pinyin; "field" if it has none.
    static QString codeOf(const QString &name);

private:
    QWidget *makeForm();
    void refresh();
    contacts::CustomField typed() const;

    Desk &m_desk;
    std::optional<contacts::CustomField> m_before;
    int m_position;
    QLineEdit *m_nameZh;
    QLineEdit *m_nameEn;
    QLineEdit *m_code;
    QComboBox *m_type;
    QLabel *m_choicesLabel;
    QPlainTextEdit *m_choices;
    QCheckBox *m_required;
    QCheckBox *m_personal;
    FieldProblem *m_problem;
    QPushButton *m_save;
    bool m_codeIsTyped = false;
    bool m_saving = false;
};

} // namespace shuke::ui
