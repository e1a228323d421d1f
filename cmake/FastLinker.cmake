# ccache and mold when the machine has them; the result is the same without.
find_program(SHUKE_CCACHE ccache)
if(SHUKE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SHUKE_CCACHE})
endif()
find_program(SHUKE_MOLD mold)
if(SHUKE_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_link_options(-fuse-ld=mold)
endif()
