#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuke::ui {

/// The middle of a page that has nothing to show: what it is for, and the best next steps as buttons (the first is the
/// default one).
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);

    QPushButton *addStep(const QString &text);
    void setTexts(const QString &title, const QString &text);
    QString title() const;
    QString text() const;

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_steps;
};

} // namespace shuke::ui
