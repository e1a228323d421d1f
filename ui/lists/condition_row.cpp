#include "ui/lists/condition_row.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/lists/value_editor.h"
#include "ui/lists/window_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace condition_row_detail {

constexpr int kFieldWidth = 150;
constexpr int kOperatorWidth = 120;
constexpr int kValueStretch = 1000; // all that is left
constexpr int kLeastLetters = 6;
constexpr int kMostSeen = 16;

} // namespace condition_row_detail

ConditionRow::ConditionRow(FieldCatalog &catalog, std::shared_ptr<session::Session> session,
                           const segments::Condition &condition, Shape shape, QWidget *parent)
    : QWidget(parent),
      m_catalog(catalog),
      m_field(new QComboBox(this)),
      m_operator(new QComboBox(this)),
      m_window(new WindowChoice(this)),
      m_value(new ValueEditor(catalog, std::move(session), this)),
      m_remove(new QToolButton(this))
{
    m_field->setAccessibleName(tr("Field"));
    m_field->setMaxVisibleItems(condition_row_detail::kMostSeen);
    m_operator->setAccessibleName(tr("How it is compared"));
    m_remove->setIcon(lineIcon(QStringLiteral("close")));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Remove this condition"));
    m_remove->setAccessibleName(tr("Remove this condition"));
    layOut(shape);
    setTabOrder(m_field, m_operator);
    setTabOrder(m_operator, m_value);
    setTabOrder(m_value, m_window);
    setTabOrder(m_window, m_remove);
    fillFields(condition.field);
    m_window->setWindow(condition.window);
    takeField(condition.op, condition.values);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        if (const segments::Field *field = chosen())
            takeField(segments::operatorsOf(*field).front(), {});
    });
    connect(m_operator, &QComboBox::currentIndexChanged, this, [this] {
        if (chosen() && m_operator->currentIndex() >= 0)
            m_value->edit(*chosen(), op(), m_value->values().value_or(std::vector<segments::Value>()));
    });
    connect(m_value, &ValueEditor::changed, this, &ConditionRow::changed);
    connect(m_window, &WindowChoice::changed, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
}

void ConditionRow::layOut(Shape shape)
{
    using namespace condition_row_detail;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_field, kFieldWidth, Qt::AlignTop);
    row->addWidget(m_operator, kOperatorWidth, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::tiny);
    right->addWidget(m_value);
    right->addWidget(m_window);
    if (shape == Shape::Line) {
        m_field->setFixedWidth(kFieldWidth);
        m_operator->setFixedWidth(kOperatorWidth);
        row->addLayout(right, kValueStretch);
        row->addWidget(m_remove, 0, Qt::AlignTop);
        setLayout(row);
        return;
    }
    for (QComboBox *box : {m_field, m_operator}) { // as wide as there is room, not as their longest entry
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kLeastLetters);
    }
    row->addWidget(m_remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addLayout(row);
    right->setContentsMargins(0, 0, m_remove->sizeHint().width() + space::small, 0);
    column->addLayout(right);
}

void ConditionRow::fillFields(const QByteArray &key)
{
    for (const segments::Field &field : m_catalog.fields()) {
        if (field.active || field.key == key)
            m_field->addItem(FieldCatalog::label(field), field.key);
    }
    m_field->setCurrentIndex(qMax(0, m_field->findData(key)));
}

void ConditionRow::takeField(segments::Operator op, const std::vector<segments::Value> &values)
{
    const segments::Field *field = chosen();
    if (!field)
        return;
    fillOperators(op);
    m_window->setVisible(field->periodic);
    m_value->edit(*field, this->op(), values);
    m_catalog.expect(field->key);
}

void ConditionRow::fillOperators(segments::Operator chosenOp)
{
    const QSignalBlocker blocker(m_operator);
    m_operator->clear();
    const segments::Field &field = *chosen();
    for (const segments::Operator op : segments::operatorsOf(field)) {
        m_operator->addItem(FieldCatalog::operatorText(op, field.type), static_cast<int>(op));
        if (op == chosenOp)
            m_operator->setCurrentIndex(m_operator->count() - 1);
    }
}

const segments::Field *ConditionRow::chosen() const
{
    return m_catalog.field(fieldKey());
}

QByteArray ConditionRow::fieldKey() const
{
    return m_field->currentData().toByteArray();
}

segments::Operator ConditionRow::op() const
{
    return static_cast<segments::Operator>(m_operator->currentData().toInt());
}

void ConditionRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

QString ConditionRow::problem() const
{
    return m_value->problem();
}

std::optional<segments::Condition> ConditionRow::condition() const
{
    const auto values = m_value->values();
    const segments::Field *field = chosen();
    if (!values || !field)
        return std::nullopt;
    return segments::Condition{field->key, op(), *values, field->periodic ? m_window->window() : std::nullopt};
}

void ConditionRow::focusField()
{
    m_field->setFocus();
}

void ConditionRow::focusValue()
{
    (m_value->focusProxy() ? m_value->focusProxy() : m_field)->setFocus();
}

} // namespace shuke::ui
