# INTERFACE target shuke_sanitizers: compile and link flags of SHUKE_SANITIZERS, empty by default.
add_library(shuke_sanitizers INTERFACE)
if(SHUKE_SANITIZERS)
    target_compile_options(shuke_sanitizers INTERFACE -fsanitize=${SHUKE_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(shuke_sanitizers INTERFACE -fsanitize=${SHUKE_SANITIZERS})
endif()
