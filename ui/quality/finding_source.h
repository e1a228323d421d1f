#pragma once

#include "core/quality/quality_check.h"
#include "core/session/session.h"
#include "ui/common/column_layout.h"
#include "ui/models/row_source.h"

#include <memory>

namespace shuke::ui {

/// The findings of one rule as rows of a list: customer, field, what is there, what it would be. The id of a row is its
/// place among the findings, from 1.
class FindingSource : public RowSource
{
    Q_OBJECT

public:
    explicit FindingSource(std::shared_ptr<session::Session> session, QObject *parent = nullptr);

    /// Other findings: the list is read again.
    void setFindings(std::shared_ptr<const quality::QualityResult> result, quality::Rule rule);
    quality::Rule rule() const { return m_rule; }
    qint64 count() const;
    ContactId contactOf(qint64 id) const;
    /// Customers and fields of these rows, in the order of the findings.
    quality::RuleFindings findings(std::vector<qint64> ids) const;

    /// The columns that say something about findings of the rule.
    static UsualColumns usualColumns(quality::Rule rule);

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

private:
    const quality::RuleFindings *found() const;

    std::shared_ptr<session::Session> m_session;
    std::shared_ptr<const quality::QualityResult> m_result;
    quality::Rule m_rule = quality::Rule::Unreachable;
    std::vector<ListColumn> m_columns;
};

} // namespace shuke::ui
