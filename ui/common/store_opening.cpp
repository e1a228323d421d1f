#include "ui/common/store_opening.h"

#include <QCoreApplication>
#include <QPointer>

namespace shuke::ui {

StoreOpening::StoreOpening(const QString &path, const session::SessionOptions &options)
{
    m_watch.stage = [self = QPointer(this)](OpenStage stage) { // on the store thread
        QMetaObject::invokeMethod(
            qApp,
            [self, stage] {
                if (self)
                    self->setStage(stage);
            },
            Qt::QueuedConnection);
    };
    m_session = openSession(path, options, m_watch);
}

StoreOpening::~StoreOpening()
{
    stop();
}

std::optional<CancelToken> StoreOpening::cancel() const
{
    return m_stage == OpenStage::Upgrading ? std::nullopt : std::optional(m_watch.cancel);
}

void StoreOpening::setStage(OpenStage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

} // namespace shuke::ui
