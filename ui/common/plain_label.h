#pragma once

#include <QFont>
#include <QLabel>
#include <QString>

namespace shuke::ui {

/// A label that shows its text as it is: a QLabel of its own accord reads names as HTML and loads what they point to.
QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);
/// The same in another font.
QLabel *plainLabel(const QString &text, const QFont &font, QWidget *parent = nullptr);
/// In the quieter colour, for captions and notes; wraps.
QLabel *quietLabel(const QString &text = {}, QWidget *parent = nullptr);

/// The text for setToolTip(), with names in it that are never read as HTML. Line ends stay.
QString plainTip(const QString &text);

} // namespace shuke::ui
