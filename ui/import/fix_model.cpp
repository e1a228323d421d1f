#include "ui/import/fix_model.h"

#include "ui/common/format.h"
#include "ui/common/reject_text.h"
#include "ui/common/theme.h"
#include "ui/import/import_state.h"
#include "ui/import/import_text.h"

#include <QLineEdit>

namespace shuke::ui {

namespace fix_model_detail {

/// What a column takes without a replacement.
QString asFound(const exchange::BadValues &bad)
{
    if (bad.rejectsRow)
        return FixModel::tr("stays out");
    if (bad.rule == "payment_method_unknown")
        return FixModel::tr("taken as other, kept as a finding");
    if (bad.rule == "kind_unknown")
        return FixModel::tr("taken as a person, kept as a finding");
    if (bad.rule == "activity_kind_unknown")
        return FixModel::tr("taken as a note");
    if (bad.rule == "time_invalid")
        return FixModel::tr("without the time of day");
    return FixModel::tr("left empty, kept as a finding");
}

/// Red while the text is no value.
void colour(QLineEdit &edit, const QString &problem)
{
    QPalette palette = edit.palette();
    palette.setColor(QPalette::Text, problem.isEmpty() ? themeColors().text : themeColors().bad);
    edit.setPalette(palette);
    edit.setToolTip(problem);
}

} // namespace fix_model_detail

QString badValueText(const QByteArray &rule, bool rejectsRow)
{
    if (!rejectsRow)
        return findingText(rule);
    //: %1: why a row is rejected
    return FixModel::tr("Rejected: %1").arg(rejectText(rule == "number_invalid" ? QByteArray("amount_invalid") : rule));
}

void FixModel::show(const exchange::BadValues &group, std::shared_ptr<const exchange::ValueChecker> checker,
                    const ImportState &state)
{
    beginResetModel();
    m_group = &group;
    m_checker = std::move(checker);
    m_fixes.clear();
    for (const exchange::BadValue &bad : group.values)
        m_fixes.push_back(state.fixOf(group.field, bad.text));
    endResetModel();
}

void FixModel::clear()
{
    beginResetModel();
    m_group = nullptr;
    m_checker.reset();
    m_fixes.clear();
    endResetModel();
}

void FixModel::setFixes(const ImportState &state)
{
    for (size_t i = 0; i < m_fixes.size(); ++i)
        m_fixes[i] = state.fixOf(m_group->field, m_group->values[i].text);
    if (!m_fixes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void FixModel::fix(const QModelIndexList &rows, const std::optional<QString> &text)
{
    QStringList texts;
    for (const QModelIndex &row : rows) {
        if (row.isValid() && row.row() < rowCount())
            texts.append(value(row.row()).text);
    }
    if (!texts.isEmpty())
        Q_EMIT fixWanted(m_group->field, texts, text);
}

QString FixModel::problemOf(const QString &text) const
{
    if (!m_group || !m_checker)
        return {};
    const QByteArray utf8 = text.trimmed().toUtf8();
    const char *rule = m_checker->problem(m_group->column, {utf8.constData(), static_cast<size_t>(utf8.size())});
    return rule ? badValueText(rule, m_checker->rejectsRow(m_group->column, rule)) : QString();
}

int FixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_group ? 0 : static_cast<int>(m_group->values.size());
}

int FixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString FixModel::note(int row) const
{
    const std::optional<QString> &fix = m_fixes[static_cast<size_t>(row)];
    if (!fix)
        return fix_model_detail::asFound(*m_group);
    if (fix->isEmpty())
        return tr("left empty");
    const QString problem = problemOf(*fix);
    return problem.isEmpty() ? QChar(0x2713) + QLatin1Char(' ') + tr("can be read") : problem; // ✓
}

QVariant FixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const exchange::BadValue &bad = value(index.row());
    const std::optional<QString> &fix = m_fixes[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Text:
            return bad.text.simplified();
        case Rows:
            return numberText(bad.rows);
        case Becomes:
            return fix.value_or(QString());
        case Note:
            return note(index.row());
        default:
            return {};
        }
    case Qt::EditRole:
        return index.column() == Becomes ? fix.value_or(bad.text) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return index.column() == Text
                   ? tr("First in line %1: %2").arg(numberText(bad.firstLine), bad.text).toHtmlEscaped()
                   : data(index, Qt::DisplayRole).toString().toHtmlEscaped();
    case Qt::ForegroundRole:
        if (index.column() != Note)
            return {};
        if (!fix)
            return themeColors().secondary;
        return fix->isEmpty() || problemOf(*fix).isEmpty() ? themeColors().good : themeColors().bad;
    case Qt::TextAlignmentRole:
        return index.column() == Rows ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

bool FixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Becomes || index.row() >= rowCount())
        return false;
    const QString text = value.toString().trimmed();
    // Nothing typed, or what stood there: as found.
    const bool same = text.isEmpty() || text == this->value(index.row()).text.trimmed();
    fix({index}, same ? std::nullopt : std::optional(text));
    return true;
}

Qt::ItemFlags FixModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Becomes ? flags | Qt::ItemIsEditable : flags;
}

QVariant FixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("In the file"), tr("Rows"), tr("Becomes"), QString()};
    return section >= 0 && section < kColumns ? titles[section] : QString();
}

QWidget *FixDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    using namespace fix_model_detail;
    const auto *model = qobject_cast<const FixModel *>(index.model());
    auto *edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setAccessibleName(FixModel::tr("Becomes"));
    if (model)
        connect(edit, &QLineEdit::textChanged, edit,
                [edit, model](const QString &text) { colour(*edit, model->problemOf(text)); });
    return edit;
}

} // namespace shuke::ui
