#pragma once

#include <QString>
#include <QStringView>

namespace shuke::quality {

// How a text is usually written: what "wrong case and width" is measured by and what a fix proposes. Each gives back an
// equal text where there is nothing to do, and tidying again changes nothing. Pure.

/// Full-width letters and digits become half-width, invisible characters go, runs of white space become one space, the
/// ends are trimmed. Chinese punctuation stays.
QString tidyLine(QStringView text);

/// tidyLine; no spaces between Chinese characters ("张 伟"). A Latin name of one case throughout gets capitals:
/// "ANNA O'BRIEN" → "Anna O'Brien", "ludwig van beethoven" → "Ludwig van Beethoven". Mixed case is somebody's choice.
QString tidyPersonName(QStringView text);

/// tidyLine; a Latin city of one case throughout gets capitals.
QString tidyCity(QStringView text);

/// Half-width, lower case, without white space, "mailto:" and marks at the ends; "，com" becomes ".com", and the usual
/// slips in the names of big providers are mended (gmail.con, qq.con, hotmial.com).
QString tidyEmail(QStringView text);

/// One @ with something before it; behind it names of letters, digits and hyphens with dots between, the last one of
/// two letters at least. Other scripts are letters too. RFC 5321's quoted local parts are not known here.
bool isValidEmail(QStringView text);

} // namespace shuke::quality
