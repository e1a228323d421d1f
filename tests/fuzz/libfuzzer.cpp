// One program per format: shuke_fuzz_csv CORPUS_FOLDER. Own seeds are in corpus.cpp; the first run is fed with them.
#include "tests/fuzz/corpus.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace shuke::fuzz;
    static const Format format = *formatFromName(SHUKE_FUZZ_FORMAT);
    static const bool fed = [] {
        for (const QByteArray &seed : seedsOf(format))
            feed(format, seed);
        return true;
    }();
    (void)fed;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // A first byte of 0 marks a workbook as a file; else it is parts.
    if (format == Format::XlsxParts && size > 0 && data[0] == 0)
        feed(Format::Xlsx, bytes.mid(1));
    else
        feed(format, bytes);
    return 0;
}
