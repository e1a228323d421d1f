#include "ui/settings/business_section.h"

#include "core/base/clock.h"
#include "core/base/money.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/settings/time_zones.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTime>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace business_section_detail {

/// Of the countries where the program is likely to be used; any other code can be typed.
constexpr const char *kCurrencies[] = {"CNY", "HKD", "MOP", "TWD", "USD", "EUR", "GBP", "JPY", "KRW", "SGD", "MYR",
                                       "THB", "VND", "IDR", "PHP", "INR", "AUD", "NZD", "CAD", "CHF", "SEK", "NOK",
                                       "DKK", "PLN", "CZK", "RUB", "TRY", "AED", "SAR", "ZAR", "BRL", "MXN"};
constexpr int kStep = 30; ///< Minutes between the starts to choose from.

QString timeText(int minutes)
{
    return QTime(minutes / 60, minutes % 60).toString(QStringLiteral("HH:mm"));
}

/// Selects the row of `data`, and adds it if it is not there.
void select(QComboBox *box, const QVariant &data, const QString &text)
{
    int row = box->findData(data);
    if (row < 0) {
        box->addItem(text, data);
        row = box->count() - 1;
    }
    box->setCurrentIndex(row);
}

} // namespace business_section_detail

BusinessSection::BusinessSection(Desk &desk, QWidget *parent)
    : SettingsSection(tr("Business"), parent),
      m_desk(desk),
      m_currency(new QComboBox(this)),
      m_zone(new QComboBox(this)),
      m_start(new QComboBox(this)),
      m_move(new QCheckBox(this)),
      m_save(new QPushButton(tr("Save changes"), this)),
      m_discard(new QPushButton(tr("Discard"), this))
{
    using namespace business_section_detail;
    m_currency->setObjectName(QStringLiteral("currency"));
    m_currency->setEditable(true);
    m_currency->setInsertPolicy(QComboBox::NoInsert);
    m_currency->lineEdit()->setMaxLength(3);
    for (const char *code : kCurrencies)
        m_currency->addItem(QLatin1String(code), QLatin1String(code));
    m_currencyNote = addRow(tr("Currency"), m_currency);
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(30);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_zoneNote = addRow(tr("Time zone"), m_zone);
    m_start->setObjectName(QStringLiteral("dayStart"));
    for (int minutes = 0; minutes <= kLatestDayStart; minutes += kStep)
        m_start->addItem(minutes == 0 ? tr("00:00 (midnight)") : timeText(minutes), minutes);
    addRow(tr("The day begins at"), m_start,
           tr("A bar that closes at 2 begins its day later than midnight, so that the night counts for the evening "
              "before."));
    m_effect = addText({});
    m_effect->setObjectName(QStringLiteral("effect"));
    m_move->setObjectName(QStringLiteral("moveOrders"));
    addWide(m_move);
    m_move->hide();
    m_error = addText({});
    m_error->setObjectName(QStringLiteral("businessError"));
    m_save->setObjectName(QStringLiteral("saveBusiness"));
    m_discard->setObjectName(QStringLiteral("discardBusiness"));
    addButtons({m_save, m_discard});

    for (QComboBox *box : {m_currency, m_zone})
        connect(box, &QComboBox::editTextChanged, this, &BusinessSection::chosen);
    connect(m_start, &QComboBox::currentIndexChanged, this, &BusinessSection::chosen);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_discard, &QPushButton::clicked, this, &BusinessSection::discard);
    ++m_reading;
    onFinished(QtConcurrent::run([] { return timeZones(QLocale(), QDateTime::currentMSecsSinceEpoch()); }), this,
               [this](const std::vector<std::pair<QByteArray, QString>> &zones) {
                   --m_reading;
                   fillZones(zones);
               });
    showErrors();
}

BusinessSection::~BusinessSection()
{
    m_cancelCount.cancel();
}

void BusinessSection::refresh()
{
    ++m_reading;
    onFinished(m_desk.session()->query(session::businessStatus()), this,
               [this, asked = m_read.next()](const Result<session::BusinessStatus> &status) {
                   --m_reading;
                   if (m_read.isCurrent(asked))
                       showStatus(status);
               });
}

void BusinessSection::fillZones(const std::vector<std::pair<QByteArray, QString>> &zones)
{
    const QByteArray id = zoneChosen();
    const QString typed = m_zone->currentText();
    const QSignalBlocker quiet(m_zone);
    m_zone->clear();
    for (const auto &[zone, text] : zones)
        m_zone->addItem(text, zone);
    if (!id.isEmpty())
        business_section_detail::select(m_zone, id, QString::fromUtf8(id));
    else
        m_zone->setEditText(typed);
}

void BusinessSection::showStatus(const Result<session::BusinessStatus> &status)
{
    if (!status) {
        tell(m_error, errorText(status.error()), true);
        return;
    }
    const bool keepChoice = m_known && isDirty();
    m_stored = *status;
    m_known = true;
    m_currency->setEnabled(!m_stored.hasAmounts);
    tell(m_currencyNote,
         m_stored.hasAmounts
             ? tr("Fixed, because there are orders or prices: their amounts are counted in this currency, and another "
                  "one would turn them into other amounts. For another currency, make a new store.")
             : tr("All sums and reports are in it. It is fixed by the first order or price."),
         false);
    if (keepChoice)
        chosen();
    else
        showStored();
}

void BusinessSection::showStored()
{
    using namespace business_section_detail;
    const session::BusinessSettings &stored = m_stored.settings;
    {
        const QSignalBlocker currency(m_currency);
        const QSignalBlocker zone(m_zone);
        const QSignalBlocker start(m_start);
        select(m_currency, stored.currency, stored.currency);
        select(m_zone, stored.timeZone, QString::fromUtf8(stored.timeZone));
        select(m_start, stored.dayStartMinutes, timeText(stored.dayStartMinutes));
    }
    chosen();
}

/// The zone of the row with this text, or of an IANA name that was typed; empty if it is neither.
QByteArray BusinessSection::zoneChosen() const
{
    const QString typed = m_zone->currentText().trimmed();
    const int row = m_zone->findText(typed, Qt::MatchFixedString);
    if (row >= 0)
        return m_zone->itemData(row).toByteArray();
    const int id = m_zone->findData(typed.toUtf8());
    return id >= 0 ? typed.toUtf8() : QByteArray();
}

session::BusinessSettings BusinessSection::next() const
{
    return {m_currency->currentText().trimmed().toUpper(), zoneChosen(), m_start->currentData().toInt()};
}

bool BusinessSection::isDirty() const
{
    return m_known && next() != m_stored.settings;
}

bool BusinessSection::canSave() const
{
    const session::BusinessSettings chosen = next();
    return isDirty() && !m_saving && !m_counting && !m_desk.session()->description().readOnly &&
           isCurrencyCode(chosen.currency) && !chosen.timeZone.isEmpty();
}

bool BusinessSection::daysChange() const
{
    const session::BusinessSettings chosen = next();
    return m_known && !chosen.timeZone.isEmpty() &&
           (chosen.timeZone != m_stored.settings.timeZone ||
            chosen.dayStartMinutes != m_stored.settings.dayStartMinutes);
}

void BusinessSection::chosen()
{
    if (!m_known)
        return;
    tell(m_error, {}, false);
    if (daysChange()) {
        count();
    } else {
        m_cancelCount.cancel();
        m_counted.next();
        m_counting = false;
        tell(m_effect, {}, false);
        m_move->hide();
    }
    showErrors();
}

void BusinessSection::showErrors()
{
    const session::BusinessSettings chosen = next();
    if (m_known) {
        tell(m_zoneNote,
             chosen.timeZone.isEmpty() ? tr("No time zone has this name. Choose one of the list: type a part of it.")
                                       : QString(),
             true);
        if (!isCurrencyCode(chosen.currency))
            tell(m_error, tr("A currency is three letters, such as CNY or EUR."), true);
    }
    m_save->setEnabled(canSave());
    m_discard->setEnabled(isDirty() && !m_saving);
    Q_EMIT changed();
}

void BusinessSection::count()
{
    m_cancelCount.cancel();
    m_cancelCount = {};
    m_counting = true;
    m_countedFor = next();
    tell(m_effect, tr("Counting the orders this would move to another day…"), false);
    m_move->hide();
    onLatest(m_desk.session()->query(session::dayMoves(m_countedFor, m_cancelCount)), this, m_counted,
             [this](const Result<session::DayMoves> &moves) {
                 m_counting = false;
                 showEffect(moves);
                 showErrors();
             });
}

void BusinessSection::showEffect(const Result<session::DayMoves> &moves)
{
    if (!moves) {
        tell(m_effect, errorText(moves.error()), true);
        return;
    }
    const QString start = business_section_detail::timeText(m_countedFor.dayStartMinutes);
    const QString zone = QString::fromUtf8(m_countedFor.timeZone);
    QString text = m_countedFor.dayStartMinutes == 0
                       ? tr("A day then goes from midnight to midnight in %1.").arg(zone)
                       : tr("A day then goes from %1 to %1 of the next date in %2; what is sold before %1 counts for "
                            "the day before.")
                             .arg(start, zone);
    text += QLatin1Char(' ') + tr("This holds for today, for new orders and for imports from now on. Orders without a "
                                  "time of day keep their day.");
    const int moving = static_cast<int>(qMin<qint64>(moves->moving, INT_MAX));
    if (moving == 0)
        text += QLatin1Char(' ') + tr("No recorded order would fall on another day.");
    tell(m_effect, text, false);
    m_move->setVisible(moving > 0);
    m_move->setText(tr("Also move %Ln recorded order(s) to their new days", nullptr, moving));
    m_move->setToolTip(tr("Figures by day and month change with them. Without this they keep the day they have. Can be "
                          "undone."));
    // A start that was wrong so far puts the past right; another zone as a rule means a move, not an error.
    m_move->setChecked(m_countedFor.timeZone == m_stored.settings.timeZone);
}

void BusinessSection::save(std::function<void()> saved)
{
    if (!canSave())
        return;
    m_saving = true;
    const bool move = !m_move->isHidden() && m_move->isChecked();
    const session::BusinessSettings chosen = next();
    showErrors();
    m_desk.perform(session::changeBusinessSettings(chosen, move),
                   {.done = tr("The settings of the business are saved."),
                    .guard = this,
                    .then =
                        [this, chosen, saved = std::move(saved)](const Result<ChangeSet> &changes) {
                            m_saving = false;
                            if (!changes) {
                                showErrors();
                                tell(m_error, errorText(changes.error()), true);
                                return;
                            }
                            m_stored.settings = chosen;
                            showStored();
                            if (saved)
                                saved();
                        },
                    .tellFailure = false});
}

void BusinessSection::discard()
{
    if (m_known)
        showStored();
}

} // namespace shuke::ui
