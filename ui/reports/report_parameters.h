#pragma once

#include "core/reports/report_catalogue.h"
#include "core/reports/report_loader.h"
#include "core/segments/segment_queries.h"
#include "core/value/scoring_settings.h"
#include "ui/render/pdf_renderer.h"

#include <QWidget>

#include <map>
#include <optional>

class QComboBox;
class QDateEdit;
class QLabel;

namespace shuke::ui {

/// What a report can be asked for, as a column of fields. Says what is wrong beside the field; tells changed() only
/// when all of it can be used.
class ReportParameters : public QWidget
{
    Q_OBJECT

public:
    explicit ReportParameters(QWidget *parent = nullptr);

    /// What is saved for the store: the fields begin with it.
    void setDefaults(const value::ScoringSettings &saved);
    /// The as-of day of the first report: today, where the shop is.
    void setToday(QDate today);

    /// What can be chosen for a report about a segment; the choice stays if it is among them. Not told by changed().
    void setSegments(const std::vector<segments::SegmentRow> &segments, SegmentId chosen = {});
    SegmentId segment() const; ///< Invalid: there is none.

    QByteArray report() const; ///< Of the catalogue.
    bool takes(reports::ReportOption option) const { return entry().takes(option); }
    void setReport(const QByteArray &code);
    /// Everything but the names; nothing while something cannot be used.
    std::optional<reports::CustomerValueParameters> parameters() const;
    render::Paper paper() const;
    QString message() const;

    QComboBox *periods() const { return m_periods; }
    QDateEdit *from() const { return m_from; }
    QDateEdit *to() const { return m_to; }
    QDateEdit *asOf() const { return m_asOf; }
    QComboBox *maps() const { return m_maps; }
    QComboBox *methods() const { return m_methods; }
    QComboBox *segmentBox() const { return m_segments; }
    QComboBox *papers() const { return m_papers; }

Q_SIGNALS:
    void changed();

private:
    void onChange();
    const reports::ReportEntry &entry() const;

    QComboBox *m_reports;
    QLabel *m_description;
    QComboBox *m_periods;
    QWidget *m_range;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_problem;
    QDateEdit *m_asOf;
    QComboBox *m_maps;
    QComboBox *m_methods;
    QComboBox *m_segments;
    QComboBox *m_papers;
    std::map<reports::ReportOption, QWidget *> m_holders; ///< Of what not every report can be asked for.
    value::ScoringSettings m_saved;
    QDate m_today;
    bool m_filling = false;
};

} // namespace shuke::ui
