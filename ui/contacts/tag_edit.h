#pragma once

#include <QStringList>
#include <QWidget>

class QCompleter;
class QLineEdit;

namespace shuke::ui {

class FlowLayout;

/// Tags as chips that can be taken away, and an input that completes those in use. Enter or a comma adds one; the
/// backspace key in an empty input takes the last one away.
class TagEdit : public QWidget
{
    Q_OBJECT

public:
    explicit TagEdit(QWidget *parent = nullptr);

    void setKnown(const QStringList &tags);
    void setTags(const QStringList &tags);
    /// With what stands in the input: typed text is a tag, Enter or not.
    QStringList tags() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void take();
    void rebuild();

    QStringList m_tags;
    QLineEdit *m_input;
    QWidget *m_chips;
    FlowLayout *m_flow;
};

} // namespace shuke::ui
