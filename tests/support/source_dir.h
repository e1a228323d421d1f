#pragma once

// SHUKE_SOURCE_DIR: where the sources lie; `SHUKE_SOURCE_DIR "/../shared/data"` is the test data outside the
// repository.
#include "shuke_source_dir.h" // made by CMake
