#pragma once

#include "ui/common/desk.h"
#include "ui/common/own_keys.h"
#include "ui/common/page.h"
#include "ui/common/place.h"

#include <QKeyEvent>
#include <QWidget>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace shuke::ui {

/// One record beside its list, or in a window of its own: shown, edited, made. Knows nothing of the list; the list
/// page (ui/lists/list_page.h) puts it into a splitter, gives it the place in the list and hands its actions on.
class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPanel(Desk &desk, QWidget *parent = nullptr) : QWidget(parent), m_desk(desk)
    {
        new OwnKeys(
            this,
            [] {
                return std::vector{
                    keyLine({Qt::Key_Escape}, tr("Leaves the form; without a form it closes the record"))};
            },
            tr("Record"));
    }

    /// Shows this record, read in the background; the caller has asked leave() before. 0: nothing.
    virtual void showRecord(qint64 id) = 0;
    /// An empty form for a place that makes something (NewContact, NewOrder, NewProduct).
    virtual void startNew(const Place &place) = 0;
    /// The record on show; 0 with none, or while a new one is typed.
    virtual qint64 record() const = 0;
    /// Where the record stands in the list, from 1, of how many; 0 when it is not in it. For "3 of 1,204" and ‹ ›.
    virtual void setPosition(int place, int count) = 0;
    /// As Page::leave: asks first when something typed would be lost.
    virtual void leave(std::function<void()> go) { go(); }
    /// Edit, Save, SaveClose, SaveNew, Delete, Previous, Next, as Page.
    virtual bool offers(PageAction action) const = 0;
    virtual void run(PageAction action) = 0;
    virtual bool isSettled() const { return true; }

    using Order = std::shared_ptr<const std::vector<qint64>>;
    /// Where to ask for the ids of the list in its order: a record that goes to a window of its own takes them along.
    void setOrder(std::function<Order()> order) { m_order = std::move(order); }

Q_SIGNALS:
    /// By ✕ or Esc, or because a new record is given up.
    void closeWanted();
    void previousWanted();
    void nextWanted();
    /// A new record was saved: the list selects it.
    void created(qint64 id);
    void actionsChanged();

protected:
    Desk &desk() const { return m_desk; }
    Order order() const { return m_order ? m_order() : Order(); }
    /// Leaves the form, and asks first where something typed would be lost. False: none is open.
    virtual bool cancelForm() { return false; }

    /// Esc leaves the form, and without a form the record.
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier)
            QWidget::keyPressEvent(event);
        else if (!cancelForm())
            Q_EMIT closeWanted();
    }

private:
    Desk &m_desk;
    std::function<Order()> m_order;
};

} // namespace shuke::ui
