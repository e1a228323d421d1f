#pragma once

#include "core/base/clock.h"

#include <QDateTime>

namespace shuke::test {

/// 2025-12-31T04:00Z (noon in Shanghai), until set otherwise.
class FixedClock : public Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 utcMs) { m_nowMs = utcMs; }
    void advanceMs(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs = QDateTime(QDate(2025, 12, 31), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
};

} // namespace shuke::test
