#pragma once

#include "ui/contacts/timeline_lines.h"

#include <QAbstractListModel>
#include <QListView>

namespace shuke::ui {

class ContactTimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<TimelineLine> lines, QDate today);
    const std::vector<TimelineLine> &lines() const { return m_lines; }
    QDate today() const { return m_today; }
    /// −1: not there.
    int rowOf(ActivityId activity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<TimelineLine> m_lines;
    QDate m_today;
};

/// Entries below their days, with as many lines of text as are worth reading at a glance.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    /// The model is not owned and must outlive the view.
    explicit TimelineView(ContactTimelineModel &model, QWidget *parent = nullptr);

    /// Null: none is current.
    const TimelineLine *currentLine() const;
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void openWanted();
    void doneWanted();
    void trashWanted();
    /// The last entries are in sight.
    void endReached();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ContactTimelineModel &m_model;
};

} // namespace shuke::ui
