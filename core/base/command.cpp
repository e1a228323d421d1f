#include "core/base/command.h"

#include <algorithm>

namespace shuke {

namespace command_detail {

/// %1 … %3, counted up to the first that is missing.
qsizetype placesIn(const QByteArray &source)
{
    qsizetype places = 0;
    while (places < 3 && source.contains('%' + QByteArray::number(places + 1)))
        ++places;
    return places;
}

} // namespace command_detail

OperationLabel OperationLabel::about(const char *source, const OperationLabel &other)
{
    return {source, QStringList{other.english(), QString::fromUtf8(other.source)} + other.args};
}

std::optional<OperationLabel> OperationLabel::other() const
{
    if (command_detail::placesIn(source) != 1 || args.size() < 2)
        return std::nullopt;
    return OperationLabel{args[1].toUtf8(), args.mid(2)};
}

QString OperationLabel::english() const
{
    QString text = QString::fromUtf8(source);
    // The multi-argument form replaces all places at once, so "%1" inside an argument stays as typed.
    switch (std::min(args.size(), command_detail::placesIn(source))) {
    case 0:
        return text;
    case 1:
        return text.arg(args[0]);
    case 2:
        return text.arg(args[0], args[1]);
    default:
        return text.arg(args[0], args[1], args[2]);
    }
}

} // namespace shuke
