#include "core/store/follow_up_index.h"

#include "core/base/text_grams.h"
#include "core/store/database.h"

namespace shuke::store {

namespace follow_up_index_detail {

constexpr const char *kObjects[kTextIndexObjects] = {
    "CREATE TEMP TABLE journal_text (seq INTEGER PRIMARY KEY, activity_id INTEGER NOT NULL, forget INTEGER NOT NULL, "
    "outcome TEXT, text TEXT)",
    "CREATE TEMP TRIGGER journal_text_insert AFTER INSERT ON main.activity "
    "WHEN NEW.outcome IS NOT NULL OR NEW.text IS NOT NULL BEGIN "
    "INSERT INTO journal_text (activity_id, forget, outcome, text) VALUES (NEW.id, 0, NEW.outcome, NEW.text); END",
    "CREATE TEMP TRIGGER journal_text_delete AFTER DELETE ON main.activity "
    "WHEN OLD.outcome IS NOT NULL OR OLD.text IS NOT NULL BEGIN "
    "INSERT INTO journal_text (activity_id, forget, outcome, text) VALUES (OLD.id, 1, OLD.outcome, OLD.text); END",
    "CREATE TEMP TRIGGER journal_text_update AFTER UPDATE OF outcome, text ON main.activity "
    "WHEN OLD.outcome IS NOT NEW.outcome OR OLD.text IS NOT NEW.text BEGIN "
    "INSERT INTO journal_text (activity_id, forget, outcome, text) SELECT OLD.id, 1, OLD.outcome, OLD.text "
    "WHERE OLD.outcome IS NOT NULL OR OLD.text IS NOT NULL; "
    "INSERT INTO journal_text (activity_id, forget, outcome, text) SELECT NEW.id, 0, NEW.outcome, NEW.text "
    "WHERE NEW.outcome IS NOT NULL OR NEW.text IS NOT NULL; END",
};

} // namespace follow_up_index_detail

std::string followUpText(std::string_view outcome, std::string_view text)
{
    std::string both(outcome);
    if (!outcome.empty() && !text.empty())
        both += '\n';
    return both.append(text);
}

Result<void> createTextIndexTriggers(Database &database)
{
    for (const char *object : follow_up_index_detail::kObjects) {
        if (Result<void> done = database.exec(object); !done)
            return done;
    }
    return {};
}

Result<void> updateTextIndex(Database &database)
{
    Result<Statement *> changes =
        database.cached("SELECT activity_id, forget, outcome, text FROM temp.journal_text ORDER BY seq");
    if (!changes)
        return changes.error();
    bool any = false;
    for (;;) {
        const Result<bool> more = (*changes)->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        any = true;
        // A table without its content is told what to forget.
        Result<Statement *> write =
            database.cached((*changes)->integer(1) != 0
                                ? "INSERT INTO activity_text (activity_text, rowid, grams) VALUES ('delete', ?, ?)"
                                : "INSERT INTO activity_text (rowid, grams) VALUES (?, ?)");
        if (!write)
            return write.error();
        std::string words;
        appendGrams(followUpText((*changes)->utf8(2), (*changes)->utf8(3)), words);
        (*write)->bind(1, (*changes)->integer(0));
        (*write)->bindUtf8Static(2, words);
        if (Result<void> done = (*write)->run(); !done)
            return done;
    }
    return any ? database.exec("DELETE FROM temp.journal_text") : Result<void>();
}

} // namespace shuke::store
