#include "ui/import/file_step.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace file_step_detail {
constexpr int kZoneHeight = 240;
constexpr int kTextWidth = 520;
} // namespace file_step_detail

FileStep::FileStep(QWidget *parent) : QWidget(parent)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::page);
    m_zone = new QWidget(this);
    m_zone->setMinimumHeight(file_step_detail::kZoneHeight);
    auto *zone = new QVBoxLayout(m_zone);
    zone->setSpacing(space::small);
    zone->addStretch();
    QLabel *title = plainLabel(tr("Drop a CSV, Excel or vCard file here"), sectionFont(), m_zone);
    title->setAlignment(Qt::AlignHCenter);
    zone->addWidget(title);
    QLabel *text =
        quietLabel(tr("Or paste a table that you copied from a spreadsheet or a web page (Ctrl+V). Encoding, "
                      "columns, dates and numbers are recognised; nothing is changed before you say so."),
                   m_zone);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedWidth(file_step_detail::kTextWidth);
    text->setMinimumHeight(text->heightForWidth(file_step_detail::kTextWidth));
    zone->addWidget(text, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->setContentsMargins(0, space::small, 0, 0);
    buttons->addStretch();
    auto *choose = new QPushButton(tr("Choose a file…"), m_zone);
    choose->setDefault(true);
    connect(choose, &QPushButton::clicked, this, &FileStep::chooseWanted);
    buttons->addWidget(choose);
    auto *paste = new QPushButton(tr("Paste a table"), m_zone);
    connect(paste, &QPushButton::clicked, this, &FileStep::pasteWanted);
    buttons->addWidget(paste);
    buttons->addStretch();
    zone->addLayout(buttons);
    m_problem = plainLabel({}, m_zone);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignHCenter);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    zone->addWidget(m_problem);
    zone->addStretch();
    page->addWidget(m_zone);

    m_recent = new QWidget(this);
    auto *recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, 0, 0, 0);
    recent->setSpacing(space::tiny);
    recent->addWidget(plainLabel(tr("Recent files"), sectionFont(), m_recent));
    m_recentRows = new QVBoxLayout;
    m_recentRows->setSpacing(space::tiny);
    recent->addLayout(m_recentRows);
    page->addWidget(m_recent);
    page->addStretch();
    setFocusProxy(choose);
    showRecent({});
}

void FileStep::showRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &path : paths) {
        auto *row = new QWidget(m_recent);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::medium);
        QString name = QFileInfo(path).fileName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        auto *button = new QPushButton(name, row);
        button->setAccessibleDescription(path);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT chosen(path); });
        line->addWidget(button);
        line->addWidget(quietLabel(QDir::toNativeSeparators(QFileInfo(path).path()), row), 1);
        m_recentRows->addWidget(row);
    }
    m_recent->setVisible(!paths.isEmpty());
}

void FileStep::showProblem(const QString &text)
{
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_problem->setPalette(palette);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

QString FileStep::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FileStep::setDropping(bool dropping)
{
    m_dropping = dropping;
    update();
}

void FileStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &c = themeColors();
    painter.setBrush(m_dropping ? c.selection : c.card);
    painter.setPen(QPen(m_dropping ? c.accent : c.secondary, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(m_zone->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace shuke::ui
