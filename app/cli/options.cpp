#include "app/cli/options.h"

#include "app/cli/cli.h"

namespace shuke::cli {

namespace options_detail {

Error wrong(const QString &line)
{
    return {ErrorCode::InvalidInput, line};
}

bool isOption(const QString &argument)
{
    return argument.size() > 1 && argument[0] == QLatin1Char('-') && !argument[1].isDigit();
}

} // namespace options_detail

QString Options::value(const QString &name, const QString &fallback) const
{
    const QStringList all = m_values.value(name);
    return all.isEmpty() ? fallback : all.constLast();
}

Result<std::optional<qint64>> Options::integer(const QString &name) const
{
    if (!has(name))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = value(name).toLongLong(&ok);
    if (!ok)
        return options_detail::wrong(Cli::tr("--%1 needs a whole number, not %2").arg(name, value(name)));
    return std::optional<qint64>(number);
}

Result<QDate> Options::day(const QString &name) const
{
    if (!has(name))
        return QDate();
    const QDate day = QDate::fromString(value(name), Qt::ISODate);
    if (!day.isValid())
        return options_detail::wrong(Cli::tr("--%1 needs a day such as 2025-12-31, not %2").arg(name, value(name)));
    return day;
}

Result<Options> parseOptions(const QStringList &arguments, const OptionSpec &spec)
{
    using namespace options_detail;
    Options options;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (onlyPositional || !isOption(argument)) {
            options.m_positional.append(argument);
            continue;
        }
        if (argument == QLatin1String("--")) {
            onlyPositional = true;
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString typed = argument.left(equals);
        const QString name = typed.mid(2);
        const bool repeated = spec.repeated.contains(name);
        if (typed.startsWith(QLatin1String("--")) && spec.flags.contains(name)) {
            if (equals >= 0)
                return wrong(Cli::tr("%1 takes no value").arg(typed));
            options.m_values[name] = {};
            continue;
        }
        if (!typed.startsWith(QLatin1String("--")) || (!repeated && !spec.values.contains(name)))
            return wrong(Cli::tr("unknown option %1").arg(typed));
        if (!repeated && options.has(name))
            return wrong(Cli::tr("%1 is given twice").arg(typed));
        if (equals >= 0) {
            options.m_values[name].append(argument.mid(equals + 1));
        } else {
            if (i + 1 >= arguments.size() || isOption(arguments[i + 1]))
                return wrong(Cli::tr("%1 needs a value").arg(typed));
            options.m_values[name].append(arguments[++i]);
        }
    }
    if (options.m_positional.size() < spec.minPositional)
        return wrong(Cli::tr("an argument is missing"));
    if (options.m_positional.size() > spec.maxPositional)
        return wrong(Cli::tr("unexpected argument %1").arg(options.m_positional[spec.maxPositional]));
    return options;
}

} // namespace shuke::cli
