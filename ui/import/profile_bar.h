#pragma once

#include "core/exchange/import_profile.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;

namespace shuke::ui {

struct ImportState;

/// How files of a known program, or of a shape that was imported before, are read: which profile is used and why, and
/// what can be done with it.
class ProfileBar : public QWidget
{
    Q_OBJECT

public:
    /// How it came to the present profile, or to none.
    enum class Reason {
        Nothing, ///< No profile knows these columns.
        Fits,    ///< Its columns were recognised.
        Chosen,  ///< By the user; also to read without one.
    };

    explicit ProfileBar(QWidget *parent = nullptr);

    /// `profiles`: all that can be chosen. `writable`: profiles can be saved in this store.
    void show(const ImportState &state, const std::vector<exchange::ImportProfile> &profiles, Reason reason,
              bool writable);
    QString note() const;
    QComboBox &box() { return *m_box; }
    QPushButton &withoutButton() { return *m_without; }
    QAction &saveAction() { return *m_save; }
    QAction &updateAction() { return *m_update; }
    QAction &renameAction() { return *m_rename; }
    QAction &deleteAction() { return *m_delete; }

Q_SIGNALS:
    /// Empty: read the file without a profile.
    void chosen(const QString &name);
    void nameTyped(const QString &name, bool forPresent); ///< Save as; or rename the present one.
    void updateWanted();
    void deleteWanted();

private:
    void fillBox(const ImportState &state, const std::vector<exchange::ImportProfile> &profiles);
    void askName(bool forPresent);

    QComboBox *m_box;
    QLabel *m_note;
    QPushButton *m_without;
    QPushButton *m_more;
    QAction *m_save;
    QAction *m_update;
    QAction *m_rename;
    QAction *m_delete;
    QString m_name; ///< Of the present profile, if it is the user's own.
    QString m_suggestion;
};

} // namespace shuke::ui
