#pragma once

#include "core/exchange/content_line.h"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// What a vCard says that no field is for. Nothing of it is lost without a word: what a person would miss (nickname,
/// anniversary, spouse, …) becomes a line of the note, "NICKNAME: 小明", under its label or the name it has in the
/// file; of the rest the names are kept.
class CardRest
{
public:
    /// `label`: of its group (X-ABLabel); empty: none.
    void take(const ContentLine &line, const std::string &label);
    /// A text of a property that otherwise has its field: honorifics, a role beside the title.
    void keep(std::string_view name, const std::string &text);

    /// A property that is told nowhere.
    void leave(const std::string &name);

    const std::string &noteLines() const { return m_lines; }
    /// Names of properties, each once. Those about the file or the program alone (VERSION, REV, …) are no loss.
    const std::vector<std::string> &unread() const { return m_unread; }

private:
    void takeAndroid(const ContentLine &line);

    std::string m_lines;
    std::vector<std::string> m_unread;
};

} // namespace shuke::exchange
