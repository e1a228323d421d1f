#include "ui/common/busy_page.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace busy_page_detail {

constexpr int kWidth = 360;
constexpr int kSmallWidth = 140;

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
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setToolTip(tr("Stop (Esc)"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel->cancel();
        m_stop->setEnabled(false);
    });
    page->addWidget(m_stop, 0, Qt::AlignHCenter);
    page->addStretch(3);
}

void BusyPage::begin(const QString &text, const std::optional<CancelToken> &cancel)
{
    m_text->setText(text);
    m_cancel = cancel;
    m_stop->setVisible(cancel.has_value());
    m_stop->setEnabled(true);
    m_bar->setRange(0, 0);
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
