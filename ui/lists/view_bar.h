#pragma once

#include "ui/lists/saved_views.h"

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace shuke::ui {

class FlowLayout;

/// The views of a list as tabs: All · People · Companies · At risk ▾ · + View. ← and → go from one to the next; the
/// menu of a view made here (▾, or the menu key) saves, renames and deletes it.
class ViewBar : public QWidget
{
    Q_OBJECT

public:
    ViewBar(SavedViews &views, QWidget *parent = nullptr);

    void setCurrent(const QString &code);
    const QString &current() const { return m_current; }
    /// The filters on the page are not those of the view any more: it can be saved.
    void setModified(bool modified);
    /// Tabs from left to right, for tests.
    QStringList titles() const;

Q_SIGNALS:
    void chosen(const QString &code);
    /// Asked for the name of a new view, or another name for this one.
    void nameTyped(const QString &code, const QString &title);
    void saveWanted(const QString &code);
    void removeWanted(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void openMenu(const QString &code, QWidget *below);
    void askName(const QString &code, const QString &title, QWidget *below);

    SavedViews &m_views;
    QString m_current;
    bool m_modified = false;
    FlowLayout *m_flow;
    QButtonGroup *m_group;
    QToolButton *m_add;
};

} // namespace shuke::ui
