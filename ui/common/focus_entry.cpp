#include "ui/common/focus_entry.h"

#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

#include <utility>

namespace shuke::ui {

namespace focus_entry_detail {

class Entry : public QObject
{
public:
    Entry(QWidget *container, std::function<QWidget *()> target) : QObject(container), m_target(std::move(target))
    {
        setObjectName(name());
        container->installEventFilter(this);
    }
    static QString name() { return QStringLiteral("focus entry"); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            if (QWidget *target = m_target())
                target->setFocus(static_cast<QFocusEvent *>(event)->reason());
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<QWidget *()> m_target;
};

} // namespace focus_entry_detail

void setFocusEntry(QWidget *container, std::function<QWidget *()> target)
{
    using focus_entry_detail::Entry;
    delete container->findChild<QObject *>(Entry::name(), Qt::FindDirectChildrenOnly);
    new Entry(container, std::move(target));
}

void setFocusEntry(QWidget *container, QWidget *target)
{
    setFocusEntry(container, [target = QPointer<QWidget>(target)]() -> QWidget * { return target; });
}

} // namespace shuke::ui
