#pragma once

#include "core/session/session.h"
#include "ui/contacts/contact_list_source.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace shuke::ui {

class EmptyState;
class JobBar;
class ListView;
class MessageBar;
class RowCopy;
class WindowModel;

/// All customers of a store, to be read: sorted by any column, searched as one types, copied, counted. An empty store
/// offers what to do next.
class ContactListPage : public QWidget
{
    Q_OBJECT

public:
    /// `loader`: see ContactListSource.
    explicit ContactListPage(std::shared_ptr<session::Session> session, QWidget *parent = nullptr,
                             ContactListSource::SearchLoader loader = {});
    ~ContactListPage() override;

    WindowModel &model() { return *m_model; }
    ListView &list() { return *m_list; }
    MessageBar &messages() { return *m_messages; }
    QString countText() const;
    bool showsEmptyState() const;
    /// Why there is no list, when there is none; the list is there again when it can be read. Empty otherwise.
    QString errorText() const;
    QLineEdit &filter() { return *m_filter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void importWanted();
    void demoWanted();

private:
    QWidget *makeCard();
    void makeFilter();
    void makeStates();
    void watch(RowCopy *copy);
    void updateState();

    ContactListSource *m_source;
    WindowModel *m_model;
    ListView *m_list = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_failure = nullptr;
    QLabel *m_count = nullptr;
    JobBar *m_job = nullptr; ///< A long copy.
    QLineEdit *m_filter = nullptr;
};

} // namespace shuke::ui
