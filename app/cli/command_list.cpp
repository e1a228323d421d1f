#include "app/cli/cli.h"

namespace shuke::cli {

// One declaration per command, defined in the file of its group.
int runAnalyze(Cli &cli, const QStringList &arguments);
int runBackup(Cli &cli, const QStringList &arguments);
int runBatch(Cli &cli, const QStringList &arguments);
int runExport(Cli &cli, const QStringList &arguments);
int runGenerate(Cli &cli, const QStringList &arguments);
int runHistory(Cli &cli, const QStringList &arguments);
int runImport(Cli &cli, const QStringList &arguments);
int runInit(Cli &cli, const QStringList &arguments);
int runRedo(Cli &cli, const QStringList &arguments);
int runRestore(Cli &cli, const QStringList &arguments);
int runSearch(Cli &cli, const QStringList &arguments);
int runUndo(Cli &cli, const QStringList &arguments);
int runVerify(Cli &cli, const QStringList &arguments);
int runReport(Cli &cli, const QStringList &arguments);

const std::vector<CommandEntry> &commands()
{
    static const std::vector<CommandEntry> list = {
        {"init",
         "init [--currency CNY] [--time-zone Asia/Shanghai] [--demo [--as-of DATE] [--customers N]]    new store; "
         "--demo "
         "fills in the sample company",
         runInit},
        {"import",
         "import KIND FILE [--mode create|upsert|update] [--key f[+f][,f]] [--duplicates skip|fill|overwrite|create] "
         "[--map field=column]… [--map-value field:Text=code]… [--defaults field=value]… [--encoding auto|…] "
         "[--delimiter C] [--no-header --columns a,b,c] [--date-format PATTERN] [--decimal ,|.] [--create-customers] "
         "[--dry-run] [--rejects FILE] [--again]    KIND: contacts companies products orders order-lines",
         runImport},
        {"backup", "backup [FILE]    a verified backup, by default into the folder STORE-backups", runBackup},
        {"restore",
         "restore FILE [--to PATH] [--replace]    a backup becomes a store; --replace keeps the former one aside",
         runRestore},
        {"verify", "verify [FILE]    checks everything that can be checked, prints one JSON object", runVerify},
        {"analyze",
         "analyze rfm [--as-of DATE] [--from DATE|all] [--to DATE] [--method independent|nested|ntile] [--map "
         "grid|eight|ten] "
         "[--summary]    customers by recency, frequency and revenue; the window is 24 months unless told",
         runAnalyze},
        {"history",
         "history [--limit N]    operations, newest first; undone is the number of the undoing operation\n"
         "  history --record ID [--table NAME] [--limit N]    every change of a contact, field by field",
         runHistory},
        {"undo",
         "undo [OPERATION] [--keep|--overwrite]    takes back an operation, by default the newest; rows changed later "
         "stop it unless told",
         runUndo},
        {"redo", "redo [--keep|--overwrite]    takes back the newest undo", runRedo},
        {"batch",
         "batch [FILE]    runs command lines from FILE or standard input in one session; prints 'ok' or 'failed "
         "STATUS' for each",
         runBatch},
        {"search",
         "search TEXT [--limit N]    customers that hold every word, also in the middle, in pinyin or as initials",
         runSearch},
        {"export",
         "export contacts|companies|products|orders|order-lines [--format csv|json] [--for-excel]    all rows outside "
         "the "
         "trash; the plain file imports again, --for-excel opens safely in a spreadsheet",
         runExport},
        {"generate",
         "generate --out-dir DIR [--customers N] [--years N] [--seed N] [--as-of DATE] [--currency CNY]    test data: "
         "contacts.csv, orders.csv and summary.json with the exact totals",
         runGenerate},
        {"report",
         "report customer-value [--from DATE|all] [--to DATE] [--as-of DATE] [--format csv|xlsx|pdf] [--for-excel] "
         "[--paper a4|letter] [--map grid|eight|ten] [--method independent|nested|ntile]",
         runReport},
    };
    return list;
}

} // namespace shuke::cli
