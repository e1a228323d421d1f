# INTERFACE target shuke_warnings: linked PRIVATE by every target of ours, never by generated code elsewhere.
add_library(shuke_warnings INTERFACE)
if(MSVC)
    target_compile_options(shuke_warnings INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(shuke_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference)
endif()
