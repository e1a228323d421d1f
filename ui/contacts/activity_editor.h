#pragma once

#include "core/activities/activity_commands.h"
#include "core/activities/follow_up_detail.h"
#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QFrame>
#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QToolButton;

namespace shuke::ui {

class CustomerChooser;
class DayEdit;
class FieldProblem;
class TimeEdit;

/// A note, call, meeting, visit, e-mail or message as it is typed, above the timeline: what happened or is planned,
/// what came of it, and what comes next. What is typed stays when it cannot be saved.
class ActivityEditor : public QFrame
{
    Q_OBJECT

public:
    explicit ActivityEditor(Desk &desk, QWidget *parent = nullptr);

    /// The business day.
    void setToday(QDate today) { m_today = today; }
    /// A new one about that contact; shown at once, the names follow.
    void beginNew(ContactId contact, activities::ActivityKind kind);
    void beginEdit(ContactId contact, const activities::Activity &activity);
    void end();
    bool isOpen() const { return !isHidden(); }
    /// Something is typed that is not saved.
    bool isDirty() const;
    void save(std::function<void()> then = {});
    bool isSaving() const { return m_saving; }
    bool isSettled() const { return m_pending == 0 && !m_saving; }
    /// The one that is edited; invalid: a new one.
    ActivityId edited() const { return m_before.id; }
    /// What stands in the fields, also what is no valid value, as a draft to be kept.
    QJsonObject draft() const;
    /// Puts a draft of this entry into the open form. What was changed in the store since the draft was begun is told
    /// when it is saved.
    void restore(const QJsonObject &draft);
    /// The kind that a draft is of.
    static activities::ActivityKind kindOfDraft(const QJsonObject &draft);
    /// What stands in the fields.
    activities::Activity typed() const;
    /// What comes next, if anything.
    std::optional<activities::Task> nextStep() const;
    QString problem() const;
    QPlainTextEdit &text() { return *m_text; }
    QLineEdit &outcome() { return *m_outcome; }
    QComboBox &kind() { return *m_kind; }
    QSpinBox &minutes() { return *m_minutes; }
    QComboBox &state() { return *m_state; }
    DayEdit &day() { return *m_day; }
    QCheckBox &hasNext() { return *m_hasNext; }
    QLineEdit &next() { return *m_next; }

Q_SIGNALS:
    void saved(shuke::ActivityId activity);
    /// By Esc or the button; the caller asks first if something is typed.
    void cancelWanted();
    /// It opened or ended: Save can or cannot be used.
    void openChanged();
    /// Something else stands in the fields.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFields();
    void fitHeight();
    QWidget *makeWhen();
    QWidget *makeMore();
    void begin(ContactId contact, const activities::Activity &activity);
    void readNames();
    void refresh();
    void showParticipants();
    void fillParticipants(QMenu &menu);
    void setParticipant(ContactId contact, const QString &name, bool takesPart);
    bool check();
    void tellChange();
    void watchFields();
    activities::ActivityEdit edit() const;

    Desk &m_desk;
    activities::Activity m_before; ///< As stored; empty but for the contact for a new one.
    activities::Activity m_begun;  ///< As the form began.
    activities::ActivityDetail m_detail;
    std::vector<std::pair<ContactId, QString>> m_participants;
    QDate m_today;
    Generation m_generation;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_fields = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_state = nullptr;
    DayEdit *m_day = nullptr;
    TimeEdit *m_time = nullptr;
    QComboBox *m_direction = nullptr;
    QSpinBox *m_minutes = nullptr;
    QToolButton *m_with = nullptr;
    QComboBox *m_owner = nullptr;
    CustomerChooser *m_other = nullptr;
    QLineEdit *m_outcome = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QCheckBox *m_hasNext = nullptr;
    QLineEdit *m_next = nullptr;
    DayEdit *m_nextDay = nullptr;
    FieldProblem *m_problem = nullptr;
    QPushButton *m_save = nullptr;
    int m_pending = 0;
    bool m_saving = false;
    bool m_filling = false; ///< Fields change, and not because somebody types.
};

} // namespace shuke::ui
