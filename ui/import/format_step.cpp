#include "ui/import/format_step.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/import/import_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace shuke::ui {

namespace format_step_detail {

using exchange::ColumnFormat;
using exchange::ColumnLook;
using exchange::DateOrder;
using exchange::ImportKind;

constexpr int kColumns = 4;
constexpr char kDelimiters[] = {',', ';', '\t', '|'};

QString dateText(DateOrder order)
{
    switch (order) {
    case DateOrder::YearMonthDay:
        return FormatStep::tr("Year, month, day");
    case DateOrder::DayMonthYear:
        return FormatStep::tr("Day, month, year");
    case DateOrder::MonthDayYear:
        break;
    }
    return FormatStep::tr("Month, day, year");
}

QString decimalText(char mark)
{
    return mark == ',' ? FormatStep::tr("Comma (1.234,50)") : FormatStep::tr("Point (1,234.50)");
}

QString detected(const QString &what)
{
    return FormatStep::tr("Found: %1").arg(what);
}

const ColumnFormat *firstWith(const ImportState &state, std::initializer_list<ColumnLook> looks)
{
    for (const ColumnFormat &column : state.format.columns) {
        if (std::find(looks.begin(), looks.end(), column.look) != looks.end())
            return &column;
    }
    return nullptr;
}

/// Fills a box: first what is recognised, then the choices. `chosen` −1: nothing was chosen.
void fill(QComboBox *box, const QString &first, const QStringList &choices, const QVariantList &values, int chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(first);
    for (qsizetype i = 0; i < choices.size(); ++i)
        box->addItem(choices[i], values[i]);
    box->setCurrentIndex(chosen + 1);
}

} // namespace format_step_detail

FormatStep::FormatStep(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout)
{
    using namespace format_step_detail;
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::medium);
    m_known = new QWidget(this);
    auto *known = new QVBoxLayout(m_known);
    known->setContentsMargins(0, 0, 0, 0);
    known->setSpacing(space::tiny);
    m_knownText = plainLabel({}, m_known);
    m_knownText->setWordWrap(true);
    known->addWidget(m_knownText);
    m_again = new QCheckBox(tr("Import it once more"), m_known);
    connect(m_again, &QCheckBox::toggled, this, &FormatStep::againChanged);
    known->addWidget(m_again);
    m_known->hide();
    page->addWidget(m_known);

    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::tiny);
    for (int i = 0; i < kColumns; ++i)
        m_grid->setColumnStretch(i, 1);
    m_kind = addChoice(tr("What the rows are"), 0, 0);
    for (const ImportKind kind : exchange::kImportKinds)
        m_kind->addItem(importKindText(kind), static_cast<int>(kind));
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT kindChosen(static_cast<ImportKind>(m_kind->currentData().toInt())); });
    m_sheet = addChoice(tr("Sheet"), 0, 1);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, [this] {
        m_choices = {};
        m_choices.sheet = m_sheet->currentData().toString();
        Q_EMIT choicesChanged(m_choices);
    });
    m_encoding = addChoice(tr("Encoding"), 0, 1);
    m_delimiter = addChoice(tr("Between the columns"), 0, 2);
    m_header = addChoice(tr("First line"), 0, 3);
    m_dates = addChoice(tr("Dates"), 2, 0);
    m_decimal = addChoice(tr("Decimal mark"), 2, 1);
    for (QComboBox *box : {m_encoding, m_delimiter, m_header})
        connect(box, &QComboBox::currentIndexChanged, this, &FormatStep::tellChoices);
    for (QComboBox *box : {m_dates, m_decimal})
        connect(box, &QComboBox::currentIndexChanged, this, &FormatStep::tellValues);
    auto *skipTitle = quietLabel(tr("Lines above the table"), this);
    m_grid->addWidget(skipTitle, 2, 2);
    m_skip = new QSpinBox(this);
    m_skip->setRange(0, 1000);
    m_skip->setMinimumHeight(rowHeight());
    m_skip->setAccessibleName(tr("Lines above the table"));
    m_skip->setToolTip(tr("A title and the like that stands above the names of the columns; empty lines do not count"));
    connect(m_skip, &QSpinBox::valueChanged, this, [this](int rows) {
        m_choices.skipRows = rows;
        Q_EMIT choicesChanged(m_choices);
    });
    m_grid->addWidget(m_skip, 3, 2);
    m_titles.emplace_back(m_skip, skipTitle);
    page->addLayout(m_grid);
    m_notes = plainLabel({}, this);
    m_notes->setWordWrap(true);
    page->addWidget(m_notes);
    setFocusProxy(m_kind);
}

QComboBox *FormatStep::addChoice(const QString &title, int row, int column)
{
    using namespace format_step_detail;
    auto *label = quietLabel(title, this);
    label->setWordWrap(false);
    m_grid->addWidget(label, row, column);
    auto *box = new QComboBox(this);
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    box->setMinimumHeight(rowHeight());
    m_grid->addWidget(box, row + 1, column);
    m_titles.emplace_back(box, label);
    m_grid->setRowMinimumHeight(1, rowHeight() + space::small);
    return box;
}

void FormatStep::setShown(const QWidget *box, bool shown)
{
    for (const auto &[widget, title] : m_titles) {
        if (widget == box) {
            widget->setVisible(shown);
            title->setVisible(shown);
        }
    }
}

/// A workbook has sheets in the place of encoding and delimiter, an address book none of them.
void FormatStep::showSheets(const ImportState &state)
{
    const exchange::CsvFormat &csv = state.format.csv;
    const bool isText = csv.file == exchange::FileKind::Text;
    setShown(m_encoding, isText);
    setShown(m_delimiter, isText);
    setShown(m_sheet, csv.file == exchange::FileKind::Workbook);
    setShown(m_header, csv.file != exchange::FileKind::VCard);
    setShown(m_skip, csv.file != exchange::FileKind::VCard);
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    int number = 0;
    for (const exchange::SheetInfo &sheet : state.format.sheets)
        m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(sheet.name) : sheet.name, QString::number(++number));
    m_sheet->setCurrentIndex(csv.sheet);
    m_sheet->setToolTip(m_sheet->currentText());
}

void FormatStep::show(const ImportState &state)
{
    using namespace format_step_detail;
    m_choices = state.choices;
    showSheets(state);
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(state.kind())));
    }
    QStringList texts;
    QVariantList values;
    int chosen = -1;
    for (const exchange::TextEncoding encoding : exchange::kTextEncodings) {
        if (state.choices.encoding == encoding)
            chosen = static_cast<int>(values.size());
        texts.append(encodingText(encoding));
        values.append(static_cast<int>(encoding));
    }
    fill(m_encoding, chosen < 0 ? detected(encodingText(state.format.csv.encoding)) : tr("Recognise"), texts, values,
         chosen);
    texts.clear();
    values.clear();
    chosen = -1;
    for (const char delimiter : kDelimiters) {
        if (state.choices.delimiter == delimiter)
            chosen = static_cast<int>(values.size());
        texts.append(delimiterText(delimiter));
        values.append(static_cast<int>(delimiter));
    }
    fill(m_delimiter, chosen < 0 ? detected(delimiterText(state.format.csv.delimiter)) : tr("Recognise"), texts, values,
         chosen);
    const QStringList headers = {tr("Column names"), tr("Data already")};
    chosen = state.choices.hasHeader ? (*state.choices.hasHeader ? 0 : 1) : -1;
    fill(m_header, chosen < 0 ? detected(headers[state.format.csv.hasHeader ? 0 : 1]) : tr("Recognise"), headers,
         {true, false}, chosen);
    {
        const QSignalBlocker quiet(m_skip);
        m_skip->setValue(state.format.csv.skipRows);
    }
    const ColumnFormat *dates = firstWith(state, {ColumnLook::Day, ColumnLook::Moment});
    const std::array orders = {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear};
    texts.clear();
    values.clear();
    for (const DateOrder order : orders) {
        texts.append(dateText(order));
        values.append(static_cast<int>(order));
    }
    fill(m_dates, dates ? detected(dateText(dates->date.order)) : tr("No dates seen"), texts, values,
         state.dateOrder ? static_cast<int>(*state.dateOrder) : -1);
    const ColumnFormat *decimals = firstWith(state, {ColumnLook::Decimal});
    fill(m_decimal, decimals ? detected(decimalText(decimals->decimalMark)) : tr("No decimals seen"),
         {decimalText('.'), decimalText(',')}, {static_cast<int>('.'), static_cast<int>(',')},
         state.decimalMark ? (*state.decimalMark == '.' ? 0 : 1) : -1);
    for (QComboBox *box : {m_encoding, m_delimiter, m_header, m_dates, m_decimal})
        box->setToolTip(box->currentText());
    const QStringList told = notes(state);
    m_notes->setText(told.join(QLatin1Char('\n')));
    m_notes->setVisible(!told.isEmpty());
    QPalette palette = m_notes->palette();
    palette.setColor(QPalette::WindowText, themeColors().warning);
    m_notes->setPalette(palette);
}

/// What somebody should look at before going on.
QStringList FormatStep::notes(const ImportState &state) const
{
    using namespace format_step_detail;
    QStringList notes;
    if (!state.choices.encoding && state.format.csv.file == exchange::FileKind::Text) {
        if (const QString reason = encodingReasonText(state.format.encoding);
            !reason.isEmpty() && state.format.encoding.reason != exchange::EncodingReason::ByteOrderMark)
            notes.append(reason);
    }
    for (size_t i = 0; i < state.format.columns.size(); ++i) {
        const ColumnFormat &column = state.format.columns[i];
        const bool isDay = column.look == ColumnLook::Day || column.look == ColumnLook::Moment;
        if (isDay && column.date.ambiguous && !state.dateOrder)
            notes.append(
                tr("%1: nothing tells whether the day or the month comes first. Choose the order of the dates "
                   "above; samples: %2.")
                    .arg(state.columnName(i), column.samples.mid(0, 3).join(tr(", ", "between parts of a list"))));
        if (column.damagedNumbers)
            notes.append(tr("%1: a spreadsheet has shortened numbers to 1.39E+10; what was lost cannot be read from "
                            "this file. Export it again with that column as text.")
                             .arg(state.columnName(i)));
    }
    return notes;
}

void FormatStep::showKnown(const std::optional<exchange::ImportBatch> &batch)
{
    using namespace format_step_detail;
    m_known->setVisible(batch.has_value());
    const QSignalBlocker quiet(m_again);
    m_again->setChecked(false);
    if (!batch)
        return;
    QPalette palette = m_knownText->palette();
    palette.setColor(QPalette::WindowText, themeColors().warning);
    m_knownText->setPalette(palette);
    //: %1: file name, %2: day and time, %3 and %4: numbers of rows
    m_knownText->setText(tr("This very file was imported before: %1, %2 (%3 new, %4 updated).")
                             .arg(batch->fileName, instantText(batch->atMs, QDate()), numberText(batch->created),
                                  numberText(batch->updated)));
}

bool FormatStep::isReady() const
{
    using namespace format_step_detail;
    return m_known->isHidden() || m_again->isChecked();
}

void FormatStep::tellChoices()
{
    using namespace format_step_detail;
    const QVariant encoding = m_encoding->currentData();
    const QVariant delimiter = m_delimiter->currentData();
    const QVariant header = m_header->currentData();
    m_choices.encoding.reset();
    m_choices.delimiter.reset();
    m_choices.hasHeader.reset();
    if (encoding.isValid())
        m_choices.encoding = static_cast<exchange::TextEncoding>(encoding.toInt());
    if (delimiter.isValid())
        m_choices.delimiter = static_cast<char>(delimiter.toInt());
    if (header.isValid())
        m_choices.hasHeader = header.toBool();
    Q_EMIT choicesChanged(m_choices);
}

void FormatStep::tellValues()
{
    using namespace format_step_detail;
    std::optional<DateOrder> dates;
    std::optional<char> decimal;
    if (const QVariant value = m_dates->currentData(); value.isValid())
        dates = static_cast<DateOrder>(value.toInt());
    if (const QVariant value = m_decimal->currentData(); value.isValid())
        decimal = static_cast<char>(value.toInt());
    Q_EMIT valuesChanged(dates, decimal);
}

} // namespace shuke::ui
