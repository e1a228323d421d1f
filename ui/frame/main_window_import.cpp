// The ways into the import page, also from a window without a store.
#include "ui/frame/main_window.h"
#include "ui/frame/workspace.h"

#include <QFileInfo>

namespace shuke::ui {

void MainWindow::import(const QString &path)
{
    if (isBusy())
        return;
    ImportFile place;
    place.path = path; // what is in it, the page sees by its headers
    if (m_workspace) {
        m_workspace->go(place);
        return;
    }
    // Without a store there is nothing to import into: the default one is opened, or made.
    m_afterOpening = [this, place] { m_workspace->go(place); };
    const QString store = defaultStorePath();
    if (QFileInfo::exists(store))
        openStore(store);
    else
        createStore(store);
}

} // namespace shuke::ui
