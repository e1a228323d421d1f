#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace shuke::ui {

enum class UnsavedAnswer { Save, Discard, KeepEditing };

/// "… has unsaved changes": Save, Discard, Keep editing. Returns at once; Esc keeps editing. Not answered if `parent`
/// is deleted meanwhile.
void askUnsaved(QWidget *parent, const QString &question, std::function<void(UnsavedAnswer)> answer);

/// Discard or Keep editing.
void askDiscard(QWidget *parent, const QString &question, const QString &detail, std::function<void(bool)> discard);

} // namespace shuke::ui
