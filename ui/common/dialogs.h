#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace shuke::ui {

/// Every question that leaves the window. None of them blocks; the answer comes later, or never when it is dismissed.
/// Tests put a fake in its place.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    struct FileQuestion
    {
        QString title;
        QString filter;      ///< As QFileDialog's, e.g. "Shuke store (*.shuke)".
        QString suffix;      ///< Added to a new file's name that has none.
        QString suggestion;  ///< Folder or file to begin with.
        QString acceptLabel; ///< On the button; empty: the system's word.
    };
    virtual void openFile(QWidget *parent, const FileQuestion &question,
                          std::function<void(const QString &)> chosen) = 0;
    /// Several; where a fake has no answer of its own, that of openFile.
    virtual void openFiles(QWidget *parent, const FileQuestion &question,
                           std::function<void(const QStringList &)> chosen)
    {
        openFile(parent, question, [chosen = std::move(chosen)](const QString &path) { chosen({path}); });
    }
    virtual void newFile(QWidget *parent, const FileQuestion &question,
                         std::function<void(const QString &)> chosen) = 0;
    /// A folder that is there; filter and suffix say nothing.
    virtual void folder(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) = 0;
    /// What happened, in a window of its own; for errors after which the page cannot show them itself.
    virtual void showError(QWidget *parent, const QString &title, const Error &error) = 0;
};

/// The ones people see.
Dialogs &systemDialogs();

} // namespace shuke::ui
