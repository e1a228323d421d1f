#include "ui/lists/value_editor.h"

#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace value_editor_detail {

using segments::FieldType;
using segments::Operator;

constexpr int kListRows = 6;
constexpr int kFewRows = 3;
constexpr int kUsualDays = 90;

/// "1,204.5" as people of this language write it, as exact decimal text.
QString plainNumber(QString text)
{
    const QLocale locale;
    text = text.trimmed();
    text.remove(locale.groupSeparator());
    text.replace(QChar(0x2212), QLatin1Char('-'));
    if (locale.decimalPoint() != QLatin1String("."))
        text.replace(locale.decimalPoint(), QStringLiteral("."));
    return text;
}

QListWidgetItem *addItem(QListWidget *list, const FieldCatalog::NamedValue &choice, int index, bool checked)
{
    auto *item = new QListWidgetItem(choice.name, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, index);
    return item;
}

} // namespace value_editor_detail

ValueEditor::ValueEditor(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_session(std::move(session))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ValueEditor::edit(const segments::Field &field, segments::Operator op, const std::vector<segments::Value> &values)
{
    delete m_body;
    m_field = field;
    m_op = op;
    m_reads.clear();
    m_readMany = {};
    m_body = new QWidget(this);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    layout()->addWidget(m_body);
    const auto value = [&values](size_t at) { return at < values.size() ? &values[at] : nullptr; };
    switch (segments::valueCount(op)) {
    case segments::ValueCount::None:
        break;
    case segments::ValueCount::One:
        m_reads.push_back(addOne(value(0)));
        break;
    case segments::ValueCount::Two:
        m_reads.push_back(addOne(value(0)));
        row->addWidget(plainLabel(QStringLiteral("–"), m_body));
        m_reads.push_back(addOne(value(1)));
        break;
    case segments::ValueCount::Many:
        if (field.type == segments::FieldType::Text)
            addTexts(values);
        else
            addChoices(values);
        break;
    }
    using segments::FieldType;
    const bool isShort = field.type == FieldType::Day || field.type == FieldType::Birthday;
    if (isShort && segments::valueCount(op) == segments::ValueCount::Two)
        row->addStretch(); // days stand together
    m_body->setVisible(true);
    setFocusProxy(m_body->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    Q_EMIT changed();
}

std::optional<std::vector<segments::Value>> ValueEditor::values() const
{
    if (m_readMany) {
        std::vector<segments::Value> many = m_readMany();
        const bool usable = !many.empty() && many.size() <= segments::kMostValues;
        return usable ? std::optional(std::move(many)) : std::nullopt;
    }
    std::vector<segments::Value> values;
    for (const Read &read : m_reads) {
        const std::optional<segments::Value> value = read();
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    if (m_op == segments::Operator::Between && values[1] < values[0])
        std::swap(values[0], values[1]);
    return values;
}

QString ValueEditor::problem() const
{
    using namespace value_editor_detail;
    if (values())
        return {};
    if (m_readMany && !m_readMany().empty())
        return tr("No more than %Ln at once.", nullptr, segments::kMostValues);
    if (m_readMany)
        return m_field.type == FieldType::Text ? tr("One line at least is needed.") : tr("Choose one at least.");
    return m_field.type == FieldType::Number || m_field.type == FieldType::Money
               ? tr("A number is needed, such as 12.5.")
               : tr("Something to compare with is needed.");
}

ValueEditor::Read ValueEditor::addOne(const segments::Value *value)
{
    using namespace value_editor_detail;
    if (m_op == Operator::InLastDays || m_op == Operator::NotInLastDays || m_op == Operator::InNextDays)
        return addCount(value);
    if (m_op == Operator::HasMonth)
        return addMonth(value);
    switch (m_field.type) {
    case FieldType::Number:
        return addNumber(value);
    case FieldType::Money:
        return addMoney(value);
    case FieldType::Day:
    case FieldType::Birthday:
        return addDay(value);
    case FieldType::Choice:
    case FieldType::Tags:
        return addChoice(value);
    case FieldType::YesNo:
        return addYesNo(value);
    case FieldType::Text:
        break;
    }
    return addText(value);
}

ValueEditor::Read ValueEditor::addText(const segments::Value *value)
{
    auto *edit = new QLineEdit(m_body);
    edit->setAccessibleName(tr("Value"));
    if (const auto *text = value ? std::get_if<QString>(value) : nullptr)
        edit->setText(*text);
    if (m_field.suggests)
        suggest(edit);
    connect(edit, &QLineEdit::textChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(edit);
    return [edit]() -> std::optional<segments::Value> {
        const QString text = edit->text().trimmed();
        return text.isEmpty() ? std::nullopt : std::optional<segments::Value>(text);
    };
}

void ValueEditor::suggest(QLineEdit *edit)
{
    auto *model = new QStringListModel(edit);
    auto *completer = new QCompleter(model, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    onFinished(m_session->query(segments::suggestions(m_catalog.subject(), m_field.key)), edit,
               [model](const Result<std::vector<segments::Suggestion>> &found) {
                   QStringList texts;
                   for (const segments::Suggestion &suggestion : found ? *found : std::vector<segments::Suggestion>())
                       texts.append(suggestion.text);
                   model->setStringList(texts);
               });
}

ValueEditor::Read ValueEditor::addNumber(const segments::Value *value)
{
    auto *edit = new QLineEdit(m_body);
    edit->setAccessibleName(tr("Value"));
    if (value && std::holds_alternative<segments::Number>(*value))
        edit->setText(m_catalog.valueText(m_field, m_op, *value));
    connect(edit, &QLineEdit::textChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(edit);
    return [edit]() -> std::optional<segments::Value> {
        const Result<qint64> micro = scaledDecimal(value_editor_detail::plainNumber(edit->text()), 6);
        return micro ? std::optional<segments::Value>(segments::Number{*micro}) : std::nullopt;
    };
}

ValueEditor::Read ValueEditor::addMoney(const segments::Value *value)
{
    auto *edit = new QLineEdit(m_body);
    edit->setAccessibleName(tr("Amount in %1").arg(m_catalog.currency()));
    edit->setPlaceholderText(m_catalog.currency());
    const int digits = currencyDigits(m_catalog.currency());
    if (const auto *money = value ? std::get_if<Money>(value) : nullptr) {
        QString text = moneyText(*money, digits);
        edit->setText(text.replace(QLatin1Char('.'), QLocale().decimalPoint()));
    }
    connect(edit, &QLineEdit::textChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(edit);
    return [edit, digits]() -> std::optional<segments::Value> {
        const Result<qint64> minor = scaledDecimal(value_editor_detail::plainNumber(edit->text()), digits);
        return minor ? std::optional<segments::Value>(Money::fromMinor(*minor)) : std::nullopt;
    };
}

ValueEditor::Read ValueEditor::addDay(const segments::Value *value)
{
    const bool birthday = m_field.type == segments::FieldType::Birthday;
    auto *edit = new QDateEdit(m_body);
    edit->setAccessibleName(tr("Day"));
    edit->setCalendarPopup(!birthday);
    edit->setDisplayFormat(birthday ? QStringLiteral("MM-dd") : QStringLiteral("yyyy-MM-dd"));
    const auto *day = value ? std::get_if<QDate>(value) : nullptr;
    // A leap year, so that 29 February is there.
    edit->setDate(day ? *day : (birthday ? QDate(2000, QDate::currentDate().month(), 1) : QDate::currentDate()));
    connect(edit, &QDateEdit::dateChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(edit);
    return [edit]() -> std::optional<segments::Value> { return edit->date(); };
}

ValueEditor::Read ValueEditor::addCount(const segments::Value *value)
{
    auto *edit = new QSpinBox(m_body);
    edit->setAccessibleName(tr("Days"));
    edit->setRange(1, segments::kMostDays);
    edit->setSuffix(QLatin1Char(' ') + tr("days"));
    const auto *count = value ? std::get_if<int>(value) : nullptr;
    edit->setValue(count ? *count : value_editor_detail::kUsualDays);
    connect(edit, &QSpinBox::valueChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(edit);
    return [edit]() -> std::optional<segments::Value> { return edit->value(); };
}

ValueEditor::Read ValueEditor::addMonth(const segments::Value *value)
{
    auto *box = new QComboBox(m_body);
    box->setAccessibleName(tr("Month"));
    for (int month = 1; month <= 12; ++month)
        box->addItem(QLocale().standaloneMonthName(month));
    const auto *month = value ? std::get_if<int>(value) : nullptr;
    box->setCurrentIndex((month ? *month : QDate::currentDate().month()) - 1);
    connect(box, &QComboBox::currentIndexChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(box);
    return [box]() -> std::optional<segments::Value> { return box->currentIndex() + 1; };
}

ValueEditor::Read ValueEditor::addYesNo(const segments::Value *value)
{
    auto *box = new QComboBox(m_body);
    box->setAccessibleName(tr("Value"));
    box->addItem(m_catalog.valueText(m_field, m_op, true));
    box->addItem(m_catalog.valueText(m_field, m_op, false));
    const auto *yes = value ? std::get_if<bool>(value) : nullptr;
    box->setCurrentIndex(yes && !*yes ? 1 : 0);
    connect(box, &QComboBox::currentIndexChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(box);
    return [box]() -> std::optional<segments::Value> { return box->currentIndex() == 0; };
}

ValueEditor::Read ValueEditor::addChoice(const segments::Value *value)
{
    auto *box = new QComboBox(m_body);
    box->setAccessibleName(tr("Value"));
    const std::vector<FieldCatalog::NamedValue> choices = m_catalog.choices(m_field);
    for (const FieldCatalog::NamedValue &choice : choices) {
        box->addItem(choice.name);
        if (value && choice.value == *value)
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::currentIndexChanged, this, &ValueEditor::changed);
    static_cast<QHBoxLayout *>(m_body->layout())->addWidget(box, 1);
    return [box, choices]() -> std::optional<segments::Value> {
        const int at = box->currentIndex();
        return at < 0 ? std::nullopt : std::optional(choices[static_cast<size_t>(at)].value);
    };
}

/// One per line, so that a column of a spreadsheet can be pasted.
void ValueEditor::addTexts(const std::vector<segments::Value> &values)
{
    auto *edit = new QPlainTextEdit(m_body);
    edit->setAccessibleName(FieldCatalog::label(m_field));
    edit->setPlaceholderText(tr("One per line"));
    edit->setTabChangesFocus(true);
    QStringList lines;
    for (const segments::Value &value : values) {
        if (const auto *text = std::get_if<QString>(&value))
            lines.append(*text);
    }
    edit->setPlainText(lines.join(QLatin1Char('\n')));
    const auto fit = [edit] { // as many lines as there are, and one to go on
        const int rows =
            std::clamp(edit->blockCount() + 1, value_editor_detail::kFewRows, value_editor_detail::kListRows);
        edit->setFixedHeight(rows * edit->fontMetrics().lineSpacing() + 2 * space::small);
    };
    fit();
    connect(edit, &QPlainTextEdit::blockCountChanged, edit, fit);
    connect(edit, &QPlainTextEdit::textChanged, this, &ValueEditor::changed);
    m_body->layout()->addWidget(edit);
    m_readMany = [edit] {
        std::vector<segments::Value> found;
        for (const QString &line : edit->toPlainText().split(QLatin1Char('\n'))) {
            const segments::Value value = line.trimmed();
            if (!line.trimmed().isEmpty() && std::ranges::find(found, value) == found.end())
                found.push_back(value);
        }
        return found;
    };
}

/// A list to be ticked, with a line that finds in it; products are found in the store, there may be very many.
void ValueEditor::addChoices(const std::vector<segments::Value> &values)
{
    using namespace value_editor_detail;
    struct State
    {
        std::vector<FieldCatalog::NamedValue> choices;
        std::vector<segments::Value> chosen;
    };
    auto state = std::make_shared<State>(State{m_catalog.choices(m_field), values});
    auto *column = new QVBoxLayout;
    column->setSpacing(space::tiny);
    auto *find = new QLineEdit(m_body);
    find->setPlaceholderText(tr("Find…"));
    find->setAccessibleName(tr("Find in the list"));
    find->setClearButtonEnabled(true);
    auto *list = new QListWidget(m_body);
    list->setAccessibleName(FieldCatalog::label(m_field));
    list->setFixedHeight(kListRows * ui::rowHeight());
    column->addWidget(find);
    column->addWidget(list);
    static_cast<QHBoxLayout *>(m_body->layout())->addLayout(column, 1);
    const auto isChosen = [state](const segments::Value &value) {
        return std::ranges::find(state->chosen, value) != state->chosen.end();
    };
    const auto fill = [list, state, isChosen](const QString &text) {
        const QSignalBlocker blocker(list);
        list->clear();
        for (size_t i = 0; i < state->choices.size(); ++i) {
            const FieldCatalog::NamedValue &choice = state->choices[i];
            if (text.isEmpty() || choice.name.contains(text, Qt::CaseInsensitive))
                addItem(list, choice, static_cast<int>(i), isChosen(choice.value));
        }
    };
    fill({});
    connect(list, &QListWidget::itemChanged, this, [this, state](QListWidgetItem *item) {
        const FieldCatalog::NamedValue &choice = state->choices[item->data(Qt::UserRole).toUInt()];
        std::erase(state->chosen, choice.value);
        if (item->checkState() == Qt::Checked) {
            state->chosen.push_back(choice.value);
            if (m_field.source == segments::ChoiceSource::Products)
                m_catalog.remember(choice.value, choice.name);
        }
        Q_EMIT changed();
    });
    const bool asksStore = m_field.source == segments::ChoiceSource::Products;
    connect(find, &QLineEdit::textChanged, list, [this, fill, state, list, asksStore](const QString &text) {
        if (!asksStore)
            return fill(text);
        m_catalog.findChoices(m_field, text, list, [state, fill](std::vector<FieldCatalog::NamedValue> found) {
            state->choices = std::move(found);
            fill({});
        });
    });
    m_readMany = [state] { return state->chosen; };
}

} // namespace shuke::ui
