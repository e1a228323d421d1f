#pragma once

#include <QStringView>

#include <optional>
#include <string_view>

namespace shuke::quality {

/// Whether a place and a phone number fit together. Nothing where that cannot be told: a mobile, a place or a number
/// that is not in the tables. `normal` is PhoneNumber::normal (E.164).
///
/// The tables hold mainland area codes of cities that have one of their own or share one (numbering plan of the MIIT),
/// and the calling codes of the countries that small businesses meet (ITU-T E.164).
std::optional<bool> cityFitsPhone(QStringView city, std::string_view normal);
std::optional<bool> countryFitsPhone(QStringView country, std::string_view normal);

/// The city of a mainland landline, when its area code belongs to one city only; null otherwise.
QString cityOfPhone(std::string_view normal);

} // namespace shuke::quality
