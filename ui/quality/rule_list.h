#pragma once

#include "core/quality/quality_check.h"

#include <QListView>

class QStandardItemModel;

namespace shuke::ui {

/// The rules by dimension with how many findings each has; those that are off are not there, a heading cannot be
/// chosen.
class RuleList : public QListView
{
    Q_OBJECT

public:
    explicit RuleList(QWidget *parent = nullptr);

    /// The chosen rule stays; the first with findings is chosen if there was none.
    void setResult(const quality::QualityResult &result);
    std::optional<quality::Rule> rule() const;
    void choose(quality::Rule rule);
    /// The first of it that has findings, else its first.
    void choose(quality::Dimension dimension);
    /// Any that has findings, from the top.
    void chooseFirst();
    /// As shown; for tests.
    QStringList texts() const;

Q_SIGNALS:
    void ruleChosen(shuke::quality::Rule rule);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel *m_items;
    bool m_filling = false;
};

} // namespace shuke::ui
