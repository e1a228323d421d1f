#include "ui/common/busy_page.h"

#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace busy_page_detail {

constexpr int kWidth = 360;
constexpr int kSmallWidth = 140;
constexpr int kWhyWidth = 460;

QProgressBar *makeBar(int width, QWidget *parent)
{
    auto *bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setFixedWidth(width);
    bar->setRange(0, 0);
    return bar;
}

void show(QProgressBar *bar, Progress progress)
{
    constexpr int kSteps = 1000;
    if (progress.total <= 0) {
        bar->setRange(0, 0);
        return;
    }
    bar->setRange(0, kSteps);
    bar->setValue(static_cast<int>(qBound<double>(0, double(progress.done) / double(progress.total) * kSteps, kSteps)));
}

} // namespace busy_page_detail

BusyPage::BusyPage(QWidget *parent) : QWidget(parent)
{
    auto *page = new QVBoxLayout(this);
    page->setSpacing(space::medium);
    page->addStretch(2);
    m_text = plainLabel(QString(), this);
    m_text->setAlignment(Qt::AlignHCenter);
    page->addWidget(m_text);
    m_bar = busy_page_detail::makeBar(busy_page_detail::kWidth, this);
    page->addWidget(m_bar, 0, Qt::AlignHCenter);
    m_elapsed = quietLabel(QString(), this);
    m_elapsed->setAlignment(Qt::AlignHCenter);
    page->addWidget(m_elapsed);
    m_why = quietLabel(QString(), this);
    m_why->setAlignment(Qt::AlignHCenter);
    m_why->setFixedWidth(busy_page_detail::kWhyWidth);
    auto *whyRow = new QHBoxLayout; // aligned in the column itself it would lose its last line
    whyRow->addStretch();
    whyRow->addWidget(m_why);
    whyRow->addStretch();
    page->addLayout(whyRow);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &BusyPage::showElapsed);
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setToolTip(tr("Stop (Esc)"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel->cancel();
        m_stop->setEnabled(false);
    });
    page->addWidget(m_stop, 0, Qt::AlignHCenter);
    page->addStretch(3);
    new OwnKeys(
        this,
        [this] {
            std::vector<KeyLine> lines;
            if (m_cancel && isVisible())
                lines.push_back(keyLine({Qt::Key_Escape}, tr("Stops what runs")));
            return lines;
        },
        tr("While something runs"));
}

void BusyPage::begin(const QString &text, const std::optional<CancelToken> &cancel)
{
    m_text->setText(text);
    setCancel(cancel);
    m_bar->setRange(0, 0);
    m_begun.start();
    m_tick.stop();
    m_elapsed->hide();
    m_why->hide();
}

void BusyPage::explain(const QString &why, const std::optional<CancelToken> &cancel)
{
    setCancel(cancel);
    m_why->setText(why);
    m_why->setAccessibleName(why);
    m_why->show();
    showElapsed();
    m_elapsed->show();
    m_tick.start();
    QAccessibleEvent alert(m_why, QAccessible::Alert); // read out without taking the focus
    QAccessible::updateAccessibility(&alert);
}

void BusyPage::setCancel(const std::optional<CancelToken> &cancel)
{
    m_cancel = cancel;
    m_stop->setVisible(cancel.has_value());
    m_stop->setEnabled(!cancel || !cancel->isCanceled());
}

void BusyPage::showElapsed()
{
    m_elapsed->setText(tr("%Ln second(s) so far", nullptr, static_cast<int>(m_begun.elapsed() / 1000)));
}

void BusyPage::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QWidget::hideEvent(event);
}

void BusyPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_cancel)
        m_stop->click();
    else
        QWidget::keyPressEvent(event);
}

void BusyPage::setProgress(Progress progress)
{
    busy_page_detail::show(m_bar, progress);
}

JobBar::JobBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_text = plainLabel(QString(), captionFont(), this);
    row->addWidget(m_text);
    m_bar = busy_page_detail::makeBar(busy_page_detail::kSmallWidth, this);
    row->addWidget(m_bar);
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setFlat(true);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel->cancel();
        m_stop->setEnabled(false);
    });
    row->addWidget(m_stop);
    hide();
}

void JobBar::begin(const QString &text, const CancelToken &cancel)
{
    m_cancel = cancel;
    m_text->setText(text);
    m_bar->setRange(0, 0);
    m_stop->setEnabled(true);
    show();
}

void JobBar::setProgress(Progress progress)
{
    busy_page_detail::show(m_bar, progress);
}

void JobBar::end()
{
    m_cancel.reset();
    hide();
}

} // namespace shuke::ui
