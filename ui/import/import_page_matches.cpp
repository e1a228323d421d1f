// The import page's rows that match customers, and what is done about them.
#include "ui/import/check_step.h"
#include "ui/import/import_page.h"
#include "ui/import/match_step.h"

namespace shuke::ui {

bool ImportPage::canMatch() const
{
    return m_state.kind() == exchange::ImportKind::Contacts || m_state.kind() == exchange::ImportKind::Companies;
}

/// Stays here only if there is something to decide, or if the user came back to look.
void ImportPage::enterMatches()
{
    if (!m_matchesAreFresh)
        runCheck();
    else if (m_goesOn && !m_matches->hasMatches())
        advance();
}

/// The trial that lists them is the check as well, as long as nothing is decided.
void ImportPage::showMatches()
{
    m_matchesAreFresh = true;
    m_matches->show(m_state, *m_report);
    updateButtons();
    if (m_goesOn && !m_matches->hasMatches())
        advance();
    else
        focus(m_matches);
}

void ImportPage::decide(const std::vector<qint64> &lines, std::optional<exchange::DuplicatePolicy> policy)
{
    for (const qint64 line : lines) {
        if (policy)
            m_state.decisions.insert_or_assign(line, *policy);
        else
            m_state.decisions.erase(line);
    }
    m_reportIsFresh = false;
    m_matches->setDecisions(m_state);
    updateButtons();
}

void ImportPage::decideAll(exchange::DuplicatePolicy policy)
{
    m_state.duplicates = policy;
    m_reportIsFresh = false;
    m_matches->setDecisions(m_state);
    updateButtons();
}

} // namespace shuke::ui
