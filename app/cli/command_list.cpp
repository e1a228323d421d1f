#include "app/cli/cli.h"

namespace shuke::cli {

// One declaration per command, defined in the file of its group.
int runAnalyze(Cli &cli, const QStringList &arguments);
int runBackup(Cli &cli, const QStringList &arguments);
int runBatch(Cli &cli, const QStringList &arguments);
int runClean(Cli &cli, const QStringList &arguments);
int runDuplicates(Cli &cli, const QStringList &arguments);
int runExport(Cli &cli, const QStringList &arguments);
int runGenerate(Cli &cli, const QStringList &arguments);
int runHistory(Cli &cli, const QStringList &arguments);
int runImport(Cli &cli, const QStringList &arguments);
int runInit(Cli &cli, const QStringList &arguments);
int runMerge(Cli &cli, const QStringList &arguments);
int runRedo(Cli &cli, const QStringList &arguments);
int runRestore(Cli &cli, const QStringList &arguments);
int runScores(Cli &cli, const QStringList &arguments);
int runSearch(Cli &cli, const QStringList &arguments);
int runSegment(Cli &cli, const QStringList &arguments);
int runTasks(Cli &cli, const QStringList &arguments);
int runTimeline(Cli &cli, const QStringList &arguments);
int runUndo(Cli &cli, const QStringList &arguments);
int runVerify(Cli &cli, const QStringList &arguments);
int runReport(Cli &cli, const QStringList &arguments);

namespace command_list_detail {

/// `about` comes from QT_TRANSLATE_NOOP.
CommandEntry one(const char *name, const char *syntax, const char *about, int (*run)(Cli &, const QStringList &))
{
    return {name, {{syntax, about}}, run};
}

} // namespace command_list_detail

const std::vector<CommandEntry> &commands()
{
    using command_list_detail::one;
    static const std::vector<CommandEntry> list = {
        one("init", "init [--currency CNY] [--time-zone Asia/Shanghai] [--demo [--as-of DATE] [--customers N]]",
            QT_TRANSLATE_NOOP("CliHelp", "new store; --demo fills in the sample company"), runInit),
        {"import",
         {{"import KIND FILE [--mode create|upsert|update] [--key f[+f][,f]] [--duplicates skip|fill|overwrite|create] "
           "[--map field=column]… [--map-value field:Text=code]… [--defaults field=value]… [--sheet NAME|NUMBER] "
           "[--profile auto|none|NAME] [--save-profile NAME] [--encoding auto|…] [--delimiter C] [--no-header "
           "--columns "
           "a,b,c] [--date-format PATTERN] [--decimal ,|.] [--create-customers] [--personal] [--dry-run] [--rejects "
           "FILE] "
           "[--again]",
           QT_TRANSLATE_NOOP("CliHelp", "reads a CSV, xlsx or vCard file; KIND: contacts companies products orders "
                                        "order-lines activities relations consents")},
          {"import tasks FILE.ics [--dry-run]",
           QT_TRANSLATE_NOOP("CliHelp", "reads a calendar; the same entries once more change, they are not doubled")},
          {"import --profiles | --rename-profile OLD=NEW | --delete-profile NAME",
           QT_TRANSLATE_NOOP("CliHelp", "the programs whose files are recognised, and profiles of your own")}},
         runImport},
        one("backup", "backup [FILE]",
            QT_TRANSLATE_NOOP("CliHelp", "a verified backup, by default into the folder STORE-backups"), runBackup),
        one("restore", "restore FILE [--to PATH] [--replace]",
            QT_TRANSLATE_NOOP("CliHelp", "a backup becomes a store; --replace keeps the former one aside"), runRestore),
        one("verify", "verify [FILE]",
            QT_TRANSLATE_NOOP("CliHelp", "checks everything that can be checked, prints one JSON object"), runVerify),
        {"analyze",
         {{"analyze rfm [--as-of DATE] [--from DATE|all] [--to DATE] [--method independent|nested|ntile|fixed] "
           "[--map grid|eight|ten] [--summary]",
           QT_TRANSLATE_NOOP("CliHelp",
                             "customers by recency, frequency and revenue; the window is 24 months unless told")},
          {"analyze lifecycle [--as-of DATE]",
           QT_TRANSLATE_NOOP("CliHelp", "the stage of each customer by his own rhythm of buying")},
          {"analyze lifecycle --matrix FROM TO",
           QT_TRANSLATE_NOOP("CliHelp", "how many customers went from which stage to which between two days")},
          {"analyze clv [--as-of DATE] [--model mbg|bg] [--fit map|mle] [--horizon-weeks 52] [--discount 0.1] "
           "[--margin 1] [--print-model]",
           QT_TRANSLATE_NOOP("CliHelp", "what each customer is expected to buy and to bring")},
          {"analyze churn [--as-of DATE] [--train-cut DATE] [--test-cut DATE] [--print-model]",
           QT_TRANSLATE_NOOP("CliHelp", "who may not come back, the most at stake first")},
          {"analyze clusters [--as-of DATE] [--k N] [--print-model]",
           QT_TRANSLATE_NOOP("CliHelp", "groups of customers who buy alike")},
          {"analyze cohorts [--as-of DATE] [--months N] [--from DATE]",
           QT_TRANSLATE_NOOP("CliHelp", "who comes back, by the month of the first order")},
          {"analyze revenue-drivers --from DATE --to DATE --vs-from DATE --vs-to DATE [--level store|product|category]",
           QT_TRANSLATE_NOOP("CliHelp", "why revenue changed between two periods")},
          {"analyze kpis --from DATE --to DATE --vs-from DATE --vs-to DATE",
           QT_TRANSLATE_NOOP("CliHelp", "buyers, repeat rate, retention, revenue retention and concentration of a "
                                        "period, and of the one before it")},
          {"analyze recommendations [--as-of DATE] [--contact ID]",
           QT_TRANSLATE_NOOP("CliHelp", "what to offer to each customer, and because of what")},
          {"analyze quality [--as-of DATE] [--records|--findings RULE]",
           QT_TRANSLATE_NOOP("CliHelp", "how good the data of customers is, of all or of each; --findings: what one "
                                        "rule found and what a fix would make of it")}},
         runAnalyze},
        {"scores",
         {{"scores [--as-of DATE]",
           QT_TRANSLATE_NOOP("CliHelp",
                             "computes the scores of all customers and keeps them: R, F, M and class, stage, "
                             "lifetime value, risk; conditions ask for them")},
          {"scores --status", QT_TRANSLATE_NOOP("CliHelp", "the scores that are kept, and whether they are stale")}},
         runScores},
        {"clean",
         {{"clean RULE",
           QT_TRANSLATE_NOOP("CliHelp", "fixes what a rule of analyze quality found, where a fix is certain; one "
                                        "operation that can be undone")},
          {"clean RULE --right CONTACT…",
           QT_TRANSLATE_NOOP("CliHelp", "says that what the rule found with these contacts is right: it is left out "
                                        "until the value changes")}},
         runClean},
        {"history",
         {{"history [--limit N]",
           QT_TRANSLATE_NOOP("CliHelp", "operations, newest first; undone is the number of the undoing operation")},
          {"history --record ID [--table NAME] [--limit N]",
           QT_TRANSLATE_NOOP("CliHelp", "every change of a contact, field by field")}},
         runHistory},
        one("undo", "undo [OPERATION] [--keep|--overwrite]",
            QT_TRANSLATE_NOOP("CliHelp", "takes back an operation, by default the newest; rows changed later stop it "
                                         "unless told"),
            runUndo),
        one("redo", "redo [--keep|--overwrite]", QT_TRANSLATE_NOOP("CliHelp", "takes back the newest undo"), runRedo),
        one("batch", "batch [FILE]",
            QT_TRANSLATE_NOOP("CliHelp",
                              "runs command lines from FILE or standard input in one session; prints 'ok' or "
                              "'failed STATUS' for each"),
            runBatch),
        one("search", "search TEXT [--limit N]",
            QT_TRANSLATE_NOOP("CliHelp",
                              "customers that hold every word, also in the middle, in pinyin or as initials"),
            runSearch),
        {"duplicates",
         {{"duplicates [--min P] [--all] [--groups]",
           QT_TRANSLATE_NOOP("CliHelp", "pairs of contacts that may be one, with the probability (P or more, 0.5 "
                                        "unless told), the band and the reasons; nothing is changed. --all: decided "
                                        "ones, too; --groups: those that hang together")},
          {"duplicates --decided", QT_TRANSLATE_NOOP("CliHelp", "what was decided about pairs: different, or later")},
          {"duplicates --different|--later|--forget CONTACT CONTACT",
           QT_TRANSLATE_NOOP("CliHelp", "decides about a pair, which is not found again, or takes that back")}},
         runDuplicates},
        one("merge", "merge KEEP LOSE… [--take FIELD=CONTACT]…",
            QT_TRANSLATE_NOOP("CliHelp", "makes one contact of several, by id, #id or external id; prints the number "
                                         "of the operation, which can be undone at any later time"),
            runMerge),
        {"tasks",
         {{"tasks [--due-by DAY]",
           QT_TRANSLATE_NOOP("CliHelp", "open tasks and planned activities, overdue ones first")},
          {"tasks --state deferred|canceled|completed",
           QT_TRANSLATE_NOOP("CliHelp", "tasks laid aside by due day, or those that ended, the last one first")}},
         runTasks},
        one("timeline", "timeline CONTACT_ID",
            QT_TRANSLATE_NOOP("CliHelp", "activities and tasks of a customer, newest first"), runTimeline),
        {"segment",
         {{"segment list [--refresh]",
           QT_TRANSLATE_NOOP("CliHelp", "segments with the size and revenue last known; --refresh counts anew")},
          {"segment show NAME",
           QT_TRANSLATE_NOOP("CliHelp", "the conditions, typed and in words, and the figures of its customers")},
          {"segment count NAME | --where EXPR",
           QT_TRANSLATE_NOOP("CliHelp", "how many customers; EXPR such as: city = \"Paris\" and orders.count(last 365 "
                                        "days) >= 3 and not tag(\"VIP\")")},
          {"segment create NAME --where EXPR [--frozen] [--note TEXT] [--without-do-not-contact] [--with-consent "
           "CHANNEL]… [--without-segment NAME]…",
           QT_TRANSLATE_NOOP("CliHelp", "a new segment, which follows its conditions; --frozen: who fits now")},
          {"segment rename NAME NEW", QT_TRANSLATE_NOOP("CliHelp", "gives it another name")},
          {"segment freeze NAME NEW", QT_TRANSLATE_NOOP("CliHelp", "a frozen copy of those who are in it today")},
          {"segment remove NAME", QT_TRANSLATE_NOOP("CliHelp", "into the trash; undo brings it back")},
          {"segment exclude NAME CONTACT… [--reason TEXT]",
           QT_TRANSLATE_NOOP("CliHelp", "leaves these customers out by hand")},
          {"segment include NAME CONTACT…", QT_TRANSLATE_NOOP("CliHelp", "takes that back")},
          {"segment excluded NAME",
           QT_TRANSLATE_NOOP("CliHelp", "whom the conditions fit and who is left out, with the reason")},
          {"segment overlap NAME NAME",
           QT_TRANSLATE_NOOP("CliHelp", "who is in the first only, in both, in the second only, with the revenue")},
          {"segment export NAME [--format csv|xlsx|vcf|json] [--for-excel]",
           QT_TRANSLATE_NOOP("CliHelp", "its customers; as export contacts --segment NAME")},
          {"segment export NAME --as call-list|mail-merge [--with-do-not-contact]",
           QT_TRANSLATE_NOOP("CliHelp", "its customers as a table for spreadsheets, to call them or for letters; who "
                                        "must not be contacted only when asked for")}},
         runSegment},
        {"export",
         {{"export contacts|companies --segment NAME [--format csv|xlsx|vcf|json] [--for-excel] [--vcard 3.0|4.0]",
           QT_TRANSLATE_NOOP("CliHelp", "the customers of a segment")},
          {"export contacts|companies|products|orders|order-lines|activities|relations|consents "
           "[--format csv|xlsx|vcf|json] [--for-excel] [--vcard 3.0|4.0]",
           QT_TRANSLATE_NOOP("CliHelp",
                             "all rows outside the trash; csv, xlsx and vcf import again, --for-excel is csv that "
                             "opens safely in a spreadsheet; vcf is for contacts and companies")},
          {"export tasks [--format ics]", QT_TRANSLATE_NOOP("CliHelp", "tasks and what is planned, as a calendar")}},
         runExport},
        one("generate", "generate --out-dir DIR [--customers N] [--years N] [--seed N] [--as-of DATE] [--currency CNY]",
            QT_TRANSLATE_NOOP("CliHelp", "test data: contacts.csv, orders.csv and summary.json with the exact totals"),
            runGenerate),
        {"report",
         {{"report customer-value [--from DATE|all] [--to DATE] [--as-of DATE] [--format csv|xlsx|pdf] [--for-excel] "
           "[--paper a4|letter] [--map grid|eight|ten] [--method independent|nested|ntile|fixed]",
           QT_TRANSLATE_NOOP("CliHelp", "who the best customers are, who is slipping, and why")},
          {"report segment --segment NAME [--format csv|xlsx|pdf] [--for-excel] [--paper a4|letter]",
           QT_TRANSLATE_NOOP("CliHelp", "who is in a segment, what they are worth, and who is left out")}},
         runReport},
    };
    return list;
}

} // namespace shuke::cli
