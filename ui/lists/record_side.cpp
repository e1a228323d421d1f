#include "ui/lists/record_side.h"

#include "ui/common/card.h"
#include "ui/common/theme.h"

#include <QSettings>
#include <QVBoxLayout>

#include <memory>

namespace shuke::ui {

namespace record_side_detail {
constexpr int kDelayMs = 80;
constexpr int kMinimumWidth = 424; // the tabs of a record side by side
} // namespace record_side_detail

RecordSide::RecordSide(RecordPanel *panel, const QString &settingsKey, QWidget *parent)
    : QWidget(parent),
      m_panel(panel),
      m_settingsKey(settingsKey),
      m_shut(!QSettings().value(settingsKey, true).toBool())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, 0, 0, space::small);
    auto *card = new Card(this);
    card->setContent(panel);
    layout->addWidget(card);
    setMinimumWidth(record_side_detail::kMinimumWidth);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(record_side_detail::kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { goOn(m_wanted); });
    connect(panel, &RecordPanel::closeWanted, this, &RecordSide::close);
}

RecordSide::~RecordSide() = default;

void RecordSide::open()
{
    if (isOpen())
        return;
    setVisible(true);
    setShut(false);
    Q_EMIT openChanged(true);
}

void RecordSide::setShut(bool shut)
{
    m_shut = shut;
    QSettings().setValue(m_settingsKey, !shut);
}

void RecordSide::shut()
{
    m_panel->leave([this] {
        setShut(true);
        hideRecord();
    });
}

void RecordSide::hideRecord()
{
    m_delay.stop();
    m_panel->showRecord(0);
    setVisible(false);
    Q_EMIT openChanged(false);
}

void RecordSide::close()
{
    if (m_panel->record() != 0) {
        shut();
    } else if (m_before != 0) {
        showNow(m_before);
        enter();
    } else {
        m_panel->leave([this] {
            setShut(m_wasShut);
            hideRecord();
        });
    }
}

void RecordSide::follow(qint64 id)
{
    if (m_shut || id == 0)
        return;
    open();
    m_wanted = id;
    m_delay.start();
}

void RecordSide::showNow(qint64 id)
{
    open();
    m_delay.stop();
    m_wanted = id;
    goOn(id);
}

void RecordSide::goOn(qint64 id)
{
    if (m_panel->record() == id)
        return;
    const auto gone = std::make_shared<bool>(false);
    m_panel->leave([this, id, gone] {
        *gone = true;
        m_before = 0;
        m_wasShut = true;
        open(); // a new one that was given up may have closed it
        m_panel->showRecord(id);
        Q_EMIT shown(id);
    });
    if (*gone)
        return;
    Q_EMIT heldAt(m_panel->record());
    enter(); // where typing goes on
}

void RecordSide::enter()
{
    QWidget *last = m_panel->focusWidget();
    (last && last->isVisible() ? last : m_panel)->setFocus(Qt::OtherFocusReason);
}

void RecordSide::startNew(const Place &place)
{
    m_panel->leave([this, place] {
        m_before = isOpen() ? m_panel->record() : 0;
        m_wasShut = m_shut;
        open();
        m_delay.stop();
        m_panel->startNew(place);
    });
}

} // namespace shuke::ui
