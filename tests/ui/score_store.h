#pragma once

#include "core/value/score_table.h"
#include "tests/ui/fake_desk.h"
#include "ui/common/score_news.h"

namespace shuke::test {

/// Keeps scores in the desk's store and tells it.
inline void keepScores(FakeDesk &desk, value::ScoreSet set)
{
    value::ScoreWriter writer(std::move(set));
    while (std::optional<Command> command = writer.next())
        desk.execute(std::move(*command));
    ui::ScoreNews::of(desk.session())->tell();
}

/// Of all customers as of today.
inline void scoreCustomers(FakeDesk &desk)
{
    keepScores(desk, desk.query(value::computeScores()));
}

} // namespace shuke::test
