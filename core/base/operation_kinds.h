#pragma once

namespace shuke {

// Kinds of operations that more than one domain must know.

/// A merge of contacts. Its undo looks through what was done later (core/store/merge_undo.h).
inline constexpr const char *kMergeOperation = "contact.merge";

} // namespace shuke
