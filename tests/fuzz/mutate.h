#pragma once

#include "core/base/split_mix64.h"
#include "tests/fuzz/corpus.h"

namespace shuke::fuzz {

/// A seed with one to eight changes: bits, bytes, pieces left out, doubled, moved here from other seeds, words of the
/// format.
QByteArray mutated(Format format, SplitMix64 &random);

} // namespace shuke::fuzz
