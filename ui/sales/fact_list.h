#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace shuke::ui {

/// Captions and values in two columns that line up; long values wrap.
class FactList : public QWidget
{
    Q_OBJECT

public:
    enum class Align { Left, Right };
    explicit FactList(Align values, QWidget *parent = nullptr);

    void clear();
    /// An empty value adds nothing. `why` is the tool tip of both.
    void add(const QString &caption, const QString &value, const QString &why = {});
    void addStrong(const QString &caption, const QString &value, const QString &why = {});
    /// A value that leads somewhere.
    QPushButton *addLink(const QString &caption, const QString &value);
    bool isEmpty() const { return m_rows == 0; }
    /// All of it, a line per fact: "Total\t¥12.00".
    QString text() const;

private:
    QLabel *addRow(const QString &caption, const QString &value, const QString &why);

    QGridLayout *m_grid;
    Align m_align;
    int m_rows = 0;
    QString m_text;
};

/// A button that looks like a link: no frame, the accent colour, read out as a button.
QPushButton *linkButton(const QString &text, QWidget *parent = nullptr);
/// The caption of a section.
QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr);

} // namespace shuke::ui
