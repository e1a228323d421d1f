#pragma once

#include "core/segments/group_totals.h"
#include "ui/common/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class EmptyState;
class FieldCatalog;
class GroupSource;
class ListView;
class WindowModel;

/// The rows of a list as its page hands them over.
struct GroupedList
{
    QString code;                           ///< Of the list: the field chosen last is remembered by it.
    QString title;                          ///< "Customers"
    QString narrowedBy;                     ///< View, filters and search in words; empty: all rows.
    QString explanation;                    ///< How the sums are counted.
    std::vector<qint64> ids = {};           ///< Of the rows on show.
    std::function<QString(int)> countWords; ///< "1,204 customers"
};

/// Totals of a list by what its rows have in a field: how many, what they sum up to, which share of the whole that is.
/// One or several groups narrow the list to their rows. Counted in the background; closing it or another field ends
/// that. Opens over its parent and deletes itself.
class GroupTotalsDialog : public QDialog
{
    Q_OBJECT

public:
    /// So many groups narrow the list at once.
    static constexpr int kMostChosen = 100;

    /// `catalog` belongs to the page.
    GroupTotalsDialog(Desk &desk, FieldCatalog &catalog, GroupedList list, QWidget *parent);
    ~GroupTotalsDialog() override;

    void choose(const QByteArray &field);
    QStringList fieldKeys() const;
    bool isSettled() const;
    ListView &list() { return *m_view; }
    WindowModel &model() { return *m_model; }
    QString summary() const;
    QString problem() const;

Q_SIGNALS:
    /// The list is to have only what fits this; the dialog closes.
    void chosen(const shuke::segments::ConditionGroup &where);

private:
    QWidget *makeTop();
    QWidget *makeBottom();
    void fillFields();
    const segments::Field *field() const;
    void ask();
    void take(Result<segments::GroupTotals> totals);
    void updateButtons();
    void chooseRows(const std::vector<qint64> &ids);
    void exportGroups(int format);
    void savePdf();
    QString exportTitle() const;

    Desk &m_desk;
    FieldCatalog &m_catalog;
    GroupedList m_list;
    GroupSource *m_source;
    WindowModel *m_model;
    QComboBox *m_field;
    QStackedWidget *m_stack;
    ListView *m_view;
    EmptyState *m_failure;
    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_show;
    CancelToken m_cancel;
    quint64 m_asked = 0;
    bool m_isCounting = false;
};

} // namespace shuke::ui
