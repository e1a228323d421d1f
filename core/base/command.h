#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace shuke {

/// The open write transaction of an operation. Only core can open it (core/store/write_context.h).
class WriteContext;
/// A read transaction on one connection. Only core can open it (core/store/read_context.h).
class ReadContext;

/// What an operation is called in the history. `source` is the English text with %1 … %9, marked with
/// QT_TRANSLATE_NOOP("Operation", …) so that ui can show it in any language; `args` fill the places. A label about
/// another operation ("Undo: %1") has that one's English text for its place, followed by that one's source and args.
struct OperationLabel
{
    QByteArray source;
    QStringList args;

    /// The label of an operation on another one.
    static OperationLabel about(const char *source, const OperationLabel &other);
    /// The other operation's label; nothing if there is none, or if the store was written before it was kept.
    std::optional<OperationLabel> other() const;

    /// The English text, arguments filled in.
    QString english() const;
    friend bool operator==(const OperationLabel &, const OperationLabel &) = default;
};

/// One user action. `run` makes all its changes through the context; an error rolls all of them back.
/// `kind` is a stable code such as "contact.edit" (stored, filtered on; never shown).
struct Command
{
    QByteArray kind;
    OperationLabel label;
    std::function<Result<void>(WriteContext &)> run;
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// A read. `run` sees one consistent state of the store.
template <typename T>
struct Query
{
    std::function<Result<T>(ReadContext &)> run;
    CancelToken cancel = {};
};

} // namespace shuke
