#include "ui/frame/screenshot.h"

#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/list_view.h"
#include "ui/contacts/customers_page.h"
#include "ui/frame/main_window.h"
#include "ui/frame/workspace.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QSaveFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

#include <cstdio>

namespace shuke::ui {

namespace screenshot_detail {

constexpr int kPatienceMs = 120000; // then something hangs
constexpr int kSettlingMs = 20;

int complain(const QString &why)
{
    std::fprintf(stderr, "shuke: %s\n", why.toUtf8().constData());
    return 1;
}

/// Watches a window until nothing in it is still to come, then saves it and ends the event loop.
class Photographer : public QObject
{
public:
    Photographer(MainWindow &window, const ScreenshotOrder &order) : m_window(window), m_order(order)
    {
        connect(&window, &MainWindow::failed, this,
                [](const Error &error) { QCoreApplication::exit(complain(errorText(error))); });
        connect(&window, &MainWindow::entered, this, &Photographer::watchList);
        connect(&window, &MainWindow::statusShown, this, [this] {
            m_status = true;
            look();
        });
        QTimer::singleShot(kPatienceMs, this, [this] {
            QCoreApplication::exit(complain(
                QCoreApplication::translate("Screenshot", "%1 could not be shown in time").arg(m_order.store)));
        });
    }

    void watchList()
    {
        CustomersPage &page = *list();
        connect(&page.model(), &WindowModel::stateChanged, this, &Photographer::look);
        connect(&page.model(), &QAbstractItemModel::dataChanged, this, &Photographer::look);
        connect(&page.model(), &WindowModel::failed, this,
                [](const Error &error) { QCoreApplication::exit(complain(errorText(error))); });
        for (int column = 0; column < page.model().columnCount(); ++column) {
            if (m_order.sort == QLatin1String(page.model().columns()[static_cast<size_t>(column)].key))
                page.list().horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
        }
        m_clearButton = page.filter().findChild<QToolButton *>();
        if (m_clearButton)
            m_clearButton->installEventFilter(this);
        // What the page says beside its rows (sums, names on chips) has no signal of its own.
        m_settling.setInterval(kSettlingMs);
        connect(&m_settling, &QTimer::timeout, this, &Photographer::look);
        m_settling.start();
        if (!m_order.search.isEmpty())
            page.filter().setText(m_order.search);
        look();
    }

    /// Behind everything that is on its way: layouts and paints that a signal has caused.
    void look()
    {
        QTimer::singleShot(0, this, [this] {
            if (!m_saved && isComplete())
                save();
        });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_saved)
            look();
        return QObject::eventFilter(watched, event);
    }

private:
    CustomersPage *list() const
    {
        auto *page = m_window.workspace() ? m_window.workspace()->madePage(PageId::Customers) : nullptr;
        return static_cast<CustomersPage *>(page);
    }

    bool isComplete() const
    {
        if (m_order.store.isEmpty())
            return true;
        if (!m_status || m_window.isBusy() || !list())
            return false;
        const WindowModel &model = list()->model();
        if (!list()->isSettled())
            return false;
        if (m_clearButton && m_clearButton->isVisible() && m_clearButton->property("opacity").toDouble() < 1)
            return false; // it fades in, and each step is painted
        if (model.rowCount() == 0)
            return true;
        const ListView &view = list()->list();
        const int last = view.rowAt(view.viewport()->height() - 1);
        return model.isInMemory(view.rowAt(0), last < 0 ? model.rowCount() - 1 : last);
    }

    void save()
    {
        m_saved = true;
        QSaveFile file(m_order.file);
        const bool saved = file.open(QIODevice::WriteOnly) && m_window.grab().save(&file, "PNG") && file.commit();
        QCoreApplication::exit(
            saved ? 0
                  : complain(errorText(
                        {ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_order.file, file.errorString())})));
    }

    MainWindow &m_window;
    ScreenshotOrder m_order;
    QPointer<QToolButton> m_clearButton;
    QTimer m_settling;
    bool m_status = false;
    bool m_saved = false;
};

} // namespace screenshot_detail

int takeScreenshot(const ScreenshotOrder &order)
{
    const QTemporaryDir settings; // what the user last opened and how wide his columns are is no part of the picture
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    session::SessionOptions options;
    options.automaticBackups = false;
    int status = 1;
    {
        MainWindow window(systemDialogs(), options);
        window.resize(order.size);
        screenshot_detail::Photographer photographer(window, order);
        window.show();
        if (order.store.isEmpty())
            photographer.look();
        else
            window.openStore(order.store);
        status = QCoreApplication::exec();
    }
    QThreadPool::globalInstance()->waitForDone(); // the store closes on a worker
    return status;
}

} // namespace shuke::ui
