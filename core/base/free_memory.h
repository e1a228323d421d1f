#pragma once

namespace shuke {

/// Gives memory that was freed back to the system, where the C library keeps it (glibc). After work that took much and
/// is seldom done. Some milliseconds; any thread, best not that of the window.
void returnFreeMemory();

} // namespace shuke
