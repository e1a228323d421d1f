#include "ui/settings/custom_field_dialog.h"

#include "core/base/pinyin.h"
#include "core/base/text_fold.h"
#include "core/contacts/contact_commands.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/settings/fields_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <array>
#include <string>
#include <utility>

namespace shuke::ui {

namespace custom_field_dialog_detail {

constexpr int kWidth = 460;
constexpr int kLongestCode = 40;
constexpr std::array kTypes = {contacts::CustomFieldType::Text, contacts::CustomFieldType::Number,
                               contacts::CustomFieldType::Date, contacts::CustomFieldType::Choice,
                               contacts::CustomFieldType::YesNo};

} // namespace custom_field_dialog_detail

CustomFieldDialog::CustomFieldDialog(Desk &desk, std::optional<contacts::CustomField> field, int position,
                                     QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_before(std::move(field)),
      m_position(position),
      m_nameZh(new QLineEdit(this)),
      m_nameEn(new QLineEdit(this)),
      m_code(new QLineEdit(this)),
      m_type(new QComboBox(this)),
      m_choices(new QPlainTextEdit(this)),
      m_required(new QCheckBox(tr("&Must be filled in"), this)),
      m_personal(new QCheckBox(tr("&Personal data"), this)),
      m_problem(new FieldProblem(this)),
      m_save(new QPushButton(m_before ? tr("Save changes") : tr("Add field"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_before ? tr("Field of customers") : tr("New field of customers"));
    setMinimumWidth(custom_field_dialog_detail::kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    column->addWidget(makeForm());
    m_personal->setToolTip(tr("Part of what a person gets who asks for the data about them, and of what is erased."));
    column->addWidget(m_required);
    column->addWidget(m_personal);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    m_save->setDefault(true);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    if (m_before) {
        m_nameZh->setText(m_before->nameZh);
        m_nameEn->setText(m_before->nameEn);
        m_code->setText(m_before->code);
        m_type->setCurrentIndex(m_type->findData(QVariant::fromValue(static_cast<int>(m_before->type))));
        m_choices->setPlainText(m_before->choices.join(QLatin1Char('\n')));
        m_required->setChecked(m_before->required);
        m_personal->setChecked(m_before->personal);
    }
    m_code->setEnabled(!m_before);
    m_type->setEnabled(!m_before);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &CustomFieldDialog::accept);
    connect(m_code, &QLineEdit::textEdited, this, [this](const QString &text) { m_codeIsTyped = !text.isEmpty(); });
    for (QLineEdit *edit : {m_nameZh, m_nameEn, m_code})
        connect(edit, &QLineEdit::textChanged, this, &CustomFieldDialog::refresh);
    connect(m_type, &QComboBox::currentIndexChanged, this, &CustomFieldDialog::refresh);
    connect(m_choices, &QPlainTextEdit::textChanged, this, &CustomFieldDialog::refresh);
    refresh();
}

QWidget *CustomFieldDialog::makeForm()
{
    auto *body = new QWidget(this);
    auto *form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::small);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &name, QWidget *widget, const char *objectName) {
        QLabel *label = plainLabel(name, body);
        label->setBuddy(widget);
        widget->setAccessibleName(name);
        widget->setObjectName(QLatin1String(objectName));
        form->addRow(label, widget);
        return label;
    };
    add(tr("Name in Chinese"), m_nameZh, "nameZh");
    add(tr("Name in English"), m_nameEn, "nameEn");
    for (const contacts::CustomFieldType type : custom_field_dialog_detail::kTypes)
        m_type->addItem(FieldsSection::typeText(type), static_cast<int>(type));
    add(tr("Type"), m_type, "type");
    m_choices->setTabChangesFocus(true);
    m_choices->setPlaceholderText(tr("One choice per line"));
    m_choices->setFixedHeight(5 * fontMetrics().lineSpacing() + space::medium);
    m_choicesLabel = add(tr("Choices"), m_choices, "choices");
    add(tr("Code"), m_code, "code");
    m_code->setMaxLength(custom_field_dialog_detail::kLongestCode);
    QLabel *note = quietLabel(tr("The code names the field in files and on the command line; it stays."), body);
    form->addRow(QString(), note);
    return body;
}

QString CustomFieldDialog::codeOf(const QString &name)
{
    std::string full;
    std::string initials;
    const std::string utf8 = name.toStdString();
    appendPinyin(utf8, false, full, initials);
    const std::string folded = foldUtf8(full.empty() ? utf8 : full);
    QString code;
    for (const char c : folded) {
        const bool letter = c >= 'a' && c <= 'z';
        const bool digit = c >= '0' && c <= '9';
        if (letter || (digit && !code.isEmpty()))
            code += QLatin1Char(c);
        else if (!code.isEmpty() && !code.endsWith(QLatin1Char('_')))
            code += QLatin1Char('_');
    }
    while (code.endsWith(QLatin1Char('_')))
        code.chop(1);
    return code.isEmpty() ? QStringLiteral("field") : code.left(custom_field_dialog_detail::kLongestCode);
}

/// A name in one language is good for both.
contacts::CustomField CustomFieldDialog::typed() const
{
    contacts::CustomField field = m_before.value_or(contacts::CustomField());
    const QString zh = m_nameZh->text().trimmed();
    const QString en = m_nameEn->text().trimmed();
    field.nameZh = zh.isEmpty() ? en : zh;
    field.nameEn = en.isEmpty() ? zh : en;
    field.code = m_code->text().trimmed();
    field.type = static_cast<contacts::CustomFieldType>(m_type->currentData().toInt());
    field.choices.clear();
    if (field.type == contacts::CustomFieldType::Choice) {
        for (const QString &line : m_choices->toPlainText().split(QLatin1Char('\n'))) {
            if (const QString choice = line.trimmed(); !choice.isEmpty() && !field.choices.contains(choice))
                field.choices.append(choice);
        }
    }
    field.required = m_required->isChecked();
    field.personal = m_personal->isChecked();
    if (!m_before)
        field.position = m_position;
    return field;
}

void CustomFieldDialog::refresh()
{
    if (!m_before && !m_codeIsTyped) {
        const QString name = m_nameEn->text().trimmed().isEmpty() ? m_nameZh->text() : m_nameEn->text();
        m_code->setText(name.trimmed().isEmpty() ? QString() : codeOf(name.trimmed()));
    }
    const contacts::CustomField field = typed();
    const bool hasChoices = field.type == contacts::CustomFieldType::Choice;
    m_choices->setVisible(hasChoices);
    m_choicesLabel->setVisible(hasChoices);
    m_problem->setProblem({});
    m_save->setEnabled(!m_saving && !field.nameEn.isEmpty() && !field.code.isEmpty() &&
                       (!hasChoices || !field.choices.isEmpty()) &&
                       field != m_before.value_or(contacts::CustomField()));
}

void CustomFieldDialog::accept()
{
    if (!m_save->isEnabled())
        return;
    const contacts::CustomField field = typed();
    m_saving = true;
    m_save->setEnabled(false);
    m_desk.perform(m_before ? contacts::editCustomField(field) : contacts::defineCustomField(field),
                   {.guard = this,
                    .then =
                        [this](const Result<ChangeSet> &result) {
                            m_saving = false;
                            if (result)
                                return QDialog::accept();
                            refresh();
                            m_problem->setProblem(errorText(result.error()));
                        },
                    .tellFailure = false});
}

} // namespace shuke::ui
