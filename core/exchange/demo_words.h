#pragma once

#include <span>
#include <string_view>

namespace shuke::exchange {

/// A Chinese character (or surname) and how it is written in an e-mail address.
struct DemoSyllable
{
    std::string_view hanzi;
    std::string_view pinyin;
};

struct DemoPlace
{
    std::string_view province;
    std::string_view city;
    std::string_view district;
    int weight; ///< How often customers live there.
};

struct DemoProduct
{
    std::string_view code;
    std::string_view name;
    std::string_view category;
    std::string_view unit;
    int priceFen;
    int costFen;
    int weight;    ///< How often it is bought outside of festivals.
    bool byWeight; ///< Sold in quarters of the unit.
};

/// The words the sample company is made of. All UTF-8, all invented or in common use; commonest first where it matters.
std::span<const DemoSyllable> demoSurnames();
std::span<const DemoSyllable> demoGivenFemale();
std::span<const DemoSyllable> demoGivenMale();
std::span<const std::string_view> demoWesternFemale();
std::span<const std::string_view> demoWesternMale();
std::span<const std::string_view> demoWesternSurnames();
std::span<const DemoPlace> demoPlaces();
std::span<const std::string_view> demoStreets();
std::span<const std::string_view> demoCompanyWords();
std::span<const std::string_view> demoCompanyTrades();
std::span<const std::string_view> demoSources();
std::span<const int> demoSourceWeights();
std::span<const std::string_view> demoTags();
std::span<const std::string_view> demoNotes();
std::span<const std::string_view> demoStaff();
/// Code and name of each shop; the first is the default one.
std::span<const std::pair<std::string_view, std::string_view>> demoShops();
std::span<const DemoProduct> demoProducts();

/// Categories as they stand in DemoProduct::category; the festival rules know these two.
inline constexpr std::string_view kDemoMooncakes = "月饼礼盒";
inline constexpr std::string_view kDemoGifts = "茶礼";

} // namespace shuke::exchange
