#pragma once

#include <string_view>

namespace shuke {

// How alike two texts are, character by character. On code points, not bytes: fold and decode first. Pure, thread-safe.

/// Jaro: 0 (nothing in common) … 1 (equal). Characters match within max(|a|, |b|)/2 − 1 places; transpositions are half
/// of the matches that stand in another order. 0 if one is empty, also if both are: what is missing is not alike.
double jaro(std::u32string_view a, std::u32string_view b);

/// Jaro–Winkler: the common prefix, at most 4 characters of it, adds 0.1 · (1 − jaro) each where jaro > 0.7.
///
/// Source: Winkler (1990), String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model.
double jaroWinkler(std::u32string_view a, std::u32string_view b);

/// Optimal string alignment: the fewest insertions, deletions, replacements and swaps of neighbours, none of them
/// within another, that make one text the other.
int osaDistance(std::u32string_view a, std::u32string_view b);

/// osaDistance(a, b) <= 1, in one pass.
bool withinOneEdit(std::u32string_view a, std::u32string_view b);

} // namespace shuke
