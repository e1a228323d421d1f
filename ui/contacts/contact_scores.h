#pragma once

#include "core/value/rfm_reasons.h"
#include "ui/common/generation.h"
#include "ui/common/session_jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace shuke::ui {

/// The RFM scores of all customers as of today by the rules saved on the RFM board, computed once for all panels of a
/// store and again after its orders or these rules changed. GUI thread; the work is done by a reader.
class ContactScores : public QObject
{
    Q_OBJECT

public:
    /// The one of this store, made if nobody has it.
    static std::shared_ptr<ContactScores> of(const SharedSession &session);
    explicit ContactScores(SharedSession session);
    ~ContactScores() override;

    struct Reason
    {
        value::RfmReason reason;
        value::RfmMode mode = value::RfmMode::NoCustomers;
        qint64 customers = 0; ///< What the cut-offs are taken from, unless the mode is Fixed.
        DayRange window;      ///< Since ever: without a first day.
        QDate asOf;
        QString currency;
    };
    /// Begins to compute if there are no scores, or old ones.
    void want();
    bool isBusy() const { return m_busy; }
    const std::optional<Error> &error() const { return m_error; }
    /// Nothing before the first scores are there. A customer without purchases in the window has recencyDays −1.
    std::optional<Reason> reasonOf(ContactId contact) const;

Q_SIGNALS:
    void changed();

private:
    SharedSession m_session;
    std::optional<value::RfmReasons> m_scores;
    std::optional<Error> m_error;
    Generation m_generation;
    QTimer m_again; ///< Many changes in a row are one.
    CancelToken m_cancel;
    bool m_stale = true;
    bool m_busy = false;
};

} // namespace shuke::ui
