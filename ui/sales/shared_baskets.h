#pragma once

#include "core/value/recommendation_loader.h"
#include "ui/common/session_jobs.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace shuke::ui {

/// What is bought together in a store (core/value/recommendation_loader.h): worked out once for all records and
/// products that are shown, when one of them first needs it, and again after orders or products changed. It lives as
/// long as one of them holds it. GUI thread; the work is done by a reader.
class SharedBaskets : public QObject
{
    Q_OBJECT

public:
    /// The one of this store, made if nobody has it.
    static std::shared_ptr<SharedBaskets> of(const SharedSession &session);
    explicit SharedBaskets(SharedSession session);
    ~SharedBaskets() override;

    /// Begins to compute if there is nothing yet, or nothing of today.
    void want();
    bool isBusy() const { return m_busy; }
    /// Why there is no model.
    const std::optional<Error> &error() const { return m_error; }
    /// Null before the first one; an older one stays until there is a newer.
    const std::shared_ptr<const value::BasketModel> &model() const { return m_model; }

Q_SIGNALS:
    /// There is a new model, or an error.
    void changed();

private:
    void compute();
    void follow(const ChangeSet &changes);

    SharedSession m_session;
    std::shared_ptr<const value::BasketModel> m_model;
    std::optional<Error> m_error;
    QDate m_day;    ///< By the computer's calendar, of the last computation.
    QTimer m_again; ///< Many changes in a row are one.
    CancelToken m_cancel;
    bool m_stale = true;
    bool m_busy = false;
};

} // namespace shuke::ui
