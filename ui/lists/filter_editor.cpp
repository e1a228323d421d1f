#include "ui/lists/filter_editor.h"

#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/lists/value_editor.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace filter_editor_detail {
constexpr int kWidth = 520;
constexpr int kFieldWidth = 150;
constexpr int kOperatorWidth = 120;
} // namespace filter_editor_detail

/// One condition: field, operator, value.
class FilterEditor::Row : public QWidget
{
public:
    Row(FilterEditor &editor, const segments::Condition &condition)
        : QWidget(&editor),
          m_catalog(editor.m_catalog),
          m_field(new QComboBox(this)),
          m_operator(new QComboBox(this)),
          m_value(new ValueEditor(editor.m_catalog, editor.m_session, this)),
          m_remove(new QToolButton(this)),
          m_windowOf(condition.field),
          m_window(condition.window)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::small);
        m_field->setAccessibleName(FilterEditor::tr("Field"));
        m_field->setMaxVisibleItems(16);
        m_field->setFixedWidth(filter_editor_detail::kFieldWidth);
        m_operator->setAccessibleName(FilterEditor::tr("How it is compared"));
        m_operator->setFixedWidth(filter_editor_detail::kOperatorWidth);
        m_remove->setIcon(lineIcon(QStringLiteral("close")));
        m_remove->setAutoRaise(true);
        m_remove->setToolTip(FilterEditor::tr("Remove this condition"));
        m_remove->setAccessibleName(FilterEditor::tr("Remove this condition"));
        row->addWidget(m_field, 0, Qt::AlignTop);
        row->addWidget(m_operator, 0, Qt::AlignTop);
        row->addWidget(m_value, 1);
        row->addWidget(m_remove, 0, Qt::AlignTop);
        for (const segments::Field &field : m_catalog.fields()) {
            m_field->addItem(FieldCatalog::label(field), field.key);
            if (field.key == condition.field)
                m_field->setCurrentIndex(m_field->count() - 1);
        }
        fillOperators(condition.op);
        if (const segments::Field *known = field()) {
            m_value->edit(*known, op(), condition.values);
            m_catalog.expect(known->key);
        }
        connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
            fillOperators(segments::operatorsOf(*field()).front());
            m_value->edit(*field(), op(), {});
            m_catalog.expect(field()->key);
        });
        connect(m_operator, &QComboBox::currentIndexChanged, this, [this] {
            if (m_operator->currentIndex() >= 0)
                m_value->edit(*field(), op(), m_value->values().value_or(std::vector<segments::Value>()));
        });
        connect(m_value, &ValueEditor::changed, &editor, &FilterEditor::refresh);
        connect(m_remove, &QToolButton::clicked, &editor, [this, &editor] { editor.remove(this); });
    }

    void setRemovable(bool removable) { m_remove->setVisible(removable); }
    QString problem() const { return m_value->problem(); }
    std::optional<segments::Condition> condition() const
    {
        const auto values = m_value->values();
        if (!values || !field())
            return std::nullopt;
        const bool isSame = field()->key == m_windowOf; // a window is made elsewhere, and stays
        return segments::Condition{field()->key, op(), *values, isSame ? m_window : std::nullopt};
    }
    void focusField() { m_field->setFocus(); }
    void focusValue() { (m_value->focusProxy() ? m_value->focusProxy() : m_field)->setFocus(); }

private:
    const segments::Field *field() const { return m_catalog.field(m_field->currentData().toByteArray()); }
    segments::Operator op() const { return static_cast<segments::Operator>(m_operator->currentData().toInt()); }
    void fillOperators(segments::Operator chosen)
    {
        const QSignalBlocker blocker(m_operator);
        m_operator->clear();
        const segments::Field *known = field();
        if (!known)
            return;
        for (const segments::Operator op : segments::operatorsOf(*known)) {
            m_operator->addItem(FieldCatalog::operatorText(op, known->type), static_cast<int>(op));
            if (op == chosen)
                m_operator->setCurrentIndex(m_operator->count() - 1);
        }
    }

    FieldCatalog &m_catalog;
    QComboBox *m_field;
    QComboBox *m_operator;
    ValueEditor *m_value;
    QToolButton *m_remove;
    QByteArray m_windowOf;
    std::optional<segments::Window> m_window;
};

FilterEditor::FilterEditor(FieldCatalog &catalog, std::shared_ptr<session::Session> session, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_catalog(catalog),
      m_session(std::move(session)),
      m_rows(new QVBoxLayout),
      m_problem(plainLabel(QString(), this)),
      m_more(new QPushButton(this)),
      m_apply(new QPushButton(tr("Apply filter"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    m_rows->setSpacing(space::small);
    column->addLayout(m_rows);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_problem->setPalette(palette);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addStretch();
    m_apply->setDefault(true);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);
    setFixedWidth(filter_editor_detail::kWidth);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addRow({m_list.empty() || !m_list.back()->condition() ? m_catalog.fields().front().key
                                                              : m_list.back()->condition()->field,
                segments::Operator::Is,
                {}});
        m_list.back()->focusValue();
    });
    connect(m_apply, &QPushButton::clicked, this, &FilterEditor::apply);
}

void FilterEditor::open(const segments::ConditionGroup &group, const QPoint &globalPos)
{
    m_join = group.join;
    m_negated = group.negated;
    m_more->setText(m_join == segments::ConditionGroup::Join::Any ? tr("+ Or…") : tr("+ And…"));
    for (const segments::Condition &condition : group.conditions)
        addRow(condition);
    const bool isNew = m_list.empty();
    if (isNew && !m_catalog.fields().empty()) {
        const segments::Field &first = m_catalog.fields().front();
        addRow({first.key, segments::operatorsOf(first).front(), {}});
    }
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(qBound(screen.left(), globalPos.x(), qMax(screen.left(), screen.right() - width())),
         qBound(screen.top(), globalPos.y(), qMax(screen.top(), screen.bottom() - height())));
    show();
    if (isNew)
        m_list.front()->focusField();
    else
        m_list.front()->focusValue();
}

void FilterEditor::addRow(const segments::Condition &condition)
{
    auto *row = new Row(*this, condition);
    m_list.push_back(row);
    m_rows->addWidget(row);
    refresh();
}

void FilterEditor::remove(Row *row)
{
    std::erase(m_list, row);
    row->deleteLater();
    row->hide();
    m_rows->removeWidget(row);
    refresh();
}

void FilterEditor::refresh()
{
    for (Row *row : m_list)
        row->setRemovable(m_list.size() > 1);
    QString problem;
    for (Row *row : m_list) {
        if (problem.isEmpty())
            problem = row->problem();
    }
    m_problem->setText(problem);
    m_problem->setVisible(m_tried && !problem.isEmpty());
    if (isVisible())
        QMetaObject::invokeMethod(this, &QWidget::adjustSize, Qt::QueuedConnection);
}

std::optional<segments::ConditionGroup> FilterEditor::group() const
{
    segments::ConditionGroup group{m_join, m_negated, {}, {}};
    for (const Row *row : m_list) {
        const std::optional<segments::Condition> condition = row->condition();
        if (!condition)
            return std::nullopt;
        group.conditions.push_back(*condition);
    }
    return group;
}

void FilterEditor::apply()
{
    m_tried = true;
    refresh();
    const std::optional<segments::ConditionGroup> made = group();
    if (!made || !segments::check(*made, m_catalog.fields()))
        return;
    hide();
    Q_EMIT applied(*made);
    close();
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace shuke::ui
