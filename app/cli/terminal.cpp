#include "app/cli/terminal.h"

#include <atomic>
#include <csignal>

namespace shuke::cli {

namespace terminal_detail {

std::atomic<const CancelToken *> interrupted = nullptr;

/// Only an atomic flag is set here: nothing else is safe in a signal handler.
void onInterrupt(int)
{
    if (const CancelToken *token = interrupted.exchange(nullptr))
        token->cancel();
    std::signal(SIGINT, SIG_DFL);
}

} // namespace terminal_detail

ProgressSink terminalProgress(const Cli &cli)
{
    if (!cli.errIsTerminal)
        return {};
    return [err = cli.err, shown = qint64(-1)](Progress progress) mutable {
        const qint64 percent = progress.total > 0 ? progress.done * 100 / progress.total : 0;
        if (percent == shown)
            return;
        shown = percent;
        err->write("\r" + QByteArray::number(percent) + " %");
    };
}

void endTerminalProgress(const Cli &cli)
{
    if (cli.errIsTerminal)
        cli.err->write("\r       \r");
}

InterruptCancels::InterruptCancels(const CancelToken &token)
    : m_token(token), m_before(std::signal(SIGINT, terminal_detail::onInterrupt))
{
    terminal_detail::interrupted = &m_token;
}

InterruptCancels::~InterruptCancels()
{
    terminal_detail::interrupted = nullptr;
    if (m_before != SIG_ERR)
        std::signal(SIGINT, m_before);
}

} // namespace shuke::cli
