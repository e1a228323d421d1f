#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuke::ui {

/// Where the import begins: choose a file, drop it, paste a table, or take one of the last.
class FileStep : public QWidget
{
    Q_OBJECT

public:
    explicit FileStep(QWidget *parent = nullptr);

    void showRecent(const QStringList &paths);
    /// Why the file that was chosen is none that can be imported; empty: nothing.
    void showProblem(const QString &text);
    QString problem() const;
    /// While a file hangs over the page.
    void setDropping(bool dropping);

Q_SIGNALS:
    void chooseWanted();
    void pasteWanted();
    void chosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_zone;
    QLabel *m_problem;
    QWidget *m_recent;
    QVBoxLayout *m_recentRows;
    bool m_dropping = false;
};

} // namespace shuke::ui
