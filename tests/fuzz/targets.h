#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace shuke::fuzz {

/// What is fed. Xlsx: a workbook file. XlsxParts: XML parts behind each other, each headed by its number (see
/// corpus.h), which are packed here: so that mutations reach the XML behind the checksums.
enum class Format { Csv, Xlsx, XlsxParts, VCard, Ics };
std::optional<Format> formatFromName(std::string_view name);

/// Reads the bytes in every way the program does. Returns normally whatever they are; aborts, naming it, when a promise
/// is broken: what was written must be read as it was.
void feed(Format format, const QByteArray &bytes);

} // namespace shuke::fuzz
