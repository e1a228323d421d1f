#include "ui/mailing/message_dialog.h"

#include "ui/common/card.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/mailing/mailing_words.h"
#include "ui/mailing/recipient_list.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

namespace shuke::ui {

namespace message_dialog_detail {

constexpr QSize kSize(1080, 640);
constexpr int kTextWidth = 320;
constexpr const char *kTextKey = "messages/text";
constexpr int kMessageColumn = 2;

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

/// One cell of a table on the clipboard: breaks and tabs would begin another.
QString cellText(const QString &text)
{
    const bool plain =
        !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\t')) && !text.contains(QLatin1Char('"'));
    return plain ? text
                 : QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace message_dialog_detail

MessageDialog::MessageDialog(Desk &desk, std::vector<ContactId> contacts, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_recipients(new RecipientList(desk, std::move(contacts), this)),
      m_text(new QPlainTextEdit(this)),
      m_model(new TextTable({tr("Customer"), tr("Phone or WeChat"), tr("Message"), tr("Copied")}, this)),
      m_table(new RecordTable(*m_model, message_dialog_detail::kMessageColumn, tr("Messages"), this)),
      m_everybody(new QCheckBox(tr("Also who must not be contacted"), this)),
      m_summary(quietLabel(tr("Reading customers…"), this)),
      m_problem(new FieldProblem(this)),
      m_copy(new QPushButton(tr("Copy and next"), this)),
      m_copyAll(new QPushButton(tr("Copy all as a table"), this))
{
    using namespace message_dialog_detail;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Message for customers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    column->addWidget(quietLabel(tr("Write once, copy for each: into WeChat, a short message or an e-mail. Shuke sends "
                                    "nothing itself."),
                                 this));
    auto *body = new QHBoxLayout;
    body->setSpacing(space::large);
    body->addWidget(makeText());
    auto *card = new Card(this);
    card->setContent(m_table);
    body->addWidget(card, 1);
    column->addLayout(body, 1);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_copyAll->setAutoDefault(false);
    m_copyAll->setToolTip(tr("Phone, name and message of each, to paste into a spreadsheet"));
    m_copy->setToolTip(tr("Copy the message of the selected customer and go to the next one (Ctrl+Enter)"));
    m_copy->setDefault(true);
    buttons->addWidget(m_copyAll);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    column->addLayout(buttons);
    resize(kSize);
    m_text->setPlainText(QSettings().value(QLatin1String(kTextKey), tr("Hello {name},")).toString());
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, &MessageDialog::copyAndNext);
    connect(m_copyAll, &QPushButton::clicked, this, &MessageDialog::copyAll);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageDialog::fill);
    connect(m_everybody, &QCheckBox::toggled, this, &MessageDialog::fill);
    connect(m_table, &RecordTable::opened, this, &MessageDialog::copyAndNext);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                &MessageDialog::copyAndNext);
    connect(m_recipients, &RecipientList::read, this, &MessageDialog::fill);
    connect(m_recipients, &RecipientList::failed, this, [this](const Error &error) {
        m_summary->clear();
        m_problem->setProblem(errorText(error));
    });
}

MessageDialog::~MessageDialog()
{
    QSettings().setValue(QLatin1String(message_dialog_detail::kTextKey), m_text->toPlainText());
}

QWidget *MessageDialog::makeText()
{
    using namespace message_dialog_detail;
    auto *side = new QWidget(this);
    side->setFixedWidth(kTextWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto *line = new QHBoxLayout;
    auto *label = plainLabel(tr("Text"), side);
    label->setBuddy(m_text);
    line->addWidget(label, 1);
    auto *insert = new QPushButton(tr("Insert field"), side);
    insert->setAutoDefault(false);
    auto *menu = new QMenu(insert);
    for (const contacts::MessageField field : contacts::kMessageFields) {
        const QString code = isChinese() ? chineseCodeOf(field) : codeOf(field);
        menu->addAction(messageFieldText(field), this, [this, code] {
            m_text->insertPlainText(QLatin1Char('{') + code + QLatin1Char('}'));
            m_text->setFocus();
        });
    }
    insert->setMenu(menu);
    line->addWidget(insert);
    column->addLayout(line);
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Hello {name}, …"));
    column->addWidget(m_text, 1);
    column->addWidget(m_everybody);
    column->addWidget(m_summary);
    return side;
}

QString MessageDialog::reachOf(const contacts::Contact &contact)
{
    return !contact.phone.isEmpty() ? contact.phone : !contact.wechat.isEmpty() ? contact.wechat : contact.email;
}

const contacts::Contact *MessageDialog::current() const
{
    const int row = m_table->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_shown.size())
        return nullptr;
    return &m_recipients->contacts()[m_shown[static_cast<size_t>(row)]];
}

void MessageDialog::fill()
{
    using namespace message_dialog_detail;
    const QString text = m_text->toPlainText();
    const Result<contacts::MessageText> message = contacts::MessageText::parse(text);
    m_message = message ? std::optional(*message) : std::nullopt;
    m_problem->setProblem(message ? QString() : errorText(message.error()));
    const contacts::Contact *before = current();
    const ContactId kept = before ? before->id : ContactId();
    m_shown.clear();
    std::vector<QStringList> rows;
    int row = 0;
    int unwanted = 0;
    int incomplete = 0;
    for (size_t i = 0; i < m_recipients->contacts().size(); ++i) {
        const contacts::Contact &contact = m_recipients->contacts()[i];
        if (contact.doNotContact && !m_everybody->isChecked()) {
            ++unwanted;
            continue;
        }
        if (contact.id == kept)
            row = static_cast<int>(m_shown.size());
        m_shown.push_back(i);
        const auto filled = m_message ? m_message->fill(contact, isChinese()) : contacts::MessageText::Filled();
        incomplete += filled.missing.empty() ? 0 : 1;
        rows.push_back({contact.name, reachOf(contact), filled.text.simplified(),
                        m_copied.contains(contact.id) ? QStringLiteral("✓") : QString()});
    }
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    QStringList words{tr("%Ln customer(s)", nullptr, m_model->rowCount())};
    if (incomplete > 0)
        words.append(tr("%Ln lack something that the text asks for", nullptr, incomplete));
    if (unwanted > 0)
        words.append(tr("%Ln who must not be contacted left out", nullptr, unwanted));
    if (m_recipients->inTrash() > 0)
        words.append(tr("%Ln in the trash left out", nullptr, m_recipients->inTrash()));
    if (!m_recipients->isReading())
        m_summary->setText(words.join(QLatin1Char('\n')));
    const bool can = m_message && !text.trimmed().isEmpty() && m_model->rowCount() > 0;
    m_copy->setEnabled(can);
    m_copyAll->setEnabled(can);
}

void MessageDialog::copyAndNext()
{
    using namespace message_dialog_detail;
    const contacts::Contact *contact = current();
    if (!contact || !m_copy->isEnabled())
        return;
    QGuiApplication::clipboard()->setText(m_message->fill(*contact, isChinese()).text);
    m_copied.insert(contact->id);
    const int next = std::min(m_table->currentRow() + 1, m_model->rowCount() - 1);
    fill();
    m_table->selectRow(next);
}

void MessageDialog::copyAll()
{
    using namespace message_dialog_detail;
    if (!m_copyAll->isEnabled())
        return;
    QStringList lines;
    for (const size_t place : m_shown) {
        const contacts::Contact &contact = m_recipients->contacts()[place];
        lines.append(cellText(reachOf(contact)) + QLatin1Char('\t') + cellText(contact.name.simplified()) +
                     QLatin1Char('\t') + cellText(m_message->fill(contact, isChinese()).text));
        m_copied.insert(contact.id);
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    m_desk.say(MessageBar::Kind::Done, tr("%Ln message(s) copied.", nullptr, static_cast<int>(m_shown.size())));
    fill();
}

bool MessageDialog::isSettled() const
{
    return !m_recipients->isReading();
}

QString MessageDialog::summary() const
{
    return m_summary->text();
}

QString MessageDialog::problem() const
{
    return m_problem->text();
}

} // namespace shuke::ui
