#include "ui/mailing/label_dialog.h"

#include "ui/common/appearance.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/mailing/left_out_list.h"
#include "ui/mailing/recipient_list.h"
#include "ui/render/label_sheet.h"
#include "ui/reports/page_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace shuke::ui {

namespace label_dialog_detail {

constexpr QSize kSize(900, 600);
constexpr int kOptionsWidth = 280;
constexpr const char *kSheetKey = "labels/sheet";

/// The sheet used last, else the first on the paper that is usual here.
int usualSheet()
{
    const std::span<const render::LabelSheet> sheets = render::labelSheets();
    const QString saved = QSettings().value(QLatin1String(kSheetKey)).toString();
    const auto known = std::ranges::find_if(
        sheets, [&](const render::LabelSheet &sheet) { return saved == QString::fromUtf8(sheet.code); });
    if (known != sheets.end())
        return static_cast<int>(known - sheets.begin());
    const render::Paper paper = savedPaper() == Paper::Letter ? render::Paper::Letter : render::Paper::A4;
    return static_cast<int>(std::ranges::find(sheets, paper, &render::LabelSheet::paper) - sheets.begin());
}

Result<void> writeFile(const render::ReportPages &pages, const QString &title, const QString &path,
                       const CancelToken &cancel)
{
    const Result<QByteArray> bytes = render::pagesPdf(pages, title, cancel);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error{ErrorCode::IoError, path + QStringLiteral(": ") + file.errorString()};
    return {};
}

} // namespace label_dialog_detail

LabelDialog::LabelDialog(Desk &desk, std::vector<ContactId> contacts, QWidget *parent, AskPrinter askPrinter)
    : QDialog(parent),
      m_desk(desk),
      m_askPrinter(std::move(askPrinter)),
      m_recipients(new RecipientList(desk, std::move(contacts), this)),
      m_sheet(new QComboBox(this)),
      m_first(new QSpinBox(this)),
      m_outlines(new QCheckBox(tr("Lines to cut along"), this)),
      m_everybody(new QCheckBox(tr("Also who refuses"), this)),
      m_summary(quietLabel(tr("Reading addresses…"), this)),
      m_leftOut(new LeftOutButton(this)),
      m_view(new PageView(this)),
      m_problem(new FieldProblem(this)),
      m_save(new QPushButton(tr("Save as PDF…"), this)),
      m_print(new QPushButton(tr("Print…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Address labels"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    auto *body = new QHBoxLayout;
    body->setSpacing(space::large);
    body->addWidget(makeOptions());
    m_view->setAccessibleName(tr("The sheets as they will print"));
    m_view->setFit(PageView::Fit::Page);
    body->addWidget(m_view, 1);
    column->addLayout(body, 1);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    auto *close = new QPushButton(tr("Close"), this);
    buttons->addWidget(close);
    buttons->addWidget(m_print);
    m_save->setDefault(true);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    resize(label_dialog_detail::kSize);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &LabelDialog::save);
    connect(m_print, &QPushButton::clicked, this, &LabelDialog::print);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    connect(m_recipients, &RecipientList::read, this, &LabelDialog::layOut);
    connect(m_recipients, &RecipientList::failed, this, [this](const Error &error) {
        m_summary->clear();
        m_problem->setProblem(errorText(error));
    });
}

LabelDialog::~LabelDialog()
{
    m_cancel.cancel();
}

QWidget *LabelDialog::makeOptions()
{
    using namespace label_dialog_detail;
    auto *side = new QWidget(this);
    side->setFixedWidth(kOptionsWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    const auto add = [&](const QString &name, QWidget *field, const QString &tip) {
        auto *label = plainLabel(name, side);
        label->setBuddy(field);
        field->setAccessibleName(name);
        field->setToolTip(tip);
        column->addWidget(label);
        column->addWidget(field);
    };
    for (const render::LabelSheet &sheet : render::labelSheets())
        m_sheet->addItem(QString::fromUtf8(sheet.code));
    m_sheet->setCurrentIndex(usualSheet());
    add(tr("Sheet"), m_sheet, tr("The size stands on the pack; the number is the maker's"));
    m_first->setMinimum(1);
    m_first->setMaximum(render::labelSheets()[static_cast<size_t>(m_sheet->currentIndex())].perSheet());
    add(tr("Begin at label"), m_first, tr("Counted from the upper left corner, row by row: for a sheet that is begun"));
    m_outlines->setToolTip(tr("For plain paper"));
    column->addWidget(m_outlines);
    column->addWidget(m_everybody);
    m_everybody->setToolTip(
        tr("Who must not be contacted, and who withdrew the consent to marketing by post: for letters "
           "that must be sent, such as invoices"));
    column->addSpacing(space::small);
    column->addWidget(m_summary);
    column->addWidget(m_leftOut);
    column->addStretch();
    connect(m_sheet, &QComboBox::currentIndexChanged, this, [this](int index) {
        const render::LabelSheet &sheet = render::labelSheets()[static_cast<size_t>(index)];
        QSettings().setValue(QLatin1String(kSheetKey), QString::fromUtf8(sheet.code));
        m_first->setMaximum(sheet.perSheet());
        layOut();
    });
    connect(m_first, &QSpinBox::valueChanged, this, &LabelDialog::layOut);
    connect(m_outlines, &QCheckBox::toggled, this, &LabelDialog::layOut);
    connect(m_everybody, &QCheckBox::toggled, this, &LabelDialog::layOut);
    return side;
}

void LabelDialog::layOut()
{
    std::vector<contacts::AddressLabel> labels;
    int withoutAddress = 0;
    int unwanted = 0;
    int withdrawn = 0;
    std::vector<std::pair<QString, LeftOut>> leftOut;
    for (const contacts::Recipient &one : m_recipients->recipients()) {
        std::optional<LeftOut> reason = refusalOf(one, contacts::MarketingWay::Post);
        if (m_everybody->isChecked())
            reason.reset();
        if (!reason && !contacts::hasPostalAddress(one.contact))
            reason = LeftOut::NoAddress;
        if (!reason) {
            labels.push_back(contacts::addressLabel(one.contact));
            continue;
        }
        leftOut.emplace_back(one.contact.name, *reason);
        ++(*reason == LeftOut::NoAddress ? withoutAddress : *reason == LeftOut::Withdrawn ? withdrawn : unwanted);
    }
    m_leftOut->setPeople(std::move(leftOut));
    QStringList words{tr("%Ln label(s)", nullptr, static_cast<int>(labels.size()))};
    if (withoutAddress > 0)
        words.append(tr("%Ln without a street left out", nullptr, withoutAddress));
    if (unwanted > 0)
        words.append(tr("%Ln who must not be contacted left out", nullptr, unwanted));
    if (withdrawn > 0)
        words.append(tr("%Ln who withdrew consent to marketing left out", nullptr, withdrawn));
    if (m_recipients->inTrash() > 0)
        words.append(tr("%Ln in the trash left out", nullptr, m_recipients->inTrash()));
    m_summary->setText(words.join(QLatin1Char('\n')));
    m_save->setEnabled(!labels.empty());
    m_print->setEnabled(!labels.empty());
    const render::LabelOptions options{.sheet = static_cast<size_t>(m_sheet->currentIndex()),
                                       .used = m_first->value() - 1,
                                       .outlines = m_outlines->isChecked()};
    ++m_running;
    onFinished(QtConcurrent::run([labels = std::move(labels), options] { return render::labelPages(labels, options); }),
               this, [this, asked = m_layouts.next()](std::shared_ptr<render::ReportPages> pages) {
                   --m_running;
                   if (!m_layouts.isCurrent(asked))
                       return;
                   m_pages = std::move(pages);
                   m_view->setPages(m_pages);
               });
}

bool LabelDialog::isSettled() const
{
    return m_running == 0 && !m_recipients->isReading() && m_view->isSettled();
}

QString LabelDialog::summary() const
{
    return m_summary->text();
}

int LabelDialog::pageCount() const
{
    return m_view->pageCount();
}

QString LabelDialog::fileName() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(windowTitle() + QStringLiteral(".pdf"));
}

void LabelDialog::save()
{
    if (m_running > 0 || !m_pages)
        return;
    m_problem->setProblem({});
    m_desk.dialogs().newFile(
        this,
        {tr("Save address labels"), tr("PDF files (*.pdf)"), QStringLiteral("pdf"), fileName(), tr("Save as PDF")},
        [this, pages = m_pages](const QString &path) {
            ++m_running;
            onFinished(QtConcurrent::run([pages, title = windowTitle(), path, cancel = m_cancel] {
                           return label_dialog_detail::writeFile(*pages, title, path, cancel);
                       }),
                       this, [this, path](const Result<void> &done) {
                           --m_running;
                           if (!done) {
                               m_problem->setProblem(errorText(done.error()));
                               return;
                           }
                           m_desk.say(MessageBar::Kind::Done,
                                      tr("Labels saved as %1.").arg(QFileInfo(path).fileName()));
                           accept();
                       });
        });
}

void LabelDialog::print()
{
    if (m_running > 0 || !m_pages)
        return;
    m_problem->setProblem({});
    m_askPrinter(this, windowTitle(), m_pages->paper(), pageCount(),
                 [this, pages = m_pages](const std::shared_ptr<QPrinter> &printer) {
                     ++m_running;
                     auto *run = new ReportPrint(pages, printer, this, m_cancel);
                     connect(run, &ReportPrint::finished, this, [this](int sheets) {
                         --m_running;
                         m_desk.say(MessageBar::Kind::Done,
                                    tr("%Ln sheet(s) of labels sent to the printer.", nullptr, sheets));
                         accept();
                     });
                     connect(run, &ReportPrint::failed, this, [this](const Error &error) {
                         --m_running;
                         m_problem->setProblem(errorText(error));
                     });
                     run->start();
                 });
}

} // namespace shuke::ui
