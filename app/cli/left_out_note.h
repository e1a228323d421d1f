#pragma once

#include "app/cli/cli.h"

namespace shuke::cli {

/// Says, if there are any, how many orders are in none of the figures for want of a rate.
inline void noteLeftOut(const Cli &cli, qint64 ordersWithoutRate)
{
    if (ordersWithoutRate > 0)
        cli.note(Cli::tr("note: %n order(s) in another currency without a usable rate are left out", nullptr,
                         counted(ordersWithoutRate)));
}

} // namespace shuke::cli
