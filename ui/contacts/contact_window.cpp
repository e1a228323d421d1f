#include "ui/contacts/contact_window.h"

#include "ui/contacts/contact_panel.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace contact_window_detail {

constexpr QSize kUsualSize(520, 760);

QString sizeKey()
{
    return QStringLiteral("windows/contact");
}

class ContactWindow : public QWidget
{
    Q_DECLARE_TR_FUNCTIONS(ContactWindow)

public:
    ContactWindow(Desk &desk, ContactId contact, QWidget *parent) : QWidget(parent, Qt::Window), m_desk(desk)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        m_panel = new ContactPanel(desk, this);
        m_panel->setOwnWindow(true);
        column->addWidget(m_panel);
        // The main window's keys end at its own border.
        addKey(QKeySequence(Qt::CTRL | Qt::Key_S), tr("Save"), PageAction::Save);
        addKey(QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Save and close"), PageAction::SaveClose);
        addKey(QKeySequence(Qt::CTRL | Qt::Key_Enter), tr("Save and close"), PageAction::SaveClose);
        addKey(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return), tr("Save and new"), PageAction::SaveNew);
        addKey(QKeySequence(Qt::Key_F2), tr("Edit"), PageAction::Edit);
        addKey(QKeySequence(Qt::Key_Delete), tr("Move to the trash"), PageAction::Delete);
        addKey(QKeySequence(Qt::CTRL | Qt::Key_Left), tr("Previous record"), PageAction::Previous);
        addKey(QKeySequence(Qt::CTRL | Qt::Key_Right), tr("Next record"), PageAction::Next);
        addKey(QKeySequence(QKeySequence::Undo), tr("Undo"), [this] { m_desk.undo(false); });
        addKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), tr("Redo"), [this] { m_desk.undo(true); });
        addKey(QKeySequence(QKeySequence::Close), tr("Close the window"), [this] { close(); });
        connect(m_panel, &RecordPanel::previousWanted, this, [this] { step(-1); });
        connect(m_panel, &RecordPanel::nextWanted, this, [this] { step(1); });
        connect(m_panel, &ContactPanel::titleChanged, this, &QWidget::setWindowTitle);
        connect(m_panel, &RecordPanel::closeWanted, this, &QWidget::close);
        const QSize size = QSettings().value(sizeKey()).toSize();
        resize(size.isValid() ? size : kUsualSize);
        m_panel->showRecord(contact.row());
    }

    qint64 record() const { return m_panel->record(); }
    void setOrder(RecordPanel::Order order)
    {
        m_order = std::move(order);
        const auto at = m_order ? std::ranges::find(*m_order, record()) : std::vector<qint64>::const_iterator();
        m_place = m_order && at != m_order->end() ? static_cast<int>(at - m_order->begin()) : -1;
        showPlace();
    }
    /// Closes it, or asks first, or stays.
    void leave(std::function<void()> go)
    {
        m_panel->leave([this, go = std::move(go)] {
            m_left = true;
            close();
            go();
        });
    }

protected:
    void closeEvent(QCloseEvent *event) override
    {
        if (!m_left) {
            event->ignore(); // leave() closes, now or after the answer
            QMetaObject::invokeMethod(
                this, [this] { leave([] {}); }, Qt::QueuedConnection);
            return;
        }
        QSettings().setValue(sizeKey(), size());
        event->accept();
    }

private:
    /// `what`: for the help.
    void addKey(const QKeySequence &key, const QString &what, std::function<void()> press)
    {
        auto *made = new QAction(what, this);
        made->setShortcut(key);
        connect(made, &QAction::triggered, this, std::move(press));
        addAction(made);
    }
    void addKey(const QKeySequence &key, const QString &what, PageAction action)
    {
        addKey(key, what, [this, action] { m_panel->run(action); });
    }

    void showPlace() { m_panel->setPosition(m_place + 1, m_place < 0 ? 0 : static_cast<int>(m_order->size())); }
    void step(int by)
    {
        m_panel->leave([this, by] {
            const int next = m_place + by;
            if (m_place < 0 || next < 0 || next >= static_cast<int>(m_order->size()))
                return;
            m_place = next;
            m_panel->showRecord((*m_order)[static_cast<size_t>(next)]);
            showPlace();
        });
    }

    Desk &m_desk;
    ContactPanel *m_panel;
    RecordPanel::Order m_order; ///< Null: opened from no list.
    int m_place = -1;           ///< In m_order; −1: not in it.
    bool m_left = false;
};

std::vector<ContactWindow *> windowsOf(QWidget *parent)
{
    std::vector<ContactWindow *> windows;
    for (QObject *child : parent->children()) {
        if (auto *window = dynamic_cast<ContactWindow *>(child)) // no Q_OBJECT: it is nobody else's business
            windows.push_back(window);
    }
    return windows;
}

} // namespace contact_window_detail

QWidget *openContactWindow(Desk &desk, ContactId contact, QWidget *parent,
                           std::shared_ptr<const std::vector<qint64>> order)
{
    using namespace contact_window_detail;
    const std::vector<ContactWindow *> open = windowsOf(parent);
    const auto same = std::ranges::find(open, contact.row(), &ContactWindow::record);
    ContactWindow *window = same != open.end() ? *same : new ContactWindow(desk, contact, parent);
    if (order || same == open.end())
        window->setOrder(std::move(order));
    window->show();
    window->activateWindow();
    return window;
}

void closeContactWindows(QWidget *parent, std::function<void()> go)
{
    using namespace contact_window_detail;
    const std::vector<ContactWindow *> open = windowsOf(parent);
    for (ContactWindow *window : open) {
        if (!window->isVisible())
            continue; // closed, and waiting to be deleted
        window->activateWindow();
        // Later: the answer comes from within the window.
        window->leave([parent, go = std::move(go)] {
            QMetaObject::invokeMethod(
                parent, [parent, go] { closeContactWindows(parent, go); }, Qt::QueuedConnection);
        });
        return;
    }
    for (ContactWindow *window : open)
        delete window; // they must not outlive the session
    go();
}

} // namespace shuke::ui
