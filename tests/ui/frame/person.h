#pragma once

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/list_view.h"
#include "ui/common/on_finished.h"
#include "ui/contacts/contact_form.h"
#include "ui/contacts/contact_panel.h"
#include "ui/frame/toast.h"
#include "ui/lists/record_side.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <functional>

namespace shuke::test {

/// Somebody before the real window: keys go where the focus is, and to what is open above it. What is on disk lies in
/// a folder of its own.
class Person : public WindowFixture
{
public:
    Person()
    {
        QStandardPaths::setTestModeEnabled(false);
        m_dataHome = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", QFile::encodeName(path(QStringLiteral("data"))));
        window->resize(1280, 800);
        activate();
    }
    ~Person()
    {
        if (m_dataHome.isNull())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", m_dataHome);
    }

    static QWidget *focus()
    {
        QWidget *at =
            QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
        return at ? at : QApplication::activeWindow();
    }
    static QString focusText()
    {
        const auto *button = qobject_cast<QAbstractButton *>(focus());
        return button ? button->text() : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(focus());
        QTest::keyClick(focus(), key, modifiers);
    }
    static void type(const char *text)
    {
        REQUIRE(focus());
        QTest::keyClicks(focus(), QLatin1String(text));
    }
    /// As an input method gives Chinese.
    static void compose(const QString &text)
    {
        REQUIRE(focus());
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(focus(), &event);
    }
    /// Tab until the focus is on it; false if that never happens.
    static bool tabTo(const std::function<bool(QWidget *)> &wanted)
    {
        constexpr int kMost = 80;
        QStringList all;
        for (int i = 0; i < kMost; ++i) {
            if (focus() && focus()->isVisible() && wanted(focus()))
                return true;
            all.append(QLatin1String(focus()->metaObject()->className()) + focusText());
            press(Qt::Key_Tab);
        }
        WARN("Tab came to " << all.join(QLatin1Char('|')).toStdString());
        return false;
    }
    static bool tabTo(const QString &button)
    {
        return tabTo([&](QWidget *) { return focusText() == button; });
    }
    static bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 30000); }

    void makeStore()
    {
        window->createStore(path(QStringLiteral("shop.shuke")));
        REQUIRE(until([this] { return window->hasStore() && rest(); }));
    }
    void add(const QString &name)
    {
        contacts::Contact contact;
        contact.name = name;
        const qint64 before = customers();
        window->workspace()->perform(contacts::createContact(contact));
        REQUIRE(until([&] { return customers() == before + 1; }));
        REQUIRE(rest());
    }
    /// Everything on show has been read, and what the last change told has arrived.
    bool rest()
    {
        const auto settled = [this] { return window->isSettled(); };
        if (!until(settled))
            return false;
        QCoreApplication::processEvents();
        return until(settled);
    }
    /// In the store, whatever is on show.
    qint64 customers()
    {
        std::optional<qint64> count;
        ui::onFinished(window->workspace()->session()->query(contacts::contactCounts()), window.get(),
                       [&](const Result<contacts::ContactCounts> &counts) { count = counts ? counts->people : -1; });
        REQUIRE(until([&] { return count.has_value(); }));
        return *count;
    }

    ui::Page *page() const { return window->workspace()->page(); }
    ui::PageId pageId() const { return page()->id(); }
    ui::CustomersPage &list() const { return *contactPage(); }
    int rows() const { return list().model().rowCount(); }
    QString nameAt(int row) const { return list().model().index(row, 0).data().toString(); }
    ui::ContactPanel &record() const { return static_cast<ui::ContactPanel &>(list().side()->panel()); }
    /// The text of a field of the open form.
    QString typed(const char *field) const
    {
        return record().form() ? record().form()->state().text(QLatin1String(field)) : QString();
    }
    void clickRow(int row) const
    {
        const QRect cell = list().list().visualRect(list().model().index(row, 0));
        QTest::mouseClick(list().list().viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    }
    /// Opens the form of the first row by keys, and writes into its name.
    void beginEdit(const QString &name)
    {
        clickRow(0);
        REQUIRE(until([this] { return record().record() != 0 && rest(); }));
        press(Qt::Key_Return);
        press(Qt::Key_F2);
        REQUIRE(record().isEditing());
        press(Qt::Key_A, Qt::ControlModifier);
        compose(name);
        REQUIRE(typed("name") == name);
    }
    // After an answer the window is the active one again, which offscreen nobody else sees to.
    static QMessageBox *question() { return qobject_cast<QMessageBox *>(QApplication::activeModalWidget()); }
    /// By keys, until the question is gone.
    void answer(const QString &button)
    {
        REQUIRE(until([] { return question() && question()->isActiveWindow(); }));
        REQUIRE(tabTo(button));
        press(Qt::Key_Space);
        REQUIRE(until([] { return !question(); }));
        activate();
    }
    void answerEscape()
    {
        REQUIRE(until([] { return question() && question()->isActiveWindow(); }));
        press(Qt::Key_Escape);
        REQUIRE(until([] { return !question(); }));
        activate();
    }
    void activate()
    {
        window->activateWindow();
        if (window->isVisible())
            REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    ui::Toast &toast() const { return window->workspace()->toast(); }

private:
    QByteArray m_dataHome;
};

} // namespace shuke::test
