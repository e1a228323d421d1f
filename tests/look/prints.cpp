#include "tests/look/prints.h"

#include "ui/common/page.h"
#include "ui/frame/main_window.h"
#include "ui/frame/toast.h"
#include "ui/frame/workspace.h"

#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace shuke::test {

bool PrintDialogs::save(ui::MainWindow &window, const QString &file)
{
    constexpr int kPatienceMs = 60000;
    ui::Page *page = window.workspace() ? window.workspace()->page() : nullptr;
    if (!page || !page->offers(ui::PageAction::Export) || window.findChild<QDialog *>())
        return true;
    QFile::remove(file); // of an earlier run
    m_isAsked = false;
    m_file = file;
    page->run(ui::PageAction::Export);
    m_file.clear();
    for (QDialog *dialog : window.findChildren<QDialog *>())
        dialog->reject();
    auto *toast = window.findChild<ui::Toast *>();
    const bool came =
        !m_isAsked ||
        QTest::qWaitFor([&] { return QFileInfo::exists(file) && toast && !toast->text().isEmpty(); }, kPatienceMs);
    if (toast)
        toast->hide(); // the next picture is of something else
    return came;
}

} // namespace shuke::test
