// The inputs of the contact form: which there are, in which groups.

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_form.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/field_box.h"
#include "ui/contacts/points_edit.h"
#include "ui/contacts/tag_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace contact_form_build_detail {

constexpr int kWidestWord = 130; ///< Before a field, in pixels.

/// A combo box that the wheel does not turn while the form is scrolled.
class QuietCombo : public QComboBox
{
public:
    explicit QuietCombo(QWidget *parent) : QComboBox(parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace contact_form_build_detail

void ContactForm::build()
{
    m_bindings.clear();
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(space::medium, space::medium, space::medium, space::large);
    m_column->setSpacing(space::medium);
    buildWho();
    buildReach();
    buildAbout();
    buildCustom();
    QFormLayout *form = group(tr("Note"));
    auto *note = new QPlainTextEdit(m_content);
    note->setTabChangesFocus(true);
    note->setFixedHeight(4 * rowHeight());
    connect(note, &QPlainTextEdit::textChanged, this, [this] { edited(QStringLiteral("note")); });
    bind(
        form, QStringLiteral("note"), note, [note] { return note->toPlainText(); },
        [note](const QString &text) { note->setPlainText(text); });
    m_column->addStretch();
    m_scroll->setWidget(m_content); // deletes the one before
}

void ContactForm::buildButtons(QVBoxLayout *column)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::large, space::small, space::large, space::small);
    row->setSpacing(space::small);
    const auto add = [&](const QString &text, const QString &tip, void (ContactForm::*wanted)()) {
        auto *button = new QPushButton(text, bar);
        button->setToolTip(tip);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
        return button;
    };
    m_save = add(tr("Save"), tr("Save and close the form (Ctrl+Enter). Ctrl+S saves and stays."),
                 &ContactForm::saveCloseWanted);
    m_save->setDefault(true);
    m_saveNew = add(tr("Save and new"), tr("Save, then an empty form (Ctrl+Alt+Enter)"), &ContactForm::saveNewWanted);
    row->addStretch();
    add(tr("Cancel"), tr("Leave the form (Esc)"), &ContactForm::cancelWanted);
    column->addWidget(bar);
}

QFormLayout *ContactForm::group(const QString &title)
{
    auto *card = new FactCard(title, m_content);
    auto *body = new QWidget(card);
    auto *form = new QFormLayout(body);
    form->setContentsMargins(0, space::tiny, 0, space::small);
    form->setHorizontalSpacing(space::medium);
    form->setVerticalSpacing(space::small);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    card->addWidget(body);
    m_column->addWidget(card);
    return form;
}

void ContactForm::bind(QFormLayout *form, const QString &field, QWidget *editor, std::function<QString()> read,
                       std::function<void(const QString &)> write, QWidget *beside, const QString &word)
{
    const QString name = word.isEmpty() ? contactFieldText(field) : word;
    auto *made = new FieldBox(editor, name, beside, m_content);
    editor->setObjectName(field);
    editor->setSizePolicy(QSizePolicy::Expanding, editor->sizePolicy().verticalPolicy());
    if (field == QLatin1String("note") || field == QLatin1String("do_not_contact")) {
        form->addRow(made); // the title of the group says it, or the words of the box
    } else {
        // The name of an own field may be of any length.
        const QString shown =
            fontMetrics().elidedText(name.simplified(), Qt::ElideRight, contact_form_build_detail::kWidestWord);
        QLabel *label = quietLabel(shown, m_content);
        label->setWordWrap(false);
        if (shown != name)
            label->setToolTip(name.toHtmlEscaped());
        label->setBuddy(editor);
        label->setMinimumHeight(rowHeight());
        form->addRow(label, made);
    }
    m_bindings.push_back({field, made, std::move(read), std::move(write), {}, {}});
}

QLineEdit *ContactForm::line(QFormLayout *form, const QString &field, QWidget *beside, const QString &word)
{
    auto *input = new QLineEdit(m_content);
    connect(input, &QLineEdit::textEdited, this, [this, field] { edited(field); });
    bind(
        form, field, input, [input] { return input->text(); }, [input](const QString &text) { input->setText(text); },
        beside, word);
    return input;
}

QComboBox *ContactForm::combo(QFormLayout *form, const QString &field,
                              const std::vector<std::pair<QString, QString>> &codesAndTexts, const QString &word)
{
    auto *choice = new contact_form_build_detail::QuietCombo(m_content);
    for (const auto &[code, text] : codesAndTexts)
        choice->addItem(text, code);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    connect(choice, &QComboBox::activated, this, [this, field] { edited(field); });
    bind(
        form, field, choice, [choice] { return choice->currentData().toString(); },
        [choice](const QString &code) {
            if (choice->findData(code) < 0)
                choice->addItem(code, code); // one that is no longer offered
            choice->setCurrentIndex(choice->findData(code));
        },
        nullptr, word);
    return choice;
}

void ContactForm::buildWho()
{
    m_who = group(tr("Who"));
    combo(m_who, QStringLiteral("kind"),
          {{codeOf(contacts::ContactKind::Person), kindText(contacts::ContactKind::Person)},
           {codeOf(contacts::ContactKind::Company), kindText(contacts::ContactKind::Company)}});
    buildFields(m_who, contacts::FieldGroup::Who);
    m_tags = new TagEdit(m_content);
    m_tags->setKnown(m_record.choices.tags);
    connect(m_tags, &TagEdit::changed, this, [this] { edited(QStringLiteral("tags")); });
    QLabel *word = quietLabel(tr("Tags"), m_content);
    word->setWordWrap(false);
    word->setMinimumHeight(rowHeight());
    word->setBuddy(m_tags);
    m_who->addRow(word, m_tags);
}

void ContactForm::buildReach()
{
    QFormLayout *form = group(tr("How to reach"));
    buildFields(form, contacts::FieldGroup::Reach);
    m_points = new PointsEdit(m_content);
    m_points->setKinds(m_record.choices.pointKinds);
    m_pointsBox = new FieldBox(m_points, tr("Further details"), nullptr, m_content);
    connect(m_points, &PointsEdit::changed, this, [this] { edited(QStringLiteral("points")); });
    form->addRow(m_pointsBox);
    auto *none = new QCheckBox(tr("Does not want to hear from us"), m_content);
    connect(none, &QCheckBox::clicked, this, [this] { edited(QStringLiteral("do_not_contact")); });
    bind(
        form, QStringLiteral("do_not_contact"), none,
        [none] { return none->isChecked() ? QStringLiteral("1") : QString(); },
        [none](const QString &text) { none->setChecked(!text.isEmpty()); });
    form = group(tr("Address"));
    buildFields(form, contacts::FieldGroup::Address);
    m_addresses = new AddressesEdit(m_content);
    m_addressesBox = new FieldBox(m_addresses, tr("Further addresses"), nullptr, m_content);
    connect(m_addresses, &AddressesEdit::changed, this, [this] { edited(QStringLiteral("addresses")); });
    form->addRow(m_addressesBox);
}

void ContactForm::buildAbout()
{
    const std::vector<contacts::LayoutField> &fields = m_record.choices.layout.of(contacts::FieldGroup::About);
    if (std::ranges::any_of(fields, &contacts::LayoutField::shown))
        buildFields(group(tr("About")), contacts::FieldGroup::About);
}

void ContactForm::buildFields(QFormLayout *form, contacts::FieldGroup group)
{
    for (const contacts::LayoutField &field : m_record.choices.layout.of(group)) {
        if (!field.shown)
            continue;
        const QString code = QString::fromLatin1(field.code);
        const bool marked = field.required && field.code != "name"; // a name is needed anywhere
        buildField(form, code, marked ? tr("%1 *").arg(contactFieldText(code)) : QString());
    }
}

void ContactForm::buildField(QFormLayout *form, const QString &field, const QString &word)
{
    if (field == QLatin1String("birthday")) {
        buildBirthday(form, word);
    } else if (field == QLatin1String("gender")) {
        combo(form, field,
              {{QString(), tr("Not known")},
               {codeOf(contacts::Gender::Female), genderText(contacts::Gender::Female)},
               {codeOf(contacts::Gender::Male), genderText(contacts::Gender::Male)},
               {codeOf(contacts::Gender::Other), genderText(contacts::Gender::Other)}},
              word);
    } else if (field == QLatin1String("owner_id")) {
        std::vector<std::pair<QString, QString>> owners{{QString(), tr("Nobody")}};
        for (const contacts::OwnerChoice &owner : m_record.choices.owners) {
            if (owner.active || owner.id == m_record.detail.contact.owner)
                owners.emplace_back(QString::number(owner.id.row()), owner.name);
        }
        combo(form, field, owners, word);
    } else if (field == QLatin1String("source")) {
        QLineEdit *source = line(form, field, nullptr, word);
        auto *completer = new QCompleter(m_record.choices.sources, source);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        source->setCompleter(completer);
        connect(
            completer, qOverload<const QString &>(&QCompleter::activated), this, [this, field] { edited(field); },
            Qt::QueuedConnection);
    } else {
        QLineEdit *input = line(form, field, nullptr, word);
        if (field == QLatin1String("created_on"))
            input->setPlaceholderText(tr("2025-03-31"));
    }
}

void ContactForm::buildBirthday(QFormLayout *form, const QString &word)
{
    auto *lunar = new QCheckBox(tr("Lunar"), m_content);
    lunar->setToolTip(tr("Month and day of the Chinese calendar"));
    QLineEdit *birthday = line(form, QStringLiteral("birthday"), lunar, word);
    birthday->setPlaceholderText(tr("1990-05-17 or 05-17"));
    FieldBox *box = m_bindings.back().box;
    connect(lunar, &QCheckBox::clicked, this, [this] { edited(QStringLiteral("birthday")); });
    m_bindings.push_back({QStringLiteral("birth_lunar"),
                          box,
                          [lunar] { return lunar->isChecked() ? QStringLiteral("1") : QString(); },
                          [lunar](const QString &text) { lunar->setChecked(!text.isEmpty()); },
                          {},
                          {}});
}

void ContactForm::buildCustom()
{
    QFormLayout *form = nullptr;
    for (const contacts::CustomField &field : m_record.choices.fields) {
        if (!field.active)
            continue;
        if (!form)
            form = group(tr("More fields"));
        const QString key = QStringLiteral("custom.%1").arg(field.id.row());
        const QString name = customFieldText(field);
        const QString word = field.required ? tr("%1 *").arg(name) : name;
        if (field.type == contacts::CustomFieldType::Choice) {
            std::vector<std::pair<QString, QString>> choices{{QString(), QStringLiteral("–")}};
            for (const QString &choice : field.choices)
                choices.emplace_back(choice, choice);
            combo(form, key, choices, word);
        } else if (field.type == contacts::CustomFieldType::YesNo) {
            combo(form, key,
                  {{QString(), QStringLiteral("–")}, {QStringLiteral("1"), tr("Yes")}, {QStringLiteral("0"), tr("No")}},
                  word);
        } else {
            QLineEdit *input = line(form, key, nullptr, word);
            if (field.type == contacts::CustomFieldType::Date)
                input->setPlaceholderText(tr("2025-03-31"));
        }
    }
}

} // namespace shuke::ui
