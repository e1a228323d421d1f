#pragma once

#include <QItemSelectionModel>
#include <QSet>

#include <vector>

namespace shuke::ui {

class WindowModel;

/// The selected rows of a list of any length. As long as they lie in few ranges it is Qt's own selection; a selection
/// that a new order has scattered over the list is held as a set of ids instead, so that nothing gets slower with it.
/// "All" is one range.
class ListSelection : public QItemSelectionModel
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRanges = 500;

    explicit ListSelection(WindowModel &model, QObject *parent = nullptr);

    void select(const QItemSelection &selection, SelectionFlags command) override;
    using QItemSelectionModel::select;
    void reset() override;

    qsizetype count() const;
    bool containsRow(int row) const;
    /// From top to bottom.
    std::vector<qint64> ids() const;
    /// Selects those of the ids that are in the list, and nothing else. Linear in the length of the list.
    void setIds(const std::vector<qint64> &ids);
    /// Unlike clearSelection(), also what is held.
    void clearAll();

Q_SIGNALS:
    /// Beside selectionChanged(), which does not know what is held.
    void heldChanged();

private:
    /// Takes rows out of what is held; true if it held any.
    bool letGo(const QItemSelection &selection);

    WindowModel &m_model;
    QSet<qint64> m_held;
};

} // namespace shuke::ui
