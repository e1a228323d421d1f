#pragma once

#include "core/segments/filter.h"
#include "ui/common/desk.h"

#include <QObject>

#include <vector>

namespace shuke::ui {

/// A named way to look at a list: which rows, of which scope. Its columns, widths and sort are a ColumnLayout of their
/// own under "PAGE/CODE".
struct SavedView
{
    QString code; ///< Stable, unique on its page.
    QString title;
    segments::Scope scope = segments::Scope::All;
    segments::ConditionGroup where = {};
    bool isBuiltIn = false;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// The views of one list page: those it always has, and those made here. The latter are kept in the store (setting
/// page.views.PAGE): they go along with the file and its backups, and saving one can be undone. Layouts are kept on
/// this computer, by QSettings: how wide a column is depends on the screen.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    SavedViews(Desk &desk, QByteArray page, segments::Subject subject, std::vector<SavedView> builtIn, QObject *parent);

    const std::vector<SavedView> &all() const { return m_all; }
    /// Null if it is not there.
    const SavedView *find(const QString &code) const;
    bool isSettled() const { return m_running == 0; }
    /// One more that is always there, behind the usual one; in place of the one of its code.
    void putBuiltIn(SavedView view);
    void removeBuiltIn(const QString &code);

    /// A new view; its code, unique, is the answer. Titles are trimmed.
    QString add(const QString &title, segments::Scope scope, const segments::ConditionGroup &where);
    void rename(const QString &code, const QString &title);
    void setWhere(const QString &code, segments::Scope scope, const segments::ConditionGroup &where);
    void remove(const QString &code);

    /// As kept in the store. Views that cannot be read (a newer version made them) are left out.
    static QString toText(segments::Subject subject, const std::vector<SavedView> &views);
    static std::vector<SavedView> fromText(segments::Subject subject, const QString &text);

Q_SIGNALS:
    void changed();

private:
    void load();
    void write(OperationLabel label, const QString &done);
    std::vector<SavedView> own() const;

    Desk &m_desk;
    QByteArray m_key;
    segments::Subject m_subject;
    std::vector<SavedView> m_all;
    int m_running = 0;
};

} // namespace shuke::ui
