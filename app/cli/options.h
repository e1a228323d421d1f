#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <optional>

namespace shuke::cli {

/// What a command takes after its name. Names are without the dashes: "limit" stands for --limit.
struct OptionSpec
{
    QStringList flags = {};    ///< --name
    QStringList values = {};   ///< --name VALUE or --name=VALUE, at most once.
    QStringList repeated = {}; ///< The same, any number of times.
    qsizetype minPositional = 0;
    qsizetype maxPositional = 0;
};

/// The arguments of one command, checked against its OptionSpec.
class Options
{
public:
    bool has(const QString &name) const { return m_values.contains(name); }
    /// The value of --name, or `fallback`.
    QString value(const QString &name, const QString &fallback = {}) const;
    /// All values of a repeated --name, in the order typed.
    QStringList values(const QString &name) const { return m_values.value(name); }
    /// Arguments that are no options, in the order typed.
    const QStringList &positional() const { return m_positional; }

    /// --name as a whole number; nothing when absent; InvalidInput with a line for the user when it is no number.
    Result<std::optional<qint64>> integer(const QString &name) const;
    /// --name as an ISO day (2025-12-31); an invalid QDate when absent; InvalidInput when it is no day.
    Result<QDate> day(const QString &name) const;

private:
    friend Result<Options> parseOptions(const QStringList &arguments, const OptionSpec &spec);
    QHash<QString, QStringList> m_values;
    QStringList m_positional;
};

/// InvalidInput with a line for Cli::usage() for an unknown option, a missing or unwanted value, an option given twice,
/// too few or too many positional arguments. After "--" everything is positional; so are "-" and negative numbers.
Result<Options> parseOptions(const QStringList &arguments, const OptionSpec &spec);

} // namespace shuke::cli
