#include "ui/frame/start_page.h"

#include "ui/common/focus_entry.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace shuke::ui {

namespace start_page_detail {
constexpr int kMarkSize = 88;
constexpr int kColumnWidth = 460;
constexpr qsizetype kMostRecent = 5;
} // namespace start_page_detail

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::page, space::page, space::page);
    m_messages = new MessageBar(this);
    page->addWidget(m_messages);
    page->addStretch(2);

    auto *middle = new QWidget(this);
    middle->setFixedWidth(start_page_detail::kColumnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    QLabel *mark = plainLabel(QString(), middle);
    mark->setPixmap(markPixmap(start_page_detail::kMarkSize, devicePixelRatioF()));
    mark->setAlignment(Qt::AlignHCenter);
    mark->setMinimumHeight(start_page_detail::kMarkSize);
    column->addWidget(mark);
    column->addSpacing(space::large);
    QLabel *title = plainLabel(tr("Turn strangers into regulars"), pageTitleFont(), middle);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    QLabel *text = quietLabel(
        tr("Shuke keeps your customers and their orders in one file on this computer. Nothing leaves it, and "
           "every step can be undone."),
        middle);
    text->setAlignment(Qt::AlignHCenter);
    column->addWidget(text);
    column->addSpacing(space::large);

    const auto button = [&](const QString &words, void (StartPage::*signal)()) {
        auto *made = new QPushButton(words, middle);
        made->setAutoDefault(true);
        connect(made, &QPushButton::clicked, this, signal);
        return made;
    };
    QPushButton *demo = button(tr("Try the demo company"), &StartPage::demoWanted);
    demo->setDefault(true);
    demo->setToolTip(tr("A tea-and-pastry shop with 2,000 customers and three years of orders, all invented"));
    column->addWidget(demo);
    column->addWidget(button(tr("Import customers from a CSV file…"), &StartPage::importWanted));
    auto *files = new QHBoxLayout;
    files->setSpacing(space::small);
    files->addWidget(button(tr("New empty store…"), &StartPage::newWanted));
    files->addWidget(button(tr("Open a store…"), &StartPage::openWanted));
    column->addLayout(files);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    page->addWidget(middle, 0, Qt::AlignHCenter);
    page->addStretch(3);
    setFocusEntry(this, demo);
}

void StartPage::setRecent(const QStringList &paths)
{
    while (const std::unique_ptr<QLayoutItem> item{m_recent->takeAt(0)})
        delete item->widget();
    if (paths.isEmpty())
        return;
    QLabel *title = quietLabel(tr("Opened last"), this);
    title->setContentsMargins(0, space::large, 0, space::tiny);
    m_recent->addWidget(title);
    for (const QString &path : paths.mid(0, start_page_detail::kMostRecent)) {
        QString name = QFileInfo(path).completeBaseName();
        auto *open = new QPushButton(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this);
        open->setFlat(true);
        open->setAutoDefault(true);
        open->setToolTip(path.toHtmlEscaped());
        connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
        m_recent->addWidget(open, 0, Qt::AlignLeft);
    }
}

} // namespace shuke::ui
