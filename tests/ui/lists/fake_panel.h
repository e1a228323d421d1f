#pragma once

#include "ui/common/record_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <functional>
#include <vector>

namespace shuke::test {

/// A record panel that notes what it was told; holds on to its record while `dirty`.
class FakePanel : public ui::RecordPanel
{
public:
    explicit FakePanel(ui::Desk &desk, QWidget *parent = nullptr) : RecordPanel(desk, parent)
    {
        (new QVBoxLayout(this))->addWidget(new QLabel(QStringLiteral("record"), this));
    }

    void showRecord(qint64 id) override
    {
        m_record = id;
        shown.push_back(id);
    }
    void startNew(const ui::Place &) override { ++started; }
    qint64 record() const override { return m_record; }
    void setPosition(int place, int count) override { position = {place, count}; }
    void leave(std::function<void()> go) override
    {
        if (dirty)
            held = std::move(go);
        else
            go();
    }
    bool offers(ui::PageAction action) const override { return action == ui::PageAction::Save && dirty; }
    void run(ui::PageAction action) override { ran.push_back(action); }

    void save()
    {
        dirty = false;
        if (const auto go = std::exchange(held, {}))
            go();
    }

    bool dirty = false;
    int started = 0;
    std::pair<int, int> position;
    std::vector<qint64> shown;
    std::vector<ui::PageAction> ran;
    std::function<void()> held;

private:
    qint64 m_record = 0;
};

} // namespace shuke::test
