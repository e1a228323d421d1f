#pragma once

#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/sales/customer_search.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace shuke::ui {

/// One thing the palette can do.
struct PaletteEntry
{
    QString icon;   ///< See lineIcon().
    QString title;  ///< What is matched and shown.
    QString detail; ///< Beside it, quieter: a phone number, a key.
    std::function<void()> run;
};

/// Ctrl+K: type, and go to a customer, a page or a command. ">" looks among commands only. Over the window, goes away
/// with Esc or a click beside it.
class Palette : public QFrame
{
    Q_OBJECT

public:
    static constexpr size_t kCustomers = 8;
    static constexpr int kFollowUps = 6;

    /// Lies over `parent`.
    Palette(Desk &desk, QWidget *parent);

    /// `commands`: what can be done now, in the order of an empty search.
    void begin(std::vector<PaletteEntry> commands);
    QLineEdit &input() { return *m_input; }
    QListView &list() { return *m_list; }
    /// All answers to what was typed have arrived.
    bool isSettled() const { return !m_isAsking && m_followUpsAsked == 0; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void look();
    void findFollowUps(const QString &text);
    void show(std::vector<PaletteEntry> entries, const QString &nothing);
    void runCurrent();
    void close();
    void settle();

    Desk &m_desk;
    std::unique_ptr<CustomerSearch> m_search; ///< From the first look on.
    QLineEdit *m_input;
    QListView *m_list;
    QLabel *m_note;
    QStandardItemModel *m_model;
    std::vector<PaletteEntry> m_commands;
    std::vector<PaletteEntry> m_shown;
    Generation m_asked;
    Generation m_askedFollowUps;
    CancelToken m_cancelFollowUps;
    int m_followUpsAsked = 0;
    bool m_isAsking = false;
    bool m_runWhenFound = false;
    QPointer<QWidget> m_before; ///< Had the focus.
};

} // namespace shuke::ui
