// The import page's look at the values of the file, and their replacements.
#include "ui/import/check_step.h"
#include "ui/import/import_page.h"
#include "ui/import/value_step.h"

namespace shuke::ui {

/// Stays here only if there is something to put right, or if the user came back to look.
void ImportPage::enterValues()
{
    if (!m_valuesAreFresh)
        lookAtValues();
    else if (m_goesOn && !m_values->hasProblems())
        advance();
}

void ImportPage::lookAtValues()
{
    stopLooking();
    m_lookCancel = {};
    m_isLooking = true;
    Query<exchange::ValueCheck> query = exchange::checkValues(m_state.unfixedOptions());
    query.cancel = m_lookCancel;
    m_values->showBusy(tr("Looking at the values of %1…").arg(m_state.name), m_lookCancel);
    focus(m_values);
    updateButtons();
    onLatest(desk().session()->query(std::move(query)), this, m_looks,
             [this](shuke::Result<exchange::ValueCheck> found) {
                 m_isLooking = false;
                 if (!found) {
                     m_values->showError(found.error().code == ErrorCode::Canceled
                                             ? tr("The search for bad values was stopped")
                                             : tr("The file cannot be imported like this"),
                                         found.error());
                     updateButtons();
                     return;
                 }
                 m_valuesAreFresh = true;
                 m_values->show(m_state, std::move(*found));
                 updateButtons();
                 if (m_goesOn && !m_values->hasProblems())
                     advance();
                 else
                     focus(m_values);
             });
}

void ImportPage::stopLooking()
{
    m_lookCancel.cancel();
    m_isLooking = false;
    m_looks.next();
}

void ImportPage::fixValues(const QByteArray &field, const QStringList &texts, const std::optional<QString> &replacement)
{
    for (const QString &text : texts)
        m_state.setFix(field, text, replacement);
    m_reportIsFresh = false;
    m_matchesAreFresh = false;
    m_values->setFixes(m_state);
    showProfile();
    updateButtons();
}

} // namespace shuke::ui
