#include "ui/lists/bulk_value.h"

#include "core/segments/filter.h"
#include "ui/common/day_edit.h"
#include "ui/common/on_finished.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>

namespace shuke::ui {

namespace bulk_value_detail {

constexpr int kParagraphRows = 3;

} // namespace bulk_value_detail

BulkValue::BulkValue(std::shared_ptr<session::Session> session, segments::Subject subject, QWidget *parent)
    : QWidget(parent),
      m_session(std::move(session)),
      m_subject(subject),
      m_clear(new QCheckBox(tr("Clear the field"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_clear);
    connect(m_clear, &QCheckBox::toggled, this, [this](bool clear) {
        m_body->setEnabled(!clear);
        Q_EMIT changed();
    });
}

void BulkValue::setField(const BulkField &field)
{
    delete m_body;
    m_body = new QWidget(this);
    auto *row = new QVBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_body);
    switch (field.input) {
    case BulkField::Input::Line:
        addLine(field);
        break;
    case BulkField::Input::Paragraph:
        addParagraph();
        break;
    case BulkField::Input::Day:
        addDay();
        break;
    case BulkField::Input::Choice:
        addChoice(field);
        break;
    }
    auto *input = m_body->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    input->setAccessibleName(tr("New value"));
    m_body->setFocusProxy(input);
    setFocusProxy(input);
    const QSignalBlocker blocker(m_clear);
    m_clear->setChecked(false);
    m_clear->setVisible(!field.isRequired && !field.appends);
    QWidget::setTabOrder(input, m_clear);
}

std::optional<QString> BulkValue::value() const
{
    if (m_clear->isChecked())
        return QString();
    const QString typed = m_read();
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

void BulkValue::setValue(const QString &value)
{
    m_clear->setChecked(value.isEmpty());
    if (!value.isEmpty())
        m_write(value);
}

void BulkValue::addLine(const BulkField &field)
{
    auto *line = new QLineEdit(m_body);
    m_body->layout()->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, &BulkValue::changed);
    m_read = [line] { return line->text().simplified(); };
    m_write = [line](const QString &text) { line->setText(text); };
    if (!field.suggests)
        return;
    auto *texts = new QStringListModel(line);
    auto *completer = new QCompleter(texts, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    onFinished(m_session->query(segments::suggestions(m_subject, field.key)), line,
               [texts](const Result<std::vector<segments::Suggestion>> &found) {
                   QStringList list;
                   for (const segments::Suggestion &one : found ? *found : std::vector<segments::Suggestion>())
                       list.append(one.text);
                   texts->setStringList(list);
               });
}

void BulkValue::addParagraph()
{
    auto *edit = new QPlainTextEdit(m_body);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(bulk_value_detail::kParagraphRows * ui::rowHeight());
    m_body->layout()->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &BulkValue::changed);
    m_read = [edit] { return edit->toPlainText().trimmed(); };
    m_write = [edit](const QString &text) { edit->setPlainText(text); };
}

void BulkValue::addDay()
{
    auto *edit = new DayEdit(QString(), m_body);
    edit->setDate(QDate::currentDate());
    m_body->layout()->addWidget(edit);
    connect(edit, &QDateEdit::dateChanged, this, &BulkValue::changed);
    m_read = [edit] { return edit->date().toString(Qt::ISODate); };
    m_write = [edit](const QString &text) { edit->setDate(QDate::fromString(text, Qt::ISODate)); };
}

void BulkValue::addChoice(const BulkField &field)
{
    auto *box = new QComboBox(m_body);
    for (const BulkField::Choice &choice : field.choices)
        box->addItem(choice.text, choice.code);
    box->setPlaceholderText(tr("Choose…"));
    box->setCurrentIndex(-1);
    m_body->layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &BulkValue::changed);
    m_read = [box] { return box->currentData().toString(); };
    m_write = [box](const QString &code) { box->setCurrentIndex(box->findData(code)); };
}

} // namespace shuke::ui
