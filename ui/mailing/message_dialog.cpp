#include "ui/mailing/message_dialog.h"

#include "ui/common/card.h"
#include "ui/common/clipboard_cell.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/mailing/left_out_list.h"
#include "ui/mailing/mailing_words.h"
#include "ui/mailing/recipient_list.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace message_dialog_detail {

constexpr QSize kSize(1080, 640);
constexpr int kTextWidth = 320;
constexpr const char *kTextKey = "messages/text";
constexpr const char *kWayKey = "messages/way";
constexpr int kSavePauseMs = 500;

QString wayText(MessageWay way)
{
    switch (way) {
    case MessageWay::Any:
        return MessageDialog::tr("Not decided yet");
    case MessageWay::WeChat:
        return MessageDialog::tr("WeChat");
    case MessageWay::Sms:
        return MessageDialog::tr("Short message");
    case MessageWay::Email:
        return MessageDialog::tr("E-mail");
    }
    return {};
}

} // namespace message_dialog_detail

MessageDialog::MessageDialog(Desk &desk, std::vector<ContactId> contacts, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_recipients(new RecipientList(desk, std::move(contacts), this)),
      m_text(new QPlainTextEdit(this)),
      m_model(new MessageTable(m_recipients->recipients(), this)),
      m_table(new RecordTable(*m_model, MessageTable::kMessageColumn, tr("Messages"), this)),
      m_way(new QComboBox(this)),
      m_everybody(new QCheckBox(tr("Also who refuses"), this)),
      m_summary(quietLabel(tr("Reading customers…"), this)),
      m_leftOut(new LeftOutButton(this)),
      m_problem(new FieldProblem(this)),
      m_copy(new QPushButton(tr("Copy and next"), this)),
      m_copyAll(new QPushButton(tr("Copy all as a table"), this)),
      m_saving(new QTimer(this))
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
    m_table->remember(QStringLiteral("mailing/messages"));
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
    m_saving->setSingleShot(true);
    m_saving->setInterval(kSavePauseMs);
    connect(m_saving, &QTimer::timeout, this, &MessageDialog::saveText);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_saving->start();
        fill();
    });
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(QLatin1String(kWayKey), m_way->currentIndex());
        choose();
    });
    connect(m_everybody, &QCheckBox::toggled, this, &MessageDialog::choose);
    connect(m_table, &RecordTable::opened, this, &MessageDialog::copyAndNext);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setWhatsThis(tr("Copies the message and goes to the next customer"));
        connect(shortcut, &QShortcut::activated, this, &MessageDialog::copyAndNext);
    }
    connect(m_recipients, &RecipientList::read, this, &MessageDialog::choose);
    connect(m_recipients, &RecipientList::failed, this, [this](const Error &error) {
        m_summary->clear();
        m_problem->setProblem(errorText(error));
    });
}

MessageDialog::~MessageDialog()
{
    m_cancel.cancel();
    saveText();
}

void MessageDialog::saveText()
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
        const QString code = writesChinese() ? chineseCodeOf(field) : codeOf(field);
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
    auto *way = new QHBoxLayout;
    auto *wayLabel = plainLabel(tr("Will go by"), side);
    wayLabel->setBuddy(m_way);
    way->addWidget(wayLabel);
    way->addWidget(m_way, 1);
    for (const MessageWay one : {MessageWay::Any, MessageWay::WeChat, MessageWay::Sms, MessageWay::Email})
        m_way->addItem(wayText(one));
    m_way->setCurrentIndex(qBound(0, QSettings().value(QLatin1String(kWayKey)).toInt(), m_way->count() - 1));
    m_way->setAccessibleName(wayLabel->text());
    m_way->setToolTip(tr("Who withdrew the consent to marketing that way is left out; not decided: by any of them"));
    column->addLayout(way);
    m_everybody->setToolTip(
        tr("Who must not be contacted, and who withdrew the consent to marketing: for what is no advertising, such as "
           "a recall or a question about an order"));
    column->addWidget(m_everybody);
    column->addWidget(m_summary);
    auto *who = new QHBoxLayout;
    who->addWidget(m_leftOut);
    who->addStretch();
    column->addLayout(who);
    return side;
}

MessageWay MessageDialog::way() const
{
    return static_cast<MessageWay>(m_way->currentIndex());
}

/// Who gets the message; the text is filled where it is looked at.
void MessageDialog::choose()
{
    const contacts::MarketingWays ways = marketingWays(way());
    const contacts::Recipient *before = m_model->at(m_table->currentRow());
    const ContactId kept = before ? before->contact.id : ContactId();
    int row = 0;
    std::vector<size_t> shown;
    std::vector<std::pair<QString, LeftOut>> leftOut;
    for (size_t i = 0; i < m_recipients->recipients().size(); ++i) {
        const contacts::Recipient &one = m_recipients->recipients()[i];
        if (const std::optional<LeftOut> reason = refusalOf(one, ways); reason && !m_everybody->isChecked()) {
            leftOut.emplace_back(one.contact.name, *reason);
            continue;
        }
        if (one.contact.id == kept)
            row = static_cast<int>(shown.size());
        shown.push_back(i);
    }
    m_leftOut->setPeople(std::move(leftOut));
    m_model->setShown(std::move(shown), way());
    fill();
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
}

void MessageDialog::fill()
{
    const QString text = m_text->toPlainText();
    const Result<contacts::MessageText> message = contacts::MessageText::parse(text);
    m_message = message ? std::optional(*message) : std::nullopt;
    m_problem->setProblem(message ? QString() : errorText(message.error()));
    m_model->setMessage(m_message);
    const contacts::MessageFields asked = m_message ? m_message->fields() : contacts::MessageFields();
    const auto incomplete = std::ranges::count_if(
        m_model->shown(), [&](size_t place) { return (m_recipients->recipients()[place].unknown & asked).any(); });
    const auto refused = [this](LeftOut reason) {
        return static_cast<int>(std::ranges::count(m_leftOut->people(), reason, &std::pair<QString, LeftOut>::second));
    };
    QStringList words{tr("%Ln customer(s)", nullptr, m_model->rowCount())};
    if (incomplete > 0)
        words.append(tr("%Ln lack something that the text asks for", nullptr, static_cast<int>(incomplete)));
    if (const int unwanted = refused(LeftOut::DoNotContact); unwanted > 0)
        words.append(tr("%Ln who must not be contacted left out", nullptr, unwanted));
    if (const int withdrawn = refused(LeftOut::Withdrawn); withdrawn > 0)
        words.append(tr("%Ln who withdrew consent to marketing left out", nullptr, withdrawn));
    if (m_recipients->inTrash() > 0)
        words.append(tr("%Ln in the trash left out", nullptr, m_recipients->inTrash()));
    if (!m_recipients->isReading())
        m_summary->setText(words.join(QLatin1Char('\n')));
    const bool can = m_message && !text.trimmed().isEmpty() && m_model->rowCount() > 0;
    m_copy->setEnabled(can);
    m_copyAll->setEnabled(can && !m_isCopying);
}

void MessageDialog::copyAndNext()
{
    const contacts::Recipient *recipient = m_model->at(m_table->currentRow());
    if (!recipient || !m_copy->isEnabled())
        return;
    QGuiApplication::clipboard()->setText(m_message->fill(recipient->contact, writesChinese()).text);
    m_model->addCopied({recipient->contact.id});
    m_table->selectRow(std::min(m_table->currentRow() + 1, m_model->rowCount() - 1));
}

void MessageDialog::copyAll()
{
    struct Copied
    {
        QString text;
        std::vector<ContactId> contacts;
    };
    if (!m_copyAll->isEnabled())
        return;
    m_isCopying = true;
    m_copyAll->setEnabled(false);
    std::vector<contacts::Contact> wanted;
    wanted.reserve(m_model->shown().size());
    for (const size_t place : m_model->shown())
        wanted.push_back(m_recipients->recipients()[place].contact);
    const auto work = [wanted = std::move(wanted), message = *m_message, way = way(), cancel = m_cancel] {
        Copied copied;
        for (const contacts::Contact &contact : wanted) {
            if (cancel.isCanceled())
                break;
            copied.text += quotedCell(reachOf(contact, way)) + QLatin1Char('\t') +
                           quotedCell(contact.name.simplified()) + QLatin1Char('\t') +
                           quotedCell(message.fill(contact, writesChinese()).text) + QLatin1Char('\n');
            copied.contacts.push_back(contact.id);
        }
        return copied;
    };
    onFinished(QtConcurrent::run(work), this, [this](const Copied &copied) {
        QGuiApplication::clipboard()->setText(copied.text);
        m_model->addCopied(copied.contacts);
        m_desk.say(MessageBar::Kind::Done,
                   tr("%Ln message(s) copied.", nullptr, static_cast<int>(copied.contacts.size())));
        m_isCopying = false;
        fill();
    });
}

bool MessageDialog::isSettled() const
{
    return !m_recipients->isReading() && !m_isCopying;
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
