#pragma once

#include <cstdint>

// The data of simplified.cpp, generated; see simplified_table.cpp for how.
namespace shuke::simplified_table {

constexpr int kPairCount = 2852;
/// A traditional character and its simplified form, ascending by the first.
extern const std::uint16_t kPairs[kPairCount][2];

} // namespace shuke::simplified_table
