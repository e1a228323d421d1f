#include "ui/segments/compare_list.h"

#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/field_catalog.h"
#include "ui/lists/shared_filter_index.h"
#include "ui/segments/figure_list.h"
#include "ui/value/analysis_sheet.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace compare_list_detail {

enum Part { OnlyFirst, Both, OnlySecond };

/// The customers of a part. Both lists, and the answer, have the newest first, which is the largest id.
std::vector<qint64> idsOf(Part part, const std::vector<qint64> &first, const std::vector<qint64> &second)
{
    std::vector<qint64> ids;
    if (part == OnlyFirst)
        std::ranges::set_difference(first, second, std::back_inserter(ids), std::ranges::greater());
    else if (part == Both)
        std::ranges::set_intersection(first, second, std::back_inserter(ids), std::ranges::greater());
    else
        std::ranges::set_difference(second, first, std::back_inserter(ids), std::ranges::greater());
    return ids;
}

} // namespace compare_list_detail

CompareList::CompareList(Desk &desk, FieldCatalog &catalog, QWidget *parent)
    : ResultTab(desk, parent),
      m_catalog(catalog),
      m_other(new QComboBox(this)),
      m_parts(new TextTable({tr("Who"), tr("Customers"), tr("Revenue")}, this)),
      m_partTable(new RecordTable(*m_parts, 0, tr("Overlap"), this)),
      m_figures(new TextTable({tr("Figure"), tr("This one"), tr("The other")}, this)),
      m_figureTable(new RecordTable(*m_figures, 0, tr("Figures of both"), this)),
      m_note(quietLabel(QString(), this))
{
    for (const int column : {1, 2}) {
        m_parts->setRightAligned(column);
        m_figures->setRightAligned(column);
    }
    m_partTable->remember(QStringLiteral("segments/overlap"));
    m_figureTable->remember(QStringLiteral("segments/figures"));
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setPlaceholderText(tr("Compare with…"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_other);
    column->addWidget(m_partTable, 2);
    column->addWidget(m_figureTable, 5);
    column->addWidget(m_note);
    connect(m_other, &QComboBox::currentIndexChanged, this, &CompareList::readOther);
    connect(m_partTable, &RecordTable::opened, this, &CompareList::openPart);
    connect(&catalog, &FieldCatalog::changed, this, &CompareList::fillChoices);
    fillChoices();
}

void CompareList::fillChoices()
{
    const QVariant before = m_other->currentData();
    const QSignalBlocker blocker(m_other);
    m_other->clear();
    const segments::Field *field = m_catalog.field("segment");
    for (const FieldCatalog::NamedValue &choice :
         field ? m_catalog.choices(*field) : std::vector<FieldCatalog::NamedValue>()) {
        const qint64 row = std::get<segments::RecordId>(choice.value).row;
        if (!members() || members()->segment.id.row() != row)
            m_other->addItem(choice.name, row);
    }
    m_other->setCurrentIndex(before.isValid() ? m_other->findData(before) : -1);
    m_other->setEnabled(m_other->count() > 0);
    show();
}

void CompareList::read(const SegmentMembers &)
{
    fillChoices();
    readOther();
}

void CompareList::readOther()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_found.reset();
    const quint64 asked = m_asked.next();
    if (m_other->currentIndex() < 0 || !members())
        return show();
    const auto own = members()->ids;
    Query<std::vector<qint64>> ids =
        sharedFilterIndex(desk().session())
            ->ids(segments::membersSpec(SegmentId::fromRow(m_other->currentData().toLongLong())));
    Query<Found> both{
        [own, ids = std::move(ids)](ReadContext &context) -> Result<Found> {
            Result<std::vector<qint64>> other = ids.run(context);
            if (!other)
                return other.error();
            const Result<segments::SegmentOverlap> overlap = segments::overlapOf(*own, *other).run(context);
            if (!overlap)
                return overlap.error();
            const Result<segments::SegmentFigures> figures = segments::figuresOf(*other).run(context);
            if (!figures)
                return figures.error();
            return Found{std::make_shared<const std::vector<qint64>>(std::move(*other)), *overlap, *figures};
        },
        m_cancel};
    ++m_running;
    onFinished(desk().session()->query(std::move(both)), this, [this, asked](Result<Found> found) {
        --m_running;
        if (!m_asked.isCurrent(asked))
            return;
        if (found)
            m_found = std::move(*found);
        show();
        if (!found)
            m_note->setText(errorText(found.error()));
    });
    show();
}

void CompareList::setFigures(const std::optional<segments::SegmentFigures> &figures)
{
    m_own = figures;
    show();
}

void CompareList::show()
{
    m_partTable->setVisible(m_found.has_value());
    m_figureTable->setVisible(m_found.has_value());
    if (!m_found) {
        m_note->setText(m_other->count() == 0         ? tr("There is no other segment to compare with yet.")
                        : m_other->currentIndex() < 0 ? tr("Choose a segment to see who is in both.")
                                                      : tr("Counting…"));
        return;
    }
    const QString currency = desk().session()->description().currency;
    const auto row = [&currency](const QString &name, const segments::OverlapPart &part) {
        return std::vector<reports::Cell>{name, countCell(part.customers), moneyCell(part.net, currency)};
    };
    m_parts->setCells({row(tr("Only in this one"), m_found->overlap.onlyFirst),
                       row(tr("In both"), m_found->overlap.both),
                       row(tr("Only in the other"), m_found->overlap.onlySecond)});
    const std::vector<SegmentFigure> other = segmentFigureTexts(m_found->figures, currency);
    const std::vector<SegmentFigure> own = segmentFigureTexts(m_own.value_or(segments::SegmentFigures()), currency);
    std::vector<std::vector<reports::Cell>> rows;
    for (size_t i = 0; i < other.size(); ++i)
        rows.push_back({other[i].name, m_own ? own[i].value : reports::Cell(QStringLiteral("…")), other[i].value});
    m_figures->setCells(rows);
    m_note->setText(m_found->overlap.jaccard
                        ? tr("%1 of all who are in one of them are in both.").arg(shareText(*m_found->overlap.jaccard))
                        : QString());
    m_note->setToolTip(tr("Jaccard: customers in both ÷ customers in at least one"));
}

void CompareList::openPart(int row)
{
    if (!m_found || !members())
        return;
    using namespace compare_list_detail;
    desk().go(ShowCustomers{m_parts->rows()[static_cast<size_t>(row)].front(),
                            idsOf(static_cast<Part>(row), *members()->ids, *m_found->ids)});
}

void CompareList::addToSheet(reports::ReportModel &sheet) const
{
    addNote(m_note->text(), sheet);
}

} // namespace shuke::ui
