#pragma once

#include "core/activities/follow_up_search.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"
#include "ui/reports/report_print.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace shuke::ui {

class DayEdit;
class FollowUpRows;
class RecordTable;
class WindowModel;

/// What is found of follow-ups, newest written first.
class FollowUpModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Kind, Customer, Text, Owner, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    /// `text`: what was looked for; the cells begin shortly before it.
    void show(std::vector<activities::FollowUpHit> hits, const QString &text);
    void append(const std::vector<activities::FollowUpHit> &hits);
    const std::vector<activities::FollowUpHit> &hits() const { return m_hits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<activities::FollowUpHit> m_hits;
    QString m_text;
};

/// One line of `text` with the place where `needle` stands in it, compared folded.
QString snippetOf(const QString &text, const QString &needle);

/// All follow-ups, narrowed down by text, kind, day and owner; read in slices. Return opens the timeline of the
/// customer at the entry.
class FollowUpList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kSlice = 200;

    explicit FollowUpList(Desk &desk, QWidget *parent = nullptr);
    ~FollowUpList() override;

    /// Reads again what is shown; nothing while it is hidden (then when it is shown).
    void reload();
    bool isSettled() const { return m_pending == 0; }
    QLineEdit &search() { return *m_search; }
    QComboBox &kind() { return *m_kind; }
    QComboBox &period() { return *m_period; }
    RecordTable &table() { return *m_table; }
    FollowUpModel &model() { return *m_model; }
    QString note() const;
    bool isBlank() const { return m_model->rowCount() == 0; }
    /// Ways to write all that the filters let through to a file, also what is not read yet.
    void fillExport(QMenu &menu);
    /// The same on paper; null: as a PDF.
    void print(const AskPrinter &printers);
    /// What narrows the list, in words.
    QStringList filterWords() const;

Q_SIGNALS:
    /// Something else is listed.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void loadOwners();
    activities::FollowUpFilter filter() const;
    void read(bool more);
    void readMoreAtTheEnd();
    void updatePeriod();
    QString periodText() const;
    void withAll(std::function<void(std::vector<qint64> ids)> then);
    WindowModel &allRows();
    std::vector<int> allColumns();

    Desk &m_desk;
    QLineEdit *m_search;
    QComboBox *m_kind;
    QComboBox *m_period;
    DayEdit *m_from;
    DayEdit *m_through;
    QComboBox *m_owner;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    FollowUpModel *m_model;
    FollowUpRows *m_rows = nullptr; ///< For exports; made with the first.
    WindowModel *m_window = nullptr;
    QLabel *m_note;
    Generation m_generation;
    CancelToken m_cancel;
    int m_pending = 0;
    bool m_hasMore = false;
    bool m_isStale = true;
};

} // namespace shuke::ui
