#include "ui/frame/lock_screen.h"

#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/settings/pin_lock.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace shuke::ui {

namespace lock_screen_detail {
constexpr int kMarkSize = 64;
constexpr int kColumnWidth = 400;
} // namespace lock_screen_detail

LockScreen::LockScreen(const QString &pinFile, QWidget *parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_unlock(new QPushButton(tr("Unlock"), this)),
      m_message(plainLabel(QString(), this)),
      m_help(new QPushButton(tr("Forgot the PIN?"), this)),
      m_forgotten(makeForgotten(pinFile))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Shuke is locked"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    page->addStretch(2);
    auto *middle = new QWidget(this);
    middle->setFixedWidth(lock_screen_detail::kColumnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    QLabel *mark = plainLabel(QString(), middle);
    mark->setPixmap(markPixmap(lock_screen_detail::kMarkSize, devicePixelRatioF()));
    mark->setAlignment(Qt::AlignHCenter);
    mark->setMinimumHeight(lock_screen_detail::kMarkSize);
    column->addWidget(mark);
    column->addSpacing(space::large);
    QLabel *title = plainLabel(tr("Shuke is locked"), pageTitleFont(), middle);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    QLabel *note = quietLabel(tr("The lock hides this window. It does not encrypt the file with your data."), middle);
    note->setAlignment(Qt::AlignHCenter);
    column->addWidget(note);
    column->addSpacing(space::large);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(PinLock::kLongest * 2); // a character may be two units
    m_field->setPlaceholderText(tr("PIN"));
    m_field->setAccessibleName(tr("PIN"));
    m_field->setContextMenuPolicy(Qt::NoContextMenu);
    row->addWidget(m_field, 1);
    m_unlock->setDefault(true);
    m_unlock->setAutoDefault(true);
    row->addWidget(m_unlock);
    column->addLayout(row);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().height() * 2); // nothing jumps when it speaks
    m_message->setAlignment(Qt::AlignTop);
    column->addWidget(m_message);
    m_help->setFlat(true);
    m_help->setCheckable(true);
    column->addWidget(m_help, 0, Qt::AlignHCenter);
    column->addWidget(m_forgotten);
    m_forgotten->hide();
    page->addWidget(middle, 0, Qt::AlignHCenter);
    page->addStretch(3);

    connect(m_help, &QPushButton::toggled, m_forgotten, &QWidget::setVisible);
    connect(m_unlock, &QPushButton::clicked, this, &LockScreen::tryPin);
    connect(m_field, &QLineEdit::returnPressed, this, &LockScreen::tryPin);
    connect(m_field, &QLineEdit::textChanged, this, &LockScreen::updateButton);
    connect(&m_second, &QTimer::timeout, this, &LockScreen::countDown);
    setFocusProxy(m_field);
    updateButton();
}

QWidget *LockScreen::makeForgotten(const QString &pinFile)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    QLabel *text = quietLabel(
        tr("Close Shuke, delete the file below and start Shuke again: the lock is off then, and your data are as they "
           "were. Whoever can use your account on this computer can do that too, and can read the data file as well. "
           "Only an encrypted disk keeps them from somebody who takes the computer."),
        box);
    column->addWidget(text);
    QLabel *path = plainLabel(pinFile, box);
    path->setWordWrap(true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setAccessibleName(tr("File with the PIN"));
    column->addWidget(path);
    for (QLabel *label : {text, path}) // in a centred column nobody asks for it
        label->setMinimumHeight(qMax(0, label->heightForWidth(lock_screen_detail::kColumnWidth)));
    return box;
}

QString LockScreen::message() const
{
    return m_message->text();
}

void LockScreen::updateButton()
{
    m_unlock->setEnabled(!m_checking && !m_damaged && m_left == 0 && !m_field->text().isEmpty());
}

void LockScreen::tryPin()
{
    if (!m_unlock->isEnabled())
        return;
    Q_EMIT tried(m_field->text());
}

void LockScreen::setChecking(bool checking)
{
    m_checking = checking;
    if (checking)
        m_message->setText(tr("Checking…"));
    else if (m_left == 0 && !m_damaged)
        m_message->clear();
    updateButton();
}

void LockScreen::tellWrong(int secondsToWait)
{
    m_field->clear();
    m_left = secondsToWait + 1;
    m_second.start(1000);
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_message->setPalette(palette);
    countDown();
}

void LockScreen::countDown()
{
    --m_left;
    if (m_left > 0) {
        m_message->setText(tr("The PIN was wrong. The next try is possible in %Ln second(s).", nullptr, m_left));
    } else {
        m_left = 0;
        m_second.stop();
        m_message->setText(tr("The PIN was wrong. Try again."));
    }
    updateButton();
}

void LockScreen::tellDamaged()
{
    m_damaged = true;
    m_second.stop();
    m_left = 0;
    m_message->setText(tr("The file with the PIN is damaged, so no PIN can be checked. Delete it to remove the lock."));
    m_help->setChecked(true);
    m_field->setEnabled(false);
    m_help->setFocus();
    updateButton();
}

void LockScreen::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

void LockScreen::keyReleaseEvent(QKeyEvent *event)
{
    event->accept();
}

void LockScreen::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void LockScreen::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void LockScreen::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void LockScreen::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
}

} // namespace shuke::ui
