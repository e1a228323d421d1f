# INTERFACE target shuke_qt_strict: Qt defines that turn implicit conversions into compile errors.
add_library(shuke_qt_strict INTERFACE)
target_compile_definitions(shuke_qt_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
