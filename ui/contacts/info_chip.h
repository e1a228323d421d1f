#pragma once

#include <QWidget>

namespace shuke::ui {

/// A word or two on a round ground: a class, a state, a tag. The sign of a tone is part of the text, never its colour
/// alone.
class InfoChip : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Quiet, Good, Warning, Bad, Accent };

    explicit InfoChip(const QString &text = {}, Tone tone = Tone::Quiet, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace shuke::ui
