#include "ui/reports/report_parameters.h"

#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/reports/report_export.h"

#include <QComboBox>
#include <QDateEdit>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace report_parameters_detail {

/// Beside numbers of months (0: all orders) in the list of periods.
enum Special { kThisYear = -1, kLastYear = -2, kOwnDays = -3 };
constexpr const char *kPaperKey = "print/paper";

QDateEdit *dateField(QWidget *parent)
{
    auto *field = new QDateEdit(parent);
    field->setCalendarPopup(true);
    field->setKeyboardTracking(false);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return field;
}

} // namespace report_parameters_detail

ReportParameters::ReportParameters(QWidget *parent)
    : QWidget(parent),
      m_reports(new QComboBox(this)),
      m_description(quietLabel(QString(), this)),
      m_periods(new QComboBox(this)),
      m_range(new QWidget(this)),
      m_from(report_parameters_detail::dateField(m_range)),
      m_to(report_parameters_detail::dateField(m_range)),
      m_problem(quietLabel(QString(), this)),
      m_asOf(report_parameters_detail::dateField(this)),
      m_maps(new QComboBox(this)),
      m_methods(new QComboBox(this)),
      m_segments(new QComboBox(this)),
      m_papers(new QComboBox(this))
{
    using namespace report_parameters_detail;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    const auto add = [&](const QString &label, QWidget *field) {
        auto *holder = new QWidget(this);
        auto *lines = new QVBoxLayout(holder);
        lines->setContentsMargins(0, 0, 0, space::small);
        lines->setSpacing(space::tiny);
        auto *name = plainLabel(label, holder);
        name->setBuddy(field);
        field->setAccessibleName(label);
        lines->addWidget(name);
        lines->addWidget(field);
        column->addWidget(holder);
        return holder;
    };
    for (const reports::ReportEntry &entry : reports::reportCatalogue())
        m_reports->addItem(translateReport(entry.title.source.constData()), entry.code);
    add(tr("Report"), m_reports);
    column->addWidget(m_description);
    column->addSpacing(space::small);

    m_segments->setPlaceholderText(tr("Make a segment first"));
    m_segments->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // long names are cut
    m_holders[reports::ReportOption::Segment] = add(tr("Segment"), m_segments);

    for (const int months : {6, 12, 24, 36, 60})
        m_periods->addItem(tr("Last %Ln month(s)", nullptr, months), months);
    m_periods->addItem(tr("All orders"), 0);
    m_periods->addItem(tr("This year"), int(kThisYear));
    m_periods->addItem(tr("Last year"), int(kLastYear));
    m_periods->addItem(tr("From … to …"), int(kOwnDays));
    m_holders[reports::ReportOption::Period] = add(tr("Period"), m_periods);
    auto *range = new QVBoxLayout(m_range);
    range->setContentsMargins(0, 0, 0, space::small);
    range->setSpacing(space::tiny);
    for (const auto &[label, field] : {std::pair{tr("From"), m_from}, std::pair{tr("To"), m_to}}) {
        auto *name = plainLabel(label, m_range);
        name->setBuddy(field);
        field->setAccessibleName(label);
        range->addWidget(name);
        range->addWidget(field);
    }
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_problem->setPalette(palette);
    range->addWidget(m_problem);
    column->addWidget(m_range);
    m_range->hide();
    m_holders[reports::ReportOption::AsOf] = add(tr("As of"), m_asOf);
    m_asOf->setToolTip(tr("Recency is counted to this day, and later orders are left out"));
    for (const value::RfmMethod method :
         {value::RfmMethod::Independent, value::RfmMethod::Nested, value::RfmMethod::Ntile, value::RfmMethod::Fixed}) {
        m_methods->addItem(methodText(method), static_cast<int>(method));
        m_methods->setItemData(m_methods->count() - 1, methodExplanation(method), Qt::ToolTipRole);
    }
    m_holders[reports::ReportOption::RfmMethod] = add(tr("Scores"), m_methods);
    for (const value::RfmMap map : {value::RfmMap::Eight, value::RfmMap::Grid, value::RfmMap::Ten})
        m_maps->addItem(mapText(map), static_cast<int>(map));
    m_holders[reports::ReportOption::RfmMap] = add(tr("Classes"), m_maps);
    m_papers->addItem(tr("A4"), QStringLiteral("a4"));
    m_papers->addItem(tr("Letter"), QStringLiteral("letter"));
    m_papers->setCurrentIndex(
        std::max(0, m_papers->findData(QSettings().value(QLatin1String(kPaperKey), QStringLiteral("a4")).toString())));
    add(tr("Paper"), m_papers);
    column->addStretch();

    for (QComboBox *box : {m_reports, m_periods, m_methods, m_maps, m_segments, m_papers})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportParameters::onChange);
    for (QDateEdit *day : {m_from, m_to, m_asOf})
        connect(day, &QDateEdit::dateChanged, this, &ReportParameters::onChange);
    setDefaults({});
}

void ReportParameters::setDefaults(const value::ScoringSettings &saved)
{
    m_filling = true;
    m_saved = saved;
    if (m_periods->findData(saved.months) < 0)
        m_periods->insertItem(0, tr("Last %Ln month(s)", nullptr, saved.months), saved.months);
    m_periods->setCurrentIndex(m_periods->findData(saved.months));
    m_methods->setCurrentIndex(m_methods->findData(static_cast<int>(saved.method)));
    m_maps->setCurrentIndex(m_maps->findData(static_cast<int>(saved.map.value_or(mapByLanguage()))));
    m_filling = false;
    onChange();
}

void ReportParameters::setToday(QDate today)
{
    if (m_today.isValid())
        return;
    m_filling = true;
    m_today = today;
    m_asOf->setMaximumDate(today);
    m_asOf->setDate(today);
    m_from->setDate(QDate(today.year(), 1, 1));
    m_to->setDate(today);
    m_filling = false;
}

void ReportParameters::setSegments(const std::vector<segments::SegmentRow> &segments, SegmentId chosen)
{
    m_filling = true;
    const qint64 wanted = chosen.isValid() ? chosen.row() : segment().row();
    m_segments->clear();
    for (const segments::SegmentRow &row : segments)
        m_segments->addItem(row.segment.name, row.segment.id.row());
    const int at = m_segments->findData(wanted);
    m_segments->setCurrentIndex(at >= 0 || m_segments->count() == 0 ? at : 0);
    m_segments->setEnabled(m_segments->count() > 0);
    m_filling = false;
}

SegmentId ReportParameters::segment() const
{
    return m_segments->currentIndex() >= 0 ? SegmentId::fromRow(m_segments->currentData().toLongLong()) : SegmentId();
}

const reports::ReportEntry &ReportParameters::entry() const
{
    return reports::reportCatalogue()[static_cast<size_t>(m_reports->currentIndex())];
}

QByteArray ReportParameters::report() const
{
    return m_reports->currentData().toByteArray();
}

void ReportParameters::setReport(const QByteArray &code)
{
    if (const int at = m_reports->findData(code); at >= 0)
        m_reports->setCurrentIndex(at);
}

std::optional<reports::CustomerValueParameters> ReportParameters::parameters() const
{
    using namespace report_parameters_detail;
    reports::CustomerValueParameters result;
    if (!takes(reports::ReportOption::RfmMethod)) // nothing of the scores is asked for
        return result;
    result.scoring = m_saved.options(mapByLanguage());
    result.scoring.map = static_cast<value::RfmMap>(m_maps->currentData().toInt());
    result.scoring.method = static_cast<value::RfmMethod>(m_methods->currentData().toInt());
    if (result.scoring.method == value::RfmMethod::Fixed && m_saved.fixed.recencyDays.size == 0)
        return std::nullopt;
    const int period = m_periods->currentData().toInt();
    if (!m_today.isValid()) { // the first report tells which day it is; until then only windows that end today
        if (period > 0)
            result.months = period;
        else
            result.sinceEver = period == 0;
        return result;
    }
    result.asOf = m_asOf->date();
    const int year = result.asOf.year();
    if (period > 0)
        result.months = period;
    else if (period == 0)
        result.sinceEver = true;
    else if (period == kThisYear)
        result.period = DayRange{QDate(year, 1, 1), QDate(year + 1, 1, 1)};
    else if (period == kLastYear)
        result.period = DayRange{QDate(year - 1, 1, 1), QDate(year, 1, 1)};
    else if (m_from->date() <= m_to->date() && m_from->date() <= result.asOf)
        result.period = DayRange{m_from->date(), m_to->date().addDays(1)};
    else
        return std::nullopt;
    return result;
}

render::Paper ReportParameters::paper() const
{
    return m_papers->currentData().toString() == QLatin1String("letter") ? render::Paper::Letter : render::Paper::A4;
}

QString ReportParameters::message() const
{
    return m_problem->text();
}

void ReportParameters::onChange()
{
    using namespace report_parameters_detail;
    m_description->setText(translateReport(entry().description.source.constData()));
    for (const auto &[option, holder] : m_holders)
        holder->setVisible(takes(option));
    const bool own =
        m_periods->currentData().toInt() == kOwnDays && !m_holders[reports::ReportOption::Period]->isHidden();
    m_range->setVisible(own);
    QString problem;
    if (own && m_from->date() > m_to->date())
        problem = tr("The period ends before it begins.");
    else if (own && m_from->date() > m_asOf->date())
        problem = tr("The period begins after the as-of day.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_filling)
        return;
    if (sender() == m_papers)
        QSettings().setValue(QLatin1String(kPaperKey), m_papers->currentData());
    if (m_methods->currentData().toInt() == static_cast<int>(value::RfmMethod::Fixed) &&
        m_saved.fixed.recencyDays.size == 0)
        m_methods->setToolTip(tr("No cut-offs are saved yet: set them on the RFM page."));
    else
        m_methods->setToolTip(QString());
    Q_EMIT changed();
}

} // namespace shuke::ui
