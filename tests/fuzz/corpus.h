#pragma once

#include "tests/fuzz/targets.h"

#include <QByteArrayList>

namespace shuke::fuzz {

/// Between the parts of a workbook in a seed of Format::XlsxParts; behind it a digit that names the part.
inline constexpr char kPartMark = '\x1e';
QByteArray partName(char number);

/// Small files of our own, good and odd.
const QByteArrayList &seedsOf(Format format);
/// Pieces that mean something in the format.
const QByteArrayList &wordsOf(Format format);

} // namespace shuke::fuzz
