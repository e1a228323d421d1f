#include "ui/frame/help_window.h"

#include "ui/common/card.h"
#include "ui/common/own_keys.h"
#include "ui/common/page.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/frame/help_keys.h"
#include "ui/frame/window_actions.h"
#include "ui/frame/workspace.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace help_window_detail {

constexpr QSize kSize(760, 760);
constexpr int kKeysShare = 3;
constexpr int kPagesShare = 2;

QWidget *framed(TextTable &model, int grows, const QString &name, QWidget *parent, RecordTable **made = nullptr)
{
    auto *table = new RecordTable(model, grows, name, parent);
    auto *card = new Card(parent);
    card->setContent(table);
    if (made)
        *made = table;
    return card;
}

} // namespace help_window_detail

QString pageAbout(PageId page)
{
    switch (page) {
    case PageId::Today:
        return HelpWindow::tr("What is due today: tasks, reminders, and what was planned.");
    case PageId::Customers:
        return HelpWindow::tr("Everybody who buys from you: find, filter, edit one or many, see all that happened.");
    case PageId::Segments:
        return HelpWindow::tr("Groups of customers by conditions, counted live: to open, tag, write to, export.");
    case PageId::Orders:
        return HelpWindow::tr("All orders and refunds: find, filter, edit, total by any field.");
    case PageId::Products:
        return HelpWindow::tr("What you sell, its prices, and how it sells.");
    case PageId::Rfm:
        return HelpWindow::tr("Who is best and who is slipping, by when, how often and for how much they bought.");
    case PageId::Value:
        return HelpWindow::tr("Who stays, who is late or lost, what customers will bring, and whom to win back first.");
    case PageId::Reports:
        return HelpWindow::tr("The same figures on paper: as PDF, workbook or CSV.");
    case PageId::Quality:
        return HelpWindow::tr("What is missing or wrong in the data, and how to mend it.");
    case PageId::History:
        return HelpWindow::tr("Everything that was ever changed here; any of it can be taken back.");
    case PageId::Import:
        return HelpWindow::tr("Files and copied rows into the store: see what would happen before it does.");
    case PageId::Settings:
        return HelpWindow::tr("The business, fields of your own, backups, app lock, language and look.");
    case PageId::Duplicates:
        return HelpWindow::tr("Customers who may be the same person: side by side, to merge or to keep apart.");
    }
    return {};
}

HelpWindow::HelpWindow(Page *page, const WindowActions &actions, const std::vector<PageInfo> &pages, QWidget *parent)
    : QDialog(parent),
      m_about(page ? pageAbout(page->id()) : tr("Open a store, make a new one, or try the demo company."))
{
    build(page ? page->title() : tr("Help"), keysOfPage(page, actions, *parent), pages);
}

HelpWindow::HelpWindow(QWidget *window) : QDialog(window), m_about(tr("The keys of this window."))
{
    build(window->windowTitle(), keysOfWindow(*window), {});
}

void HelpWindow::build(const QString &title, std::vector<QStringList> keys, const std::vector<PageInfo> &pages)
{
    using namespace help_window_detail;
    m_keys = new TextTable({tr("Key"), tr("What it does"), tr("Where")}, this);
    m_keys->setRows(std::move(keys));
    m_pages = new TextTable({tr("Page"), tr("Key"), tr("What it is for")}, this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(title, pageTitleFont(), this));
    column->addWidget(quietLabel(m_about, this));
    column->addWidget(plainLabel(tr("Keys that work here"), sectionFont(), this));
    column->addWidget(framed(*m_keys, 1, tr("Keys that work here"), this), kKeysShare);
    std::vector<QStringList> rows;
    size_t onRail = 0;
    for (const PageInfo &info : pages) {
        const QString key = info.onRail ? keysText({railKey(onRail++)}) : QString();
        rows.push_back({info.title, key, pageAbout(info.id)});
        m_ids.push_back(info.id);
    }
    m_pages->setRows(std::move(rows));
    if (!pages.empty()) {
        RecordTable *table = nullptr;
        column->addWidget(plainLabel(tr("All pages"), sectionFont(), this));
        column->addWidget(framed(*m_pages, 2, tr("All pages"), this, &table), kPagesShare);
        connect(table, &RecordTable::opened, this, [this](int row) {
            if (row >= 0 && static_cast<size_t>(row) < m_ids.size())
                Q_EMIT pageWanted(m_ids[static_cast<size_t>(row)]);
        });
    }
    auto *buttons = new QDialogButtonBox(this);
    auto *close = new QPushButton(tr("Close"), this);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(kSize);
}

} // namespace shuke::ui
