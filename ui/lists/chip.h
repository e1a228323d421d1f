#pragma once

#include "ui/common/own_keys.h"

#include <QWidget>

class QToolButton;

namespace shuke::ui {

/// One filter as a pill: a click or Return edits it, its cross or Del takes it away, ← and → go to the next one.
class Chip : public QWidget
{
    Q_OBJECT

public:
    /// One that cannot be edited is only there to be taken away.
    Chip(const QString &text, bool isEditable, QWidget *parent);

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    QSize sizeHint() const override;
    /// For the help of who shows them.
    static std::vector<KeyLine> keys();

Q_SIGNALS:
    void editWanted();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_text;
    bool m_isEditable;
    QToolButton *m_cross;
};

} // namespace shuke::ui
