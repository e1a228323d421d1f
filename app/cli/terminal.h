#pragma once

#include "app/cli/cli.h"
#include "core/base/cancel_token.h"
#include "core/base/progress.h"

namespace shuke::cli {

/// A line on stderr that counts to 100 %, in place; nothing unless stderr is a terminal.
ProgressSink terminalProgress(const Cli &cli);
/// Takes the line away, before other output.
void endTerminalProgress(const Cli &cli);

/// While it lives, Ctrl+C asks `token` to stop; a second one ends the program as usual. One at a time.
class InterruptCancels
{
public:
    explicit InterruptCancels(const CancelToken &token);
    ~InterruptCancels();
    InterruptCancels(const InterruptCancels &) = delete;
    InterruptCancels &operator=(const InterruptCancels &) = delete;

private:
    CancelToken m_token;
    void (*m_before)(int);
};

} // namespace shuke::cli
