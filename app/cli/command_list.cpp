#include "app/cli/cli.h"

namespace shuke::cli {

// One declaration per command, defined in the file of its group.
int runBatch(Cli &cli, const QStringList &arguments);
int runGenerate(Cli &cli, const QStringList &arguments);

const std::vector<CommandEntry> &commands()
{
    static const std::vector<CommandEntry> list = {
        {"batch",
         "batch [FILE]    runs command lines from FILE or standard input in one session; prints 'ok' or 'failed "
         "STATUS' for each",
         runBatch},
        {"generate",
         "generate --out-dir DIR [--customers N] [--years N] [--seed N] [--as-of DATE] [--currency CNY]    test data: "
         "contacts.csv, orders.csv and summary.json with the exact totals",
         runGenerate},
    };
    return list;
}

} // namespace shuke::cli
