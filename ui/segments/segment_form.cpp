#include "ui/segments/segment_form.h"

#include "core/segments/segment_commands.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/lists/field_catalog.h"
#include "ui/segments/condition_group_box.h"
#include "ui/segments/exclusion_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace shuke::ui {

using segments::Segment;
using segments::SegmentKind;

SegmentForm::SegmentForm(Desk &desk, FieldCatalog &catalog, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_frozen(quietLabel(tr("A frozen segment: who is in it was written down when it was made. The conditions say how "
                             "they were found then."),
                          this)),
      m_note(new QLineEdit(this)),
      m_problem(new FieldProblem(this)),
      m_save(new QPushButton(tr("Save"), this)),
      m_discard(new QPushButton(tr("Discard changes"), this))
{
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(tr("Name of the segment"));
    m_name->setMaxLength(segments::kMostNameChars);
    m_kind->addItem(tr("Whoever fits at the moment"), int(SegmentKind::Dynamic));
    m_kind->addItem(tr("Who fits today, written down"), int(SegmentKind::Frozen));
    m_kind->setAccessibleName(tr("Who is in it"));
    m_kind->setToolTip(tr("A dynamic segment follows your data. A frozen one stays as it is, for one campaign."));
    m_note->setPlaceholderText(tr("What it is for"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(segments::kMostNoteChars);
    auto *body = new QWidget(this);
    m_conditions = new ConditionGroupBox(catalog, desk.session(), 1, body);
    m_exclusions = new ExclusionChoice(catalog, body);
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, space::small, 0);
    inside->setSpacing(space::medium);
    inside->addWidget(plainLabel(tr("Who is in it"), sectionFont(), body));
    inside->addWidget(m_kind, 0, Qt::AlignLeft);
    inside->addWidget(m_frozen);
    inside->addWidget(m_conditions);
    inside->addWidget(plainLabel(tr("Left out"), sectionFont(), body));
    inside->addWidget(m_exclusions);
    inside->addWidget(m_note);
    inside->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    for (QWidget *ground : {static_cast<QWidget *>(body), scroll->viewport()}) // the card's own
        ground->setAutoFillBackground(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_name);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(m_name, &QLineEdit::textEdited, this, [this] { onEdited(false); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { save(); });
    connect(m_note, &QLineEdit::textEdited, this, [this] { onEdited(false); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { onEdited(false); });
    connect(m_conditions, &ConditionGroupBox::changed, this, [this] { onEdited(true); });
    connect(m_exclusions, &ExclusionChoice::changed, this, [this] { onEdited(true); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_discard, &QPushButton::clicked, this, &SegmentForm::discard);
    edit({});
}

void SegmentForm::edit(const Segment &segment)
{
    m_isFilling = true;
    m_saved = segment;
    m_name->setText(segment.name);
    m_note->setText(segment.note);
    m_kind->setCurrentIndex(m_kind->findData(int(segment.kind)));
    m_conditions->setGroup(segment.where);
    m_exclusions->setExclusions(segment.exclusions, segment.id);
    m_isFilling = false;
    showProblem({});
    showKind();
    setChanged(false);
    Q_EMIT draftChanged();
}

/// What a segment is made of cannot be changed afterwards: a frozen one is written down.
void SegmentForm::showKind()
{
    const bool isWrittenDown = !isNew() && m_saved.kind == SegmentKind::Frozen;
    m_kind->setVisible(isNew());
    m_frozen->setVisible(isWrittenDown);
    m_conditions->setEnabled(!isWrittenDown);
}

std::optional<Segment> SegmentForm::draft() const
{
    std::optional<segments::ConditionGroup> where = m_conditions->group();
    if (!where)
        return std::nullopt;
    Segment made = m_saved;
    made.name = m_name->text().simplified();
    made.note = m_note->text().trimmed();
    made.kind = static_cast<SegmentKind>(m_kind->currentData().toInt());
    if (isNew() || m_saved.kind == SegmentKind::Dynamic)
        made.where = std::move(*where);
    made.exclusions = m_exclusions->exclusions();
    return made;
}

void SegmentForm::onEdited(bool isOfMembers)
{
    if (m_isFilling)
        return;
    showProblem({});
    setChanged(true);
    if (isOfMembers)
        Q_EMIT draftChanged();
}

void SegmentForm::setChanged(bool changed)
{
    m_isChanged = changed;
    m_save->setText(isNew() ? tr("Save segment") : tr("Save"));
    m_save->setEnabled(changed || isNew());
    m_save->setDefault(changed);
    m_discard->setVisible(changed);
    Q_EMIT stateChanged();
}

void SegmentForm::save(std::function<void()> then)
{
    std::optional<Segment> made = draft();
    if (!made)
        return showProblem(m_conditions->problem());
    if (made->name.isEmpty()) {
        m_name->setFocus();
        return showProblem(tr("A segment needs a name."));
    }
    const auto id = std::make_shared<SegmentId>(made->id);
    const QString name = made->name;
    Doing doing;
    doing.done = isNew() ? tr("Segment “%1” saved.").arg(name) : tr("Segment “%1” changed.").arg(name);
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, id, then = std::move(then)](const Result<ChangeSet> &done) {
        if (!done)
            return showProblem(errorText(done.error()));
        setChanged(false);
        Q_EMIT stored(*id);
        if (then)
            then();
    };
    Command command = isNew() ? segments::createSegment(std::move(*made), id) : segments::editSegment(std::move(*made));
    m_desk.perform(std::move(command), std::move(doing));
}

void SegmentForm::discard()
{
    edit(Segment(m_saved));
}

void SegmentForm::showProblem(const QString &text)
{
    m_problem->setProblem(text);
}

QString SegmentForm::problem() const
{
    return m_problem->text();
}

} // namespace shuke::ui
