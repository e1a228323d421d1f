#include "ui/lists/group_totals_dialog.h"

#include "ui/common/card.h"
#include "ui/common/column_layout.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/lists/column_chooser.h"
#include "ui/lists/field_catalog.h"
#include "ui/lists/group_source.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_print.h"
#include "ui/models/window_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace group_totals_dialog_detail {

constexpr QSize kSize{900, 560};
constexpr int kWidestField = 320;
enum State { Table, Failure }; // in the order of the stack

/// What most people want to know first.
constexpr std::array kUsual = {"city", "status"};

QString settingsKey(const QString &code)
{
    return QStringLiteral("pages/%1/totals_by").arg(code);
}

} // namespace group_totals_dialog_detail

GroupTotalsDialog::GroupTotalsDialog(Desk &desk, FieldCatalog &catalog, GroupedList list, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_catalog(catalog),
      m_list(std::move(list)),
      m_source(new GroupSource(catalog, this)),
      m_model(new WindowModel(*m_source, this)),
      m_field(new QComboBox(this)),
      m_stack(new QStackedWidget(this)),
      m_summary(quietLabel(QString(), this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_export(new QPushButton(tr("Export"), this)),
      m_show(new QPushButton(tr("Show in the list"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Totals: %1", "of a list").arg(m_list.title));
    resize(group_totals_dialog_detail::kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(makeTop());
    auto *card = new Card(this);
    m_view = new ListView(*m_model, m_list.code + QStringLiteral("/totals"), card);
    m_view->setAccessibleName(tr("Totals"));
    card->setContent(m_view);
    m_stack->addWidget(card);
    m_failure = new EmptyState(tr("The totals cannot be counted"), QString(), m_stack);
    connect(m_failure->addStep(tr("Try again")), &QPushButton::clicked, this, &GroupTotalsDialog::ask);
    m_stack->addWidget(m_failure);
    column->addWidget(m_stack, 1);
    m_summary->setWordWrap(true);
    m_summary->setToolTip(m_list.explanation.toHtmlEscaped());
    column->addWidget(m_summary);
    column->addWidget(makeBottom());
    connect(m_view, &ListView::selectionCountChanged, this, &GroupTotalsDialog::updateButtons);
    connect(m_view, &ListView::openWanted, this, [this](qint64 id) { chooseRows({id}); });
    connect(m_view, &ListView::columnsWanted, this,
            [this](const QPoint &at) { (new ColumnChooser(*m_view, this))->open(at); });
    connect(&m_catalog, &FieldCatalog::changed, this, &GroupTotalsDialog::fillFields);
    connect(m_field, &QComboBox::currentIndexChanged, this, &GroupTotalsDialog::ask);
    m_model->reload();
    fillFields();
    m_field->setFocus();
}

GroupTotalsDialog::~GroupTotalsDialog()
{
    m_cancel.cancel();
    delete m_view; // before the model it looks at
}

QWidget *GroupTotalsDialog::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    auto *label = plainLabel(tr("Totals by"), top);
    label->setBuddy(m_field);
    row->addWidget(label);
    m_field->setAccessibleName(tr("Totals by"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_field->setMaximumWidth(group_totals_dialog_detail::kWidestField); // an own field may be called anything
    row->addWidget(m_field);
    auto *narrowed = quietLabel(m_list.narrowedBy, top);
    narrowed->setWordWrap(true);
    narrowed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(narrowed, 1);
    return top;
}

QWidget *GroupTotalsDialog::makeBottom()
{
    auto *bottom = new QWidget(this);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_copy->setToolTip(tr("The selected groups, or all of them, for a spreadsheet (Ctrl+C)"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_view->selectedRowCount() == 0)
            m_view->selectAll();
        m_view->copySelection();
    });
    auto *menu = new QMenu(m_export);
    for (const ListExport::Format format : ListExport::kFormats)
        menu->addAction(ListExport::formatText(format), this, [this, format] { exportGroups(int(format)); });
    menu->addAction(tr("PDF"), this, &GroupTotalsDialog::savePdf);
    m_export->setMenu(menu);
    auto *close = new QPushButton(tr("Close"), bottom);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] { chooseRows(m_view->selection().ids()); });
    row->addWidget(m_copy);
    row->addWidget(m_export);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_show);
    for (QPushButton *button : {m_copy, m_export, close, m_show})
        button->setAutoDefault(false); // Return in the list opens a group
    return bottom;
}

/// The fields that make groups, and the one that was chosen.
void GroupTotalsDialog::fillFields()
{
    using namespace group_totals_dialog_detail;
    QByteArray wanted = m_field->currentData().toByteArray();
    if (wanted.isEmpty())
        wanted = QSettings().value(settingsKey(m_list.code)).toByteArray();
    const segments::Field *before = field();
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
        for (const segments::Field &one : m_catalog.fields()) {
            if (one.active && segments::isGroupable(m_catalog.subject(), one))
                m_field->addItem(FieldCatalog::label(one), one.key);
        }
        int at = m_field->findData(wanted);
        for (size_t i = 0; at < 0 && i < kUsual.size(); ++i)
            at = m_field->findData(QByteArray(kUsual[i]));
        m_field->setCurrentIndex(std::max(0, at));
    }
    if (!before || m_field->currentData().toByteArray() != wanted)
        ask();
    else
        Q_EMIT m_source->changed({}, true); // names may be known that were not
}

const segments::Field *GroupTotalsDialog::field() const
{
    return m_catalog.field(m_field->currentData().toByteArray());
}

void GroupTotalsDialog::choose(const QByteArray &fieldKey)
{
    m_field->setCurrentIndex(m_field->findData(fieldKey));
}

QStringList GroupTotalsDialog::fieldKeys() const
{
    QStringList keys;
    for (int i = 0; i < m_field->count(); ++i)
        keys.append(QString::fromUtf8(m_field->itemData(i).toByteArray()));
    return keys;
}

bool GroupTotalsDialog::isSettled() const
{
    return !m_isCounting && m_model->isComplete() && !m_model->isBusy() &&
           m_model->isInMemory(0, WindowModel::kPageRows / 2);
}

QString GroupTotalsDialog::summary() const
{
    return m_summary->text();
}

QString GroupTotalsDialog::problem() const
{
    return m_stack->currentIndex() == group_totals_dialog_detail::Failure ? m_failure->text() : QString();
}

void GroupTotalsDialog::ask()
{
    const segments::Field *by = field();
    if (!by)
        return;
    QSettings().setValue(group_totals_dialog_detail::settingsKey(m_list.code), by->key);
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_isCounting = true;
    m_summary->setText(tr("Counting…"));
    updateButtons();
    Query<segments::GroupTotals> query = segments::groupTotals(m_catalog.subject(), by->key, m_list.ids);
    query.cancel = m_cancel;
    onFinished(m_desk.session()->query(std::move(query)), this,
               [this, asked = ++m_asked](Result<segments::GroupTotals> totals) {
                   if (asked == m_asked)
                       take(std::move(totals));
               });
}

void GroupTotalsDialog::take(Result<segments::GroupTotals> totals)
{
    using namespace group_totals_dialog_detail;
    m_isCounting = false;
    m_stack->setCurrentIndex(totals ? Table : Failure);
    if (!totals) {
        m_failure->setTexts(tr("The totals cannot be counted"), errorText(totals.error()));
        m_summary->clear();
        updateButtons();
        return;
    }
    if (const segments::Field *by = field())
        m_source->show(*by, std::move(*totals));
    m_view->selection().clearAll();
    const segments::GroupTotals &shown = m_source->totals();
    QStringList parts{tr("%Ln group(s)", nullptr, static_cast<int>(shown.groups.size())),
                      m_list.countWords(static_cast<int>(shown.all.rows))};
    if (shown.all.net)
        parts.append(moneyText(*shown.all.net, m_catalog.currency()));
    if (shown.all.withoutRate > 0)
        parts.append(
            tr("%Ln document(s) without an exchange rate left out", nullptr, static_cast<int>(shown.all.withoutRate)));
    if (shown.overlap)
        parts.append(tr("who has several tags counts in each of them"));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    updateButtons();
}

void GroupTotalsDialog::updateButtons()
{
    const int selected = m_view->selectedRowCount();
    const bool hasGroups = !m_isCounting && problem().isEmpty() && m_source->totals().all.rows > 0;
    m_copy->setEnabled(hasGroups);
    m_export->setEnabled(hasGroups);
    m_show->setEnabled(hasGroups && selected > 0 && selected <= kMostChosen);
    m_show->setToolTip(selected == 0            ? tr("Select a group first")
                       : selected > kMostChosen ? tr("Up to %Ln group(s) can be shown at once", nullptr, kMostChosen)
                                                : tr("Narrow the list to the rows of the selected groups (Return)"));
}

void GroupTotalsDialog::chooseRows(const std::vector<qint64> &ids)
{
    std::vector<segments::Group> groups;
    for (const qint64 id : ids) {
        if (const segments::Group *group = m_source->group(id))
            groups.push_back(*group);
    }
    const segments::Field *by = field();
    if (groups.empty() || groups.size() > kMostChosen || m_isCounting || !by)
        return;
    Q_EMIT chosen(segments::conditionsFor(*by, groups));
    accept();
}

/// "Customers by city"
QString GroupTotalsDialog::exportTitle() const
{
    return tr("%1 by %2", "customers by city").arg(m_list.title, m_field->currentText());
}

void GroupTotalsDialog::exportGroups(int format)
{
    ListExport::ask(m_desk, *m_model, static_cast<ListExport::Format>(format),
                    {m_model->allIds(), m_view->columnLayout().shown(), exportTitle()}, this);
}

void GroupTotalsDialog::savePdf()
{
    QStringList filters;
    if (!m_list.narrowedBy.isEmpty())
        filters.append(m_list.narrowedBy);
    ListPrint::askFile(m_desk, *m_model,
                       {m_model->allIds(), m_view->columnLayout().shown(), exportTitle(),
                        m_desk.session()->description(), m_summary->text(), filters},
                       this);
}

} // namespace shuke::ui
