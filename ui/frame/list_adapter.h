#pragma once

#include "ui/common/page.h"

namespace shuke::ui {

class ContactListPage;

/// The plain customer list as a page, until the full one takes its place.
class ListAdapter : public Page
{
    Q_OBJECT

public:
    explicit ListAdapter(Desk &desk, QWidget *parent = nullptr);
    ~ListAdapter() override;
    ContactListPage &list() const { return *m_list; }

    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

private:
    ContactListPage *m_list;
};

} // namespace shuke::ui
