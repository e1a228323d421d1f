#pragma once

#include "ui/common/draft_store.h"
#include "ui/common/generation.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace shuke::ui {

/// One line that looks for what was typed and not saved, and offers it: to go on with it, or to let it go. Hidden until
/// it offers.
class DraftBar : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBar(QString storePath, QWidget *parent = nullptr);

    /// Offers the newest draft of that key; of a key that ends with '/', of those that begin with it.
    void look(const QString &key);
    /// Offers nothing, and nothing that is still being looked for.
    void close();
    bool isSettled() const { return m_looking == 0; }
    QPushButton *continueButton() const { return m_continue; }
    QPushButton *discardButton() const { return m_discard; }
    QString text() const;

Q_SIGNALS:
    /// It is the form's from now on.
    void continueWanted(const shuke::ui::SavedDraft &draft);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void offer(const SavedDraft &draft);
    /// What was offered, which it is no longer.
    std::optional<SavedDraft> take();

    QString m_storePath;
    QString m_key;
    std::optional<SavedDraft> m_draft; ///< Offered.
    Generation m_looked;
    int m_looking = 0;
    QLabel *m_text;
    QPushButton *m_continue;
    QPushButton *m_discard;
};

/// What a form says when its draft cannot be written.
QString keepingFailedText(const QString &reason);

} // namespace shuke::ui
