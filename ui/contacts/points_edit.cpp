#include "ui/contacts/points_edit.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/field_box.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace shuke::ui {

namespace points_edit_detail {

QToolButton *removeButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(QStringLiteral("close")));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QVBoxLayout *rowsColumn(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    return column;
}

} // namespace points_edit_detail

PointsEdit::PointsEdit(QWidget *parent) : QWidget(parent), m_column(points_edit_detail::rowsColumn(this))
{
    auto *more = new QPushButton(tr("Add phone, e-mail…"), this);
    connect(more, &QPushButton::clicked, this, [this] {
        ContactFormState::Point point;
        point.kind = m_kinds.empty() ? QStringLiteral("phone") : m_kinds.front().code;
        add(point);
        m_rows.back().value->setFocus();
        Q_EMIT changed();
    });
    m_column->addWidget(more, 0, Qt::AlignLeft);
}

void PointsEdit::setKinds(const std::vector<contacts::PointKind> &kinds)
{
    m_kinds = kinds;
}

void PointsEdit::setPoints(const std::vector<ContactFormState::Point> &points)
{
    for (const Row &row : m_rows)
        delete row.widget;
    m_rows.clear();
    for (const ContactFormState::Point &point : points)
        add(point);
}

void PointsEdit::add(const ContactFormState::Point &point)
{
    Row row;
    row.point = point;
    row.widget = new QWidget(this);
    auto *grid = new QGridLayout(row.widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::tiny);
    grid->setVerticalSpacing(space::tiny);
    row.kind = new QComboBox(row.widget);
    row.kind->setAccessibleName(tr("Kind of detail"));
    for (const contacts::PointKind &kind : m_kinds)
        row.kind->addItem(pointKindText(kind), kind.code);
    if (row.kind->findData(point.kind) < 0)
        row.kind->addItem(point.kind, point.kind); // one that is no longer offered
    row.kind->setCurrentIndex(row.kind->findData(point.kind));
    row.value = new QLineEdit(point.value, row.widget);
    row.value->setPlaceholderText(tr("Number or address"));
    row.label = new QLineEdit(point.label, row.widget);
    row.label->setPlaceholderText(tr("Label"));
    row.label->setAccessibleName(tr("Label"));
    row.box = new FieldBox(row.value, tr("Number or address"), nullptr, row.widget);
    QToolButton *remove = points_edit_detail::removeButton(tr("Remove this detail"), row.widget);
    grid->addWidget(row.kind, 0, 0, Qt::AlignTop);
    grid->addWidget(row.box, 0, 1, 1, 2);
    grid->addWidget(row.label, 1, 0, 1, 2);
    grid->addWidget(remove, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QLineEdit *input : {row.value, row.label})
        connect(input, &QLineEdit::textEdited, this, &PointsEdit::changed);
    connect(row.kind, &QComboBox::activated, this, &PointsEdit::changed);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] { this->remove(widget); });
    m_column->insertWidget(m_column->count() - 1, row.widget);
    m_rows.push_back(row);
}

void PointsEdit::remove(const QWidget *widget)
{
    const auto row = std::ranges::find(m_rows, widget, &Row::widget);
    if (row == m_rows.end())
        return;
    row->widget->hide();
    row->widget->deleteLater();
    m_rows.erase(row);
    Q_EMIT changed();
}

std::vector<ContactFormState::Point> PointsEdit::points() const
{
    std::vector<ContactFormState::Point> points;
    for (const Row &row : m_rows) {
        ContactFormState::Point point = row.point;
        point.kind = row.kind->currentData().toString();
        point.value = row.value->text();
        point.label = row.label->text();
        points.push_back(std::move(point));
    }
    return points;
}

void PointsEdit::setProblem(size_t row, const QString &problem)
{
    if (row < m_rows.size())
        m_rows[row].box->setProblem(problem);
}

void PointsEdit::clearProblems()
{
    for (const Row &row : m_rows)
        row.box->setProblem({});
}

void PointsEdit::focusRow(size_t row)
{
    if (row < m_rows.size())
        m_rows[row].value->setFocus();
}

AddressesEdit::AddressesEdit(QWidget *parent) : QWidget(parent), m_column(points_edit_detail::rowsColumn(this))
{
    auto *more = new QPushButton(tr("Add address"), this);
    connect(more, &QPushButton::clicked, this, [this] {
        add({});
        m_rows.back().inputs.front()->setFocus();
        Q_EMIT changed();
    });
    m_column->addWidget(more, 0, Qt::AlignLeft);
}

void AddressesEdit::setAddresses(const std::vector<ContactFormState::Address> &addresses)
{
    for (const Row &row : m_rows)
        delete row.widget;
    m_rows.clear();
    for (const ContactFormState::Address &address : addresses)
        add(address);
}

void AddressesEdit::add(const ContactFormState::Address &address)
{
    const contacts::PostalAddress &a = address.address;
    const std::pair<QString, QString> parts[kParts] = {
        {tr("Label"), address.label},
        {contactFieldText(QStringLiteral("country")), a.country},
        {contactFieldText(QStringLiteral("province")), a.province},
        {contactFieldText(QStringLiteral("city")), a.city},
        {contactFieldText(QStringLiteral("district")), a.district},
        {contactFieldText(QStringLiteral("address")), a.street},
        {contactFieldText(QStringLiteral("postcode")), a.postcode},
    };
    Row row;
    row.id = address.id;
    row.widget = new QWidget(this);
    auto *grid = new QGridLayout(row.widget);
    grid->setContentsMargins(0, 0, 0, space::small);
    grid->setSpacing(space::tiny);
    for (size_t i = 0; i < std::size(parts); ++i) {
        auto *input = new QLineEdit(parts[i].second, row.widget);
        input->setPlaceholderText(parts[i].first);
        input->setAccessibleName(parts[i].first);
        connect(input, &QLineEdit::textEdited, this, &AddressesEdit::changed);
        const int at = static_cast<int>(i);
        grid->addWidget(input, at / 2, at % 2);
        row.inputs[i] = input;
    }
    QToolButton *remove = points_edit_detail::removeButton(tr("Remove this address"), row.widget);
    grid->addWidget(remove, kParts / 2, kParts % 2, Qt::AlignLeft);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        widget->hide();
        widget->deleteLater();
        std::erase_if(m_rows, [widget](const Row &other) { return other.widget == widget; });
        Q_EMIT changed();
    });
    m_column->insertWidget(m_column->count() - 1, row.widget);
    m_rows.push_back(row);
}

std::vector<ContactFormState::Address> AddressesEdit::addresses() const
{
    std::vector<ContactFormState::Address> addresses;
    for (const Row &row : m_rows) {
        const auto text = [&row](size_t i) { return row.inputs[i]->text(); };
        addresses.push_back({row.id, text(0), {text(1), text(2), text(3), text(4), text(5), text(6)}});
    }
    return addresses;
}

} // namespace shuke::ui
