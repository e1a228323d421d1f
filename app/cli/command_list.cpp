#include "app/cli/cli.h"

namespace shuke::cli {

// One declaration per command, defined in the file of its group.

const std::vector<CommandEntry> &commands()
{
    static const std::vector<CommandEntry> list = {
    };
    return list;
}

} // namespace shuke::cli
