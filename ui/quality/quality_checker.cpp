#include "ui/quality/quality_checker.h"

#include "ui/common/busy_page.h"

namespace shuke::ui {

namespace quality_checker_detail {

constexpr int kQuietMs = 400;
constexpr int kTrendDays = 365;

bool matters(const ChangeSet &changes)
{
    for (const TableId table :
         {TableId::Contact, TableId::ContactPoint, TableId::Affiliation, TableId::SalesOrder, TableId::Activity,
          TableId::ActivityParticipant, TableId::Task, TableId::QualityFinding, TableId::QualityException,
          TableId::ContactRelation, TableId::Attachment, TableId::Setting}) {
        if (changes.touches(table))
            return true;
    }
    return false;
}

} // namespace quality_checker_detail

QualityChecker::QualityChecker(std::shared_ptr<session::Session> session, QObject *parent)
    : QObject(parent), m_session(std::move(session))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quality_checker_detail::kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &QualityChecker::check);
    m_session->onChanged(this, [this](const ChangeSet &changes) {
        if ((m_result || m_busy) && quality_checker_detail::matters(changes))
            m_quiet.start();
    });
}

QualityChecker::~QualityChecker()
{
    m_cancel.cancel();
}

void QualityChecker::check()
{
    m_quiet.stop();
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_busy = true;
    quality::QualityRequest request;
    request.cancel = m_cancel;
    request.progress = progressTo(this);
    onLatest(m_session->query(quality::checkQuality(std::move(request))), this, m_asked,
             [this](Result<quality::QualityResult> result) {
                 m_busy = false;
                 if (!result) {
                     Q_EMIT failed(result.error());
                     return;
                 }
                 m_result = std::make_shared<const quality::QualityResult>(std::move(*result));
                 Q_EMIT resultChanged();
                 keep();
             });
}

/// A store that is open to read only has a trend that stands still.
void QualityChecker::keep()
{
    onFinished(m_session->execute(quality::keepQualityDay(*m_result)), this,
               [this](const Result<ChangeSet> &) { readTrend(); });
}

void QualityChecker::readTrend()
{
    onLatest(m_session->query(quality::qualityTrend(quality_checker_detail::kTrendDays)), this, m_trendAsked,
             [this](Result<std::vector<quality::QualityDay>> trend) {
                 if (!trend)
                     return; // the figures of today stand without it
                 m_trend = std::move(*trend);
                 Q_EMIT trendChanged();
             });
}

} // namespace shuke::ui
