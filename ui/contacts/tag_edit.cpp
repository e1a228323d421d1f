#include "ui/contacts/tag_edit.h"

#include "ui/common/flow_layout.h"
#include "ui/common/own_keys.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

TagEdit::TagEdit(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    m_chips = new QWidget(this);
    m_flow = new FlowLayout(m_chips);
    column->addWidget(m_chips);
    m_input = new QLineEdit(this);
    m_input->setPlaceholderText(tr("Add a tag"));
    m_input->setAccessibleName(tr("Add a tag"));
    m_input->installEventFilter(this);
    auto *completer = new QCompleter(new QStringListModel(this), m_input);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(completer);
    // Later: the completer writes its text into the input after this signal.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TagEdit::take, Qt::QueuedConnection);
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(QLatin1Char(',')) || text.endsWith(QChar(0xFF0C)) || text.endsWith(QChar(0x3001)))
            take();
        Q_EMIT changed();
    });
    column->addWidget(m_input);
    setFocusProxy(m_input);
    new OwnKeys(m_input, [] {
        return std::vector{keyLine({Qt::Key_Return}, tr("Adds the tag")),
                           keyLine({Qt::Key_Backspace}, tr("In an empty line: takes the last tag away"))};
    });
    m_chips->hide();
}

void TagEdit::setKnown(const QStringList &tags)
{
    static_cast<QStringListModel *>(m_input->completer()->model())->setStringList(tags);
}

void TagEdit::setTags(const QStringList &tags)
{
    m_tags = tags;
    m_input->clear();
    rebuild();
}

QStringList TagEdit::tags() const
{
    QStringList tags = m_tags;
    const QString typed = m_input->text().simplified();
    if (!typed.isEmpty() && !tags.contains(typed))
        tags.append(typed);
    return tags;
}

void TagEdit::take()
{
    QString typed = m_input->text();
    for (const QChar separator : {QChar(u','), QChar(0xFF0C), QChar(0x3001)})
        typed.replace(separator, QLatin1Char(' '));
    typed = typed.simplified();
    if (typed.startsWith(QLatin1Char('#')))
        typed = typed.mid(1).trimmed();
    m_input->clear();
    if (!typed.isEmpty() && !m_tags.contains(typed))
        m_tags.append(typed);
    rebuild();
    Q_EMIT changed();
}

void TagEdit::rebuild()
{
    for (QToolButton *button : m_chips->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_flow->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    for (const QString &tag : m_tags) {
        auto *chip = new QToolButton(m_chips);
        QString safe = tag;
        chip->setText(QStringLiteral("#%1  ✕").arg(safe.replace(QLatin1Char('&'), QStringLiteral("&&"))));
        chip->setToolTip(tr("Take this tag away"));
        chip->setAccessibleName(tr("Take away the tag %1").arg(tag));
        connect(chip, &QToolButton::clicked, this, [this, tag] {
            m_tags.removeAll(tag);
            rebuild();
            m_input->setFocus();
            Q_EMIT changed();
        });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_tags.isEmpty());
    m_flow->invalidate();
}

bool TagEdit::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & ~Qt::KeypadModifier) && !m_input->text().trimmed().isEmpty()) {
            take();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_input->text().isEmpty() && !m_tags.isEmpty()) {
            m_tags.removeLast();
            rebuild();
            Q_EMIT changed();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace shuke::ui
