#include "ui/contacts/contact_files_tab.h"

#include "ui/common/dialogs.h"
#include "ui/common/error_detail.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <numeric>

namespace shuke::ui {

namespace contact_files_tab_detail {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Read-only, so that nobody edits a copy and thinks it is kept.
Result<void> writeFile(const QString &path, const QByteArray &bytes, bool readOnly)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::IoError, path + QStringLiteral(": ") + file.errorString()};
    if (readOnly)
        QFile::setPermissions(path, QFileDevice::ReadOwner);
    return {};
}

} // namespace contact_files_tab_detail

ContactFilesTab::ContactFilesTab(Desk &desk, QWidget *parent, OpenFile open)
    : QWidget(parent),
      m_desk(desk),
      m_open(std::move(open)),
      m_messages(new MessageBar(this)),
      m_model(new TextTable({tr("File"), tr("Size"), tr("Added")}, this)),
      m_add(new QPushButton(tr("Add files…"), this)),
      m_openButton(new QPushButton(tr("Open"), this)),
      m_save(new QPushButton(tr("Save a copy…"), this)),
      m_remove(new QPushButton(tr("Remove"), this))
{
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, space::small);
    column->setSpacing(space::small);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::large, 0, space::large, 0);
    buttons->setSpacing(space::small);
    m_sum = quietLabel(QString(), this);
    m_sum->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    buttons->addWidget(m_sum, 1);
    for (QPushButton *button : {m_remove, m_save, m_openButton, m_add})
        buttons->addWidget(button);
    column->addLayout(buttons);
    column->addWidget(m_messages);
    m_stack = new QStackedWidget(this);
    m_model->setRightAligned(1);
    m_table = new RecordTable(*m_model, 0, tr("Files"), m_stack);
    m_table->remember(QStringLiteral("contact/files"));
    m_stack->addWidget(m_table);
    QLabel *none =
        quietLabel(tr("No files yet. Drop contracts, photos or letters here, up to 20 MB each; they are kept "
                      "in the store and in its backups."),
                   m_stack);
    none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    none->setMargin(space::page);
    m_stack->addWidget(none);
    column->addWidget(m_stack, 1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_desk.dialogs().openFiles(this, {tr("Add files"), {}, {}, {}, tr("Add")},
                                   [this](const QStringList &paths) { attach(paths); });
    });
    connect(m_openButton, &QPushButton::clicked, this, &ContactFilesTab::openSelected);
    connect(m_save, &QPushButton::clicked, this, &ContactFilesTab::saveSelected);
    connect(m_remove, &QPushButton::clicked, this, &ContactFilesTab::removeSelected);
    connect(m_table, &RecordTable::opened, this, &ContactFilesTab::openSelected);
    connect(m_table, &RecordTable::currentRowChanged, this, &ContactFilesTab::updateButtons);
    updateButtons();
}

ContactFilesTab::OpenFile ContactFilesTab::systemViewer()
{
    return [](const QString &path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
}

void ContactFilesTab::showFiles(ContactId contact, bool writable)
{
    if (m_contact != contact) {
        m_files.clear();
        m_messages->hide();
    }
    m_contact = contact;
    m_writable = writable;
    load();
}

void ContactFilesTab::load()
{
    using namespace contact_files_tab_detail;
    ++m_running;
    onFinished(m_desk.session()->query(contacts::attachmentsOf(m_contact)), this,
               [this, asked = m_asked.next()](Result<std::vector<contacts::Attachment>> files) {
                   --m_running;
                   if (!m_asked.isCurrent(asked) || !files)
                       return; // the page tells when the store cannot be read
                   m_files = std::move(*files);
                   std::vector<QStringList> rows;
                   for (const contacts::Attachment &file : m_files)
                       rows.push_back({file.name, sizeText(file.size),
                                       dayText(QDateTime::fromMSecsSinceEpoch(file.createdAtMs).date())});
                   const int current = m_table->currentRow();
                   m_model->setRows(std::move(rows));
                   if (current >= 0 && current < m_model->rowCount())
                       m_table->selectRow(current);
                   const qint64 bytes =
                       std::accumulate(m_files.begin(), m_files.end(), qint64(0),
                                       [](qint64 sum, const contacts::Attachment &file) { return sum + file.size; });
                   m_sum->setText(
                       m_files.empty()
                           ? QString()
                           : tr("%Ln file(s) · %1", nullptr, static_cast<int>(m_files.size())).arg(sizeText(bytes)));
                   m_stack->setCurrentIndex(m_files.empty() ? 1 : 0);
                   updateButtons();
               });
}

bool ContactFilesTab::hasSelection() const
{
    return selected().has_value();
}

bool ContactFilesTab::hasListFocus() const
{
    return m_table->hasFocus();
}

std::optional<contacts::Attachment> ContactFilesTab::selected() const
{
    const int row = m_table->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_files.size())
        return std::nullopt;
    return m_files[static_cast<size_t>(row)];
}

void ContactFilesTab::updateButtons()
{
    const std::optional<contacts::Attachment> file = selected();
    for (QPushButton *button : {m_openButton, m_save, m_remove})
        button->setVisible(!m_files.empty());
    m_add->setEnabled(m_writable);
    m_remove->setEnabled(m_writable && file.has_value());
    m_save->setEnabled(file.has_value());
    m_openButton->setEnabled(file.has_value());
}

void ContactFilesTab::attach(const QStringList &paths)
{
    if (paths.isEmpty() || !m_writable)
        return;
    m_messages->hide();
    const int chosen = static_cast<int>(paths.size());
    const auto refused = std::make_shared<std::vector<Error>>();
    Doing doing;
    doing.done = chosen == 1 ? tr("%Ln file(s) added.", nullptr, chosen) : tr("Files added.");
    doing.guard = this;
    doing.then = [this, refused, chosen, contact = m_contact](const Result<ChangeSet> &done) {
        if (done && !refused->empty() && contact == m_contact)
            tellRefused(*refused, chosen);
    };
    m_desk.perform(contacts::attachFiles(m_contact, paths, {}, refused), std::move(doing));
}

void ContactFilesTab::tellRefused(const std::vector<Error> &refused, int chosen)
{
    constexpr size_t kMost = 8;
    QStringList lines{
        chosen == 1 ? tr("The file was not added:")
                    : tr("Not added (%1 of %2):").arg(numberText(qint64(refused.size())), numberText(qint64(chosen)))};
    for (size_t i = 0; i < std::min(kMost, refused.size()); ++i)
        lines.append(detailText(refused[i].detail));
    if (refused.size() > kMost)
        lines.append(tr("and %Ln more", nullptr, static_cast<int>(refused.size() - kMost)));
    m_messages->say(MessageBar::Kind::Warning, lines.join(QLatin1Char('\n')));
}

QString ContactFilesTab::message() const
{
    return m_messages->isHidden() ? QString() : m_messages->text();
}

void ContactFilesTab::openSelected()
{
    const std::optional<contacts::Attachment> file = selected();
    if (!file)
        return;
    const bool mayOpen = contacts::mayBeOpened(file->name);
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Open file"));
    question->setIcon(mayOpen ? QMessageBox::Question : QMessageBox::Warning);
    question->setText(mayOpen ? tr("Open “%1” in the system's viewer?").arg(file->name)
                              : tr("“%1” is not opened from here").arg(file->name));
    question->setInformativeText(
        mayOpen
            ? tr("It gets a copy that can only be read; what is changed there does not come back. Open it only if you "
                 "know where the file came from.")
            : tr("Files of this kind can run on the computer or carry what does. Save a copy if you are sure."));
    if (mayOpen) {
        QPushButton *open = question->addButton(tr("Open"), QMessageBox::AcceptRole);
        question->setDefaultButton(open);
        connect(open, &QPushButton::clicked, this, [this, file = *file] { openCopy(file); });
    }
    QPushButton *save = question->addButton(tr("Save a copy…"), QMessageBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &ContactFilesTab::saveSelected);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    m_question = question;
    question->open();
}

QMessageBox *ContactFilesTab::question() const
{
    return m_question;
}

void ContactFilesTab::openCopy(const contacts::Attachment &file)
{
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>(); // 0700
    // A folder each: two files of one name do not meet.
    const QString folder = m_copies->filePath(QString::number(++m_opened));
    if (!m_copies->isValid() || !QDir().mkpath(folder)) {
        m_desk.dialogs().showError(this, tr("The file cannot be opened"),
                                   {ErrorCode::IoError, m_copies->path() + QStringLiteral(": no temporary folder")});
        return;
    }
    const QString path = folder + QLatin1Char('/') + contacts::safeFileName(file.name);
    write(file, path, [this, path, name = file.name] {
        if (!m_open(path))
            m_desk.say(MessageBar::Kind::Warning,
                       tr("No program on this computer opens “%1”. Save a copy instead.").arg(name));
    });
}

void ContactFilesTab::saveSelected()
{
    const std::optional<contacts::Attachment> file = selected();
    if (!file)
        return;
    m_desk.dialogs().newFile(
        this, {tr("Save a copy"), {}, {}, file->name, {}}, [this, file = *file](const QString &path) {
            write(file, path, [this, path] { m_desk.say(MessageBar::Kind::Done, tr("Saved as %1.").arg(path)); });
        });
}

void ContactFilesTab::write(const contacts::Attachment &file, const QString &path, std::function<void()> then)
{
    ++m_running;
    const bool readOnly = m_copies && path.startsWith(m_copies->path());
    const auto fail = [this](const Error &error) {
        m_desk.dialogs().showError(this, tr("The file cannot be read or written"), error);
    };
    onFinished(m_desk.session()->query(contacts::attachmentBytes(file.id)), this,
               [this, path, readOnly, fail, then = std::move(then)](Result<QByteArray> bytes) {
                   --m_running;
                   if (!bytes)
                       return fail(bytes.error());
                   ++m_running;
                   onFinished(QtConcurrent::run(contact_files_tab_detail::writeFile, path, std::move(*bytes), readOnly),
                              this, [this, fail, then](const Result<void> &done) {
                                  --m_running;
                                  if (!done)
                                      return fail(done.error());
                                  then();
                              });
               });
}

void ContactFilesTab::removeSelected()
{
    const std::optional<contacts::Attachment> file = selected();
    if (file && m_writable)
        m_desk.perform(contacts::removeAttachments({file->id}), {.done = tr("“%1” removed.").arg(file->name)});
}

void ContactFilesTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_writable && !contact_files_tab_detail::localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ContactFilesTab::dropEvent(QDropEvent *event)
{
    const QStringList paths = contact_files_tab_detail::localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    attach(paths);
}

} // namespace shuke::ui
