#include "ui/tasks/reminder_notice.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/later_menu.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSystemTrayIcon>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace reminder_notice_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reminders)
};

QString lineOf(const activities::Reminder &reminder, QDate today)
{
    QStringList parts{reminder.title};
    if (!reminder.contactName.isEmpty())
        parts.append(reminder.contactName);
    if (reminder.dueOn.isValid())
        parts.append(whenText(reminder.dueOn, reminder.dueMinute, today));
    return parts.join(QStringLiteral(" · "));
}

class SystemTray : public Tray
{
public:
    explicit SystemTray(std::function<void()> activated) : m_icon(applicationIcon())
    {
        m_icon.setToolTip(QCoreApplication::applicationName());
        QObject::connect(&m_icon, &QSystemTrayIcon::messageClicked, &m_icon, [this] {
            if (const auto clicked = std::exchange(m_clicked, {}))
                clicked();
        });
        QObject::connect(&m_icon, &QSystemTrayIcon::activated, &m_icon,
                         [activated = std::move(activated)](QSystemTrayIcon::ActivationReason reason) {
                             if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                                 activated();
                         });
    }

    bool isAvailable() const override
    {
        return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
    }
    void show(const ReminderWords &words, std::function<void()> clicked) override
    {
        m_clicked = std::move(clicked);
        m_icon.setVisible(true);
        m_icon.showMessage(words.title, words.text, applicationIcon());
    }
    void setVisible(bool visible) override { m_icon.setVisible(visible && isAvailable()); }

private:
    QSystemTrayIcon m_icon;
    std::function<void()> m_clicked;
};

} // namespace reminder_notice_detail

ReminderWords reminderWords(const std::vector<activities::Reminder> &reminders, QDate today, bool hidden)
{
    using namespace reminder_notice_detail;
    constexpr size_t kMost = 3;
    const int count = static_cast<int>(reminders.size());
    ReminderWords words;
    words.title = Words::tr("%Ln reminder(s)", nullptr, count);
    if (hidden) {
        words.text = Words::tr("Unlock Shuke to see what is to be done.");
        return words;
    }
    if (count == 1)
        words.title = reminders.front().title;
    QStringList lines;
    for (size_t i = 0; i < std::min(kMost, reminders.size()); ++i)
        lines.append(lineOf(reminders[i], today));
    if (reminders.size() > kMost)
        lines.append(Words::tr("and %Ln more", nullptr, count - static_cast<int>(kMost)));
    words.text = lines.join(QLatin1Char('\n'));
    return words;
}

std::unique_ptr<Tray> systemTray(std::function<void()> activated)
{
    return std::make_unique<reminder_notice_detail::SystemTray>(std::move(activated));
}

ReminderNotice::ReminderNotice(QWidget *parent)
    : QFrame(parent),
      m_title(plainLabel(QString(), this)),
      m_text(new ElidedLabel(QString(), this)),
      m_open(new QPushButton(tr("Open"), this)),
      m_done(new QPushButton(tr("Done"), this)),
      m_later(new QPushButton(tr("Later ▾"), this)),
      m_close(iconButton(QStringLiteral("close"), tr("Close"), tr("Close. The tasks stay in the list."), this))
{
    setAccessibleName(tr("Reminders"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::page, space::tiny, space::medium, space::tiny);
    row->setSpacing(space::small);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    row->addWidget(m_title);
    row->addWidget(m_text, 1);
    m_open->setToolTip(tr("Show it among the tasks"));
    m_done->setToolTip(tr("All of them are done"));
    m_later->setToolTip(tr("Remind again later"));
    for (QPushButton *button : {m_open, m_done, m_later, m_close})
        row->addWidget(button);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(take()); });
    connect(m_done, &QPushButton::clicked, this, [this] { Q_EMIT doneWanted(take()); });
    connect(m_later, &QPushButton::clicked, this, &ReminderNotice::openLater);
    connect(m_close, &QPushButton::clicked, this, &ReminderNotice::clear);
    hide();
}

void ReminderNotice::add(const std::vector<activities::Reminder> &reminders, QDate today)
{
    m_today = today;
    for (const activities::Reminder &reminder : reminders) {
        std::erase_if(m_reminders, [&](const activities::Reminder &known) { return known.task == reminder.task; });
        m_reminders.push_back(reminder);
    }
    showAll();
}

void ReminderNotice::forget(const TableChanges &tasks)
{
    const auto isAmong = [&](const activities::Reminder &reminder) {
        const auto has = [&](const std::vector<qint64> &rows) {
            return std::ranges::find(rows, reminder.task.row()) != rows.end();
        };
        return tasks.many || has(tasks.updated) || has(tasks.deleted);
    };
    if (std::erase_if(m_reminders, isAmong) > 0)
        showAll();
}

void ReminderNotice::showAll()
{
    if (m_reminders.empty()) {
        hide();
        return;
    }
    QStringList lines;
    for (const activities::Reminder &reminder : m_reminders)
        lines.append(reminder_notice_detail::lineOf(reminder, m_today));
    m_title->setText(m_reminders.size() == 1 ? tr("Reminder")
                                             : reminder_notice_detail::Words::tr("%Ln reminder(s)", nullptr,
                                                                                 static_cast<int>(m_reminders.size())));
    m_text->setText(lines.join(QStringLiteral("  |  ")));
    m_text->setToolTip(
        lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    show();
}

void ReminderNotice::clear()
{
    m_reminders.clear();
    hide();
}

std::vector<activities::Reminder> ReminderNotice::take()
{
    std::vector<activities::Reminder> taken = std::exchange(m_reminders, {});
    hide();
    return taken;
}

void ReminderNotice::openLater()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("In an &hour"), this, [this] { Q_EMIT hourWanted(take()); });
    addLaterChoices(*menu, m_today, m_later, [this](QDate day) { Q_EMIT dayWanted(take(), day); });
    menu->popup(m_later->mapToGlobal(QPoint(0, m_later->height())));
}

QString ReminderNotice::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void ReminderNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColors().selection);
}

} // namespace shuke::ui
