#pragma once

#include <QLabel>

namespace shuke::ui {

/// A word or two on a round ground: a class, a state, a tag. The sign of a tone is part of the text, never its colour
/// alone.
class InfoChip : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Quiet, Good, Warning, Bad, Accent };

    explicit InfoChip(const QString &text = {}, Tone tone = Tone::Quiet, QWidget *parent = nullptr);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace shuke::ui
