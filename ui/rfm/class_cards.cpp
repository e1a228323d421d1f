#include "ui/rfm/class_cards.h"

#include "ui/common/own_keys.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shuke::ui {

namespace class_cards_detail {

constexpr int kBar = 4;

QFont nameFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace class_cards_detail

ClassCard::ClassCard(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClassCard::setFigures(const ClassFigures &figures)
{
    m_figures = figures;
    setText(segmentText(figures.segment));
    setToolTip(figures.toolTip);
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(text(), figures.customers, figures.revenue));
    setAccessibleDescription(segmentAdvice(figures.segment));
    updateGeometry();
    update();
}

int ClassCard::adviceHeight(int width) const
{
    const QFontMetrics caption(captionFont());
    const QRect box =
        caption.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, segmentAdvice(m_figures.segment));
    return std::min(box.height(), 2 * caption.lineSpacing());
}

int ClassCard::heightForWidth(int width) const
{
    const QFontMetrics name(class_cards_detail::nameFont(font()));
    const QFontMetrics caption(captionFont());
    return 2 * space::small + name.height() + space::tiny + caption.height() + space::tiny + class_cards_detail::kBar +
           space::tiny + adviceHeight(width - 2 * space::medium);
}

QSize ClassCard::sizeHint() const
{
    return {320, heightForWidth(320)};
}

void ClassCard::paintEvent(QPaintEvent *)
{
    using namespace class_cards_detail;
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    painter.setPen(focus ? QPen(colors.accent, 2) : QPen(colors.line, 1));
    painter.setBrush(underMouse() ? colors.hover : colors.card);
    const double edge = focus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), kRadius, kRadius);

    const QRect inner = rect().adjusted(space::medium, space::small, -space::medium, -space::small);
    const QFont nameStyle = nameFont(font());
    const QFontMetrics name(nameStyle);
    const QFontMetrics caption(captionFont());
    int y = inner.top();
    const auto line = [&](int height) {
        const QRect box(inner.left(), y, inner.width(), height);
        y += height;
        return box;
    };
    QRect box = line(name.height());
    const QString sign = segmentSign(m_figures.segment);
    painter.setFont(nameStyle);
    painter.setPen(colors.accent);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, sign);
    const int indent = name.horizontalAdvance(QStringLiteral("★")) + space::small;
    painter.setPen(colors.text);
    int taken = 0;
    if (!m_figures.change.isEmpty()) {
        painter.setFont(captionFont());
        painter.setPen(colors.info);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, m_figures.change);
        taken = caption.horizontalAdvance(m_figures.change) + space::small;
        painter.setFont(nameStyle);
        painter.setPen(colors.text);
    }
    painter.drawText(box.adjusted(indent, 0, -taken, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     name.elidedText(text(), Qt::ElideRight, box.width() - indent - taken));
    y += space::tiny;
    box = line(caption.height());
    painter.setFont(captionFont());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, m_figures.customers);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, m_figures.revenue);
    y += space::tiny;
    box = line(kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(box, kBar / 2.0, kBar / 2.0);
    const int length = qRound(box.width() * std::clamp(m_figures.revenueShare, 0.0, 1.0));
    if (length > 0) {
        painter.setBrush(colors.series[0]);
        painter.drawRoundedRect(QRect(box.topLeft(), QSize(std::max(length, kBar), kBar)), kBar / 2.0, kBar / 2.0);
    }
    y += space::tiny;
    painter.setPen(colors.secondary);
    painter.setFont(captionFont());
    painter.drawText(line(adviceHeight(inner.width())), Qt::TextWordWrap, segmentAdvice(m_figures.segment));
}

void ClassCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ClassCards::ClassCards(QWidget *parent) : QScrollArea(parent), m_column(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, space::small, 0);
    column->setSpacing(space::small);
    column->addStretch();
    setWidget(m_column);
    new OwnKeys(
        this,
        [] {
            return std::vector{keyLine({Qt::Key_Up, Qt::Key_Down}, tr("To the class above or below")),
                               keyLine({Qt::Key_Home, Qt::Key_End}, tr("To the first or last class")),
                               keyLine({Qt::Key_Return}, tr("Opens its customers"))};
        },
        tr("Classes"));
}

void ClassCards::setClasses(const std::vector<ClassFigures> &classes)
{
    auto *column = static_cast<QVBoxLayout *>(m_column->layout());
    while (m_cards.size() > classes.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < classes.size()) {
        auto *card = new ClassCard(m_column);
        card->setFocusPolicy(m_cards.empty() ? Qt::StrongFocus : Qt::ClickFocus);
        card->installEventFilter(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { Q_EMIT activated(card->figures().segment); });
        column->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards.push_back(card);
    }
    for (size_t i = 0; i < classes.size(); ++i)
        m_cards[i]->setFigures(classes[i]);
}

bool ClassCards::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = std::find(m_cards.begin(), m_cards.end(), watched);
    if (at == m_cards.end())
        return QScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        for (ClassCard *card : m_cards)
            card->setFocusPolicy(card == watched ? Qt::StrongFocus : Qt::ClickFocus);
        ensureWidgetVisible(*at, 0, space::small);
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const auto go = [](ClassCard *card) {
            card->setFocus(Qt::OtherFocusReason);
            return true;
        };
        if (key == Qt::Key_Down && at + 1 != m_cards.end())
            return go(*(at + 1));
        if (key == Qt::Key_Up && at != m_cards.begin())
            return go(*(at - 1));
        if (key == Qt::Key_Home)
            return go(m_cards.front());
        if (key == Qt::Key_End)
            return go(m_cards.back());
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace shuke::ui
