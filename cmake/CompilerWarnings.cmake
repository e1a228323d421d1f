# INTERFACE target shuke_warnings: linked PRIVATE by every target of ours, never by generated code elsewhere.
add_library(shuke_warnings INTERFACE)
if(MSVC)
    target_compile_options(shuke_warnings INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(shuke_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual
        # At -O2 GCC 12 reports null pointers inside its own std::vector; the debug presets check ours.
        $<$<CONFIG:Debug>:-Wnull-dereference>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
        # GCC 12 at -O2 takes the value of an engaged std::optional for uninitialised (GCC bug 80635).
        target_compile_options(shuke_warnings INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()
