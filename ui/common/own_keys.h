#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace shuke::ui {

/// A line of the help (F1): keys as they are shown, and what they do.
struct KeyLine
{
    QString keys;
    QString what;
};

/// "Up, Down": as the system writes them, each once.
QString keysText(const QList<QKeySequence> &keys);
KeyLine keyLine(const QList<QKeySequence> &keys, const QString &what);

/// Tells the help of the keys that a widget handles itself, in a keyPressEvent or an event filter. Made beside that
/// code, so that a key and its words change together; a QShortcut says the same by its whatsThis.
class OwnKeys : public QObject
{
    Q_OBJECT

public:
    using Lines = std::function<std::vector<KeyLine>()>;

    /// Goes with `widget`. `lines` is asked each time, since what works may change. `where`: the name of the place for
    /// people; empty: the accessible name of the widget or of what it is in.
    OwnKeys(QWidget *widget, Lines lines, const QString &where = {});

    QWidget *widget() const;
    std::vector<KeyLine> lines() const { return m_lines(); }
    QString where() const { return m_where; }

private:
    Lines m_lines;
    QString m_where;
};

} // namespace shuke::ui
