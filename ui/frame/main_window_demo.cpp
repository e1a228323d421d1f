// The demo company: opened, or made when it is not there.
#include "core/exchange/demo_command.h"
#include "ui/common/busy_page.h"
#include "ui/common/on_finished.h"
#include "ui/frame/main_window.h"

#include <QFileInfo>

namespace shuke::ui {

void MainWindow::openDemo(const QString &path)
{
    if (QFileInfo::exists(path)) {
        openStore(path);
        return;
    }
    leaveStore(tr("Making the demo company…"), [this, path] {
        onFinished(createSession(path, {}, m_options), this,
                   [this, attempt = m_opening](const Result<SharedSession> &session) {
                       if (attempt != m_opening)
                           return;
                       if (session)
                           fillDemo(*session);
                       else
                           fail(session.error());
                   });
    });
}

void MainWindow::fillDemo(const SharedSession &session)
{
    Command demo = exchange::demoCommand({});
    showBusy(tr("Making the demo company…"), demo.cancel);
    demo.progress = progressTo(m_busy);
    onFinished(session->execute(std::move(demo)), this,
               [this, session, attempt = m_opening](const Result<ChangeSet> &changes) {
                   if (changes) {
                       if (attempt == m_opening)
                           enter(session);
                       else
                           closeSession(session);
                       return;
                   }
                   // Half a demo company helps nobody: the file goes away again.
                   onFinished(closeAndRemove(session), this, [] {});
                   if (changes.error().code == ErrorCode::Canceled)
                       showStart();
                   else
                       fail(changes.error());
               });
}

} // namespace shuke::ui
