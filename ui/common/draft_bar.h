#pragma once

#include "ui/common/draft_store.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// One line that offers what was typed and not saved: to go on with it, or to let it go. Hidden until it offers.
class DraftBar : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget *parent = nullptr);

    void offer(const SavedDraft &draft);
    QPushButton *continueButton() const { return m_continue; }
    QPushButton *discardButton() const { return m_discard; }
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_continue;
    QPushButton *m_discard;
};

} // namespace shuke::ui
