#pragma once

#include "tests/ui/rfm/scoring_shop.h"
#include "ui/value/analysis_view.h"
#include "ui/value/value_page.h"

namespace shuke::test {

inline constexpr ui::ValuePage::Tab kTabs[] = {ui::ValuePage::Lifecycle, ui::ValuePage::Lifetime,
                                               ui::ValuePage::WinBack,   ui::ValuePage::Clusters,
                                               ui::ValuePage::Cohorts,   ui::ValuePage::Drivers};

struct ShownValuePage
{
    explicit ShownValuePage(ScoringShop &shop) : page(*shop.desk)
    {
        page.resize(1120, 720);
        page.show();
        page.visit(ui::ShowPage{ui::PageId::Value});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 20000));
    }
    template <typename View>
    View &view(ui::ValuePage::Tab tab)
    {
        page.showTab(tab);
        settle();
        return static_cast<View &>(page.view(tab));
    }

    ui::ValuePage page;
};

/// Customers who come every month, some of whom stopped half a year ago, and many who came once.
inline void fillWithHabits(ScoringShop &shop)
{
    constexpr int kRegulars = 40;
    constexpr int kMonths = 14;
    for (int i = 0; i < kRegulars; ++i) {
        const ContactId id = shop.addCustomer(QStringLiteral("Regular %1").arg(i));
        const int last = i % 2 == 0 ? 0 : 6;
        for (int month = last; month < kMonths; ++month)
            shop.addOrder(id, shop.today().addDays(-30 * month - i % 7), 1000 + 100 * i);
    }
    for (int i = 0; i < kRegulars; ++i)
        shop.addOrder(shop.addCustomer(QStringLiteral("Once %1").arg(i)), shop.today().addDays(-10 * i - 1), 500);
}

inline const ui::ShowCustomers &lastList(const ScoringShop &shop)
{
    REQUIRE_FALSE(shop.desk->places.empty());
    const auto *list = std::get_if<ui::ShowCustomers>(&shop.desk->places.back());
    REQUIRE(list);
    return *list;
}

} // namespace shuke::test
