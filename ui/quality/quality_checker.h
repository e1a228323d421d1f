#pragma once

#include "core/quality/quality_check.h"
#include "core/session/session.h"
#include "ui/common/generation.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace shuke::ui {

/// Runs the check of a store in the background and keeps its result with the trend. After a change it runs again once
/// the store is quiet; the old result stands until then.
class QualityChecker : public QObject
{
    Q_OBJECT

public:
    explicit QualityChecker(std::shared_ptr<session::Session> session, QObject *parent);
    ~QualityChecker() override;

    /// Null before the first answer.
    const std::shared_ptr<const quality::QualityResult> &result() const { return m_result; }
    const std::vector<quality::QualityDay> &trend() const { return m_trend; }
    bool isBusy() const { return m_busy || m_quiet.isActive(); }
    CancelToken cancelToken() const { return m_cancel; }
    void check();

Q_SIGNALS:
    void resultChanged();
    void trendChanged();
    void progressed(shuke::Progress progress);
    void failed(const shuke::Error &error);

public:
    /// For progressTo.
    void setProgress(Progress progress) { Q_EMIT progressed(progress); }

private:
    void keep();
    void readTrend();

    std::shared_ptr<session::Session> m_session;
    std::shared_ptr<const quality::QualityResult> m_result;
    std::vector<quality::QualityDay> m_trend;
    Generation m_asked, m_trendAsked;
    CancelToken m_cancel;
    QTimer m_quiet;
    bool m_busy = false;
};

} // namespace shuke::ui
