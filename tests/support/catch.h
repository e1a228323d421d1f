#pragma once

// Catch2 v2 (Debian 12) and v3 have different headers.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx; // NOLINT: the shim's purpose
#else
#include <catch2/catch.hpp>
#endif

#include <QDate>
#include <QString>

#include <ostream>
#include <string>

// How Catch prints Qt's values in a failure.
inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << '"' << text.toStdString() << '"';
}
inline std::ostream &operator<<(std::ostream &out, const QByteArray &text)
{
    return out << '"' << text.toStdString() << '"';
}
inline std::ostream &operator<<(std::ostream &out, QDate day)
{
    return out << day.toString(Qt::ISODate).toStdString();
}
