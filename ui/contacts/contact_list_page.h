#pragma once

#include "core/session/session.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace shuke::ui {

class ContactListSource;
class ListView;
class MessageBar;
class WindowModel;

/// All customers of a store, to be read: sorted by any column, searched as one types, copied, counted. An empty store
/// offers what to do next.
class ContactListPage : public QWidget
{
    Q_OBJECT

public:
    explicit ContactListPage(std::shared_ptr<session::Session> session, QWidget *parent = nullptr);
    ~ContactListPage() override;

    WindowModel &model() { return *m_model; }
    ListView &list() { return *m_list; }
    MessageBar &messages() { return *m_messages; }
    QString countText() const;
    bool showsEmptyState() const;
    QLineEdit &filter() { return *m_filter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void importWanted();
    void demoWanted();

private:
    QWidget *makeCard();
    void makeFilter();
    void updateState();

    ContactListSource *m_source;
    WindowModel *m_model;
    ListView *m_list = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_filter = nullptr;
};

} // namespace shuke::ui
