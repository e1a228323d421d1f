#pragma once

#include "core/base/split_mix64.h"
#include "core/exchange/demo_data.h"

namespace shuke::exchange {

struct DemoOptions
{
    quint64 seed = 42;
    int customers = 2000; ///< Entities: persons or companies; duplicates and contact persons come on top. >= 0.
    int years = 3;        ///< Length of the order history, >= 1.
    QDate endDay;         ///< Its last day. Must be valid.
    QString currency = QStringLiteral("CNY");
};

/// The tea-and-pastry shop 老街茶点, its customers and what they bought: invented, but shaped like life. Few buy often,
/// many once; weekends and the weeks before Mid-Autumn and Spring Festival are busy; some drift away.
///
/// A function of its options alone: the same on every platform, and each customer is computed on its own, so that a
/// million of them need no memory. Pure; safe on any thread.
class DemoGenerator
{
public:
    explicit DemoGenerator(DemoOptions options);

    const DemoOptions &options() const { return m_options; }
    QDate firstDay() const { return m_firstDay; } ///< Of the order history.
    qint64 entityCount() const { return m_options.customers; }
    /// The customer number `index`, 0 … entityCount()−1. About 3 % are noted twice, about 1 % are companies.
    DemoEntity entity(qint64 index) const;
    /// What passers-by bought on a day of the history; about five orders for 2,000 customers.
    std::vector<DemoOrder> walkIns(QDate day) const;
    /// Price (or cost) of a product in minor units of the currency.
    Money price(int fen) const;

private:
    struct Habit;
    SplitMix64 stream(quint64 kind, quint64 index) const;
    DemoContact person(SplitMix64 &random, qint64 index) const;
    DemoContact company(SplitMix64 &random, qint64 index) const;
    DemoContact secondRecord(SplitMix64 &random, const DemoContact &first) const;
    void addReach(SplitMix64 &random, DemoContact &contact, qint64 index, const std::string &pinyin) const;
    void addOrders(SplitMix64 &random, DemoEntity &entity, bool company) const;
    DemoOrder order(SplitMix64 &random, QDate day, const Habit &habit) const;
    void fillLines(SplitMix64 &random, DemoOrder &order, const Habit &habit) const;
    void settle(SplitMix64 &random, DemoOrder &order, const Habit &habit) const;

    DemoOptions m_options;
    QDate m_firstDay;
};

/// All of it in memory, in the order in which a shop would have written it down.
struct DemoData
{
    std::vector<DemoContact> contacts;
    struct Affiliation
    {
        size_t person = 0;
        size_t company = 0;
    };
    std::vector<Affiliation> affiliations; ///< Indices into contacts.
    std::vector<DemoOrder> orders;         ///< By day and minute; `contact` is an index into contacts, −1 a walk-in.
};

DemoData generateDemo(const DemoOptions &options);

} // namespace shuke::exchange
