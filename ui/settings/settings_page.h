#pragma once

#include "ui/common/page.h"

#include <vector>

class QMessageBox;

namespace shuke::ui {

class BusinessSection;
class SettingsSection;

/// All settings on one page, a card each. Those of the program are saved as they are chosen; those of the store are one
/// operation that can be undone.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Desk &desk, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    void leave(std::function<void()> go) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

Q_SIGNALS:
    /// Language or theme: saved, to be seen when the window is made again (ui/common/appearance.h).
    void appearanceChanged();
    /// A copy was restored and the user wants to see it.
    void openStoreWanted(const QString &path);
    void lockWanted();

private:
    void refresh();

    BusinessSection *m_business;
    std::vector<SettingsSection *> m_sections;
    bool m_refreshDue = true;
};

} // namespace shuke::ui
