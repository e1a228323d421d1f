#pragma once

namespace shuke {

/// Gives memory that was freed back to the system, where the C library keeps it (glibc). After work that took much and
/// is seldom done. Some milliseconds; any thread, best not that of the window.
void returnFreeMemory();

/// Blocks of a MB and more go back to the system as soon as they are freed (glibc). Left alone, the C library keeps
/// lists of a million ids in its heaps after the first ones were freed: 50 MB and more. Threads share two heaps, too:
/// each keeps some of what was freed in it. To be called first in a program.
void keepLargeBlocksApart();

} // namespace shuke
