#pragma once

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_table.h"
#include "core/value/score_status.h"
#include "tests/core/sales/sales_store.h"

#include <random>

namespace shuke::test {

/// A shop with three years of purchases up to 2025-12-31, enough for every model: some customers come often, some have
/// gone, some never came.
class ScoredShop : public SalesStore
{
public:
    explicit ScoredShop(int customers = 400)
    {
        write([&](WriteContext &context) -> Result<void> {
            for (int i = 0; i < customers; ++i) {
                contacts::Contact contact;
                contact.name = QStringLiteral("c%1").arg(i);
                contact.kind = i % 20 == 19 ? contacts::ContactKind::Company : contacts::ContactKind::Person;
                const Result<ContactId> id = contacts::insertContact(context, contact);
                if (!id)
                    return id.error();
                contactIds.push_back(*id);
                if (Result<void> done = buy(context, *id, i); !done)
                    return done;
            }
            return {};
        });
    }

    /// Computes and saves; the number of the run.
    qint64 score(QDate asOf = {})
    {
        value::ScoreSetRequest request;
        request.asOf = asOf;
        Result<value::ScoreSet> set = read(value::computeScores(request));
        INFO((set ? std::string() : set.error().detail.toStdString()));
        REQUIRE(set);
        value::ScoreWriter writer(std::move(*set));
        while (const std::optional<Command> command = writer.next())
            must(*command);
        return number("SELECT max(id) FROM score_run");
    }

    value::ScoreStatus status()
    {
        const Result<value::ScoreStatus> status = read(value::scoreStatus());
        INFO((status ? std::string() : status.error().detail.toStdString()));
        REQUIRE(status);
        return *status;
    }

    std::optional<value::KnownScore> scoreOf(ContactId contact)
    {
        const auto score = read(value::scoreOf(contact));
        INFO((score ? std::string() : score.error().detail.toStdString()));
        REQUIRE(score);
        return *score;
    }

    std::vector<ContactId> contactIds;

private:
    Result<void> buy(WriteContext &context, ContactId contact, int i)
    {
        if (i % 10 == 7)
            return {}; // never came
        const int gap = 5 + static_cast<int>(m_random() % 90);
        const QDate end = i % 4 == 0 ? QDate(2025, 3, 1) : QDate(2025, 12, 31);
        QDate day = QDate(2023, 1, 1).addDays(static_cast<int>(m_random() % 700));
        while (day <= end) {
            const Result<qint64> id = context.nextId(TableId::SalesOrder);
            if (!id)
                return id.error();
            Result<store::Statement *> insert = context.database().cached(
                "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, status, currency, created_at, "
                "modified_at) VALUES (?1, ?2, ?3, ?4, 'completed', 'CNY', 1, 1)");
            if (!insert)
                return insert.error();
            (*insert)->bindAll(*id, contact, day, qint64(1000 + m_random() % 50000));
            if (Result<void> done = (*insert)->run(); !done)
                return done;
            if (m_random() % 12 == 0)
                break; // gone without a word
            day = day.addDays(1 + static_cast<int>(m_random() % static_cast<unsigned>(2 * gap)));
        }
        return {};
    }

    std::mt19937 m_random{11};
};

} // namespace shuke::test
