#pragma once

#include <array>
#include <cstddef>

// The data of simplified.cpp, generated; see simplified_table.cpp for how.
namespace shuke::simplified_table {

struct Pair
{
    char16_t traditional;
    char16_t simplified;
};

constexpr size_t kPairCount = 2852;
/// Ascending by the traditional character.
extern const std::array<Pair, kPairCount> kPairs;

} // namespace shuke::simplified_table
