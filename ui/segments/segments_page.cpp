#include "ui/segments/segments_page.h"

#include "core/segments/segment_commands.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/theme.h"
#include "ui/lists/field_catalog.h"
#include "ui/lists/name_popup.h"
#include "ui/segments/condition_group_box.h"
#include "ui/segments/segment_actions.h"
#include "ui/segments/segment_form.h"
#include "ui/segments/segment_library.h"
#include "ui/segments/segment_result.h"
#include "ui/segments/size_keeper.h"
#include "ui/value/analysis_output.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

using segments::Segment;

namespace segments_page_detail {

constexpr int kLibraryWidth = 220;
constexpr int kFormWidth = 420;
constexpr int kResultWidth = 400;

QString splitKey()
{
    return QStringLiteral("segments/split");
}

/// Of these changes segments may have other members.
bool concernsMembers(const ChangeSet &changes)
{
    constexpr TableId kRead[] = {TableId::Contact,     TableId::SalesOrder,
                                 TableId::OrderLine,   TableId::Product,
                                 TableId::Tag,         TableId::ContactTag,
                                 TableId::CustomValue, TableId::Consent,
                                 TableId::Activity,    TableId::ActivityParticipant,
                                 TableId::Task,        TableId::ContactRelation,
                                 TableId::Attachment,  TableId::Setting};
    // How a list is looked at is a setting, too, and changes nobody.
    return changes.kind != "setting.page" &&
           std::ranges::any_of(kRead, [&changes](TableId table) { return changes.touches(table); });
}

bool concernsSegments(const ChangeSet &changes)
{
    return changes.touches(TableId::Segment) || changes.touches(TableId::SegmentMember) ||
           changes.touches(TableId::SegmentExclusion);
}

} // namespace segments_page_detail

SegmentsPage::SegmentsPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Segments, tr("Segments"), parent),
      m_catalog(new FieldCatalog(desk.session(), segments::Subject::Contacts, this)),
      m_sizes(new SizeKeeper(desk, this)),
      m_news(ScoreNews::of(desk.session())),
      m_new(new QPushButton(tr("+ New"), this)),
      m_more(new QPushButton(QStringLiteral("⋯"), this))
{
    makeHeader();
    setContent(makeBoard());
    connectParts();
    setFocusEntry(this, m_library);
}

SegmentsPage::~SegmentsPage() = default;

void SegmentsPage::makeHeader()
{
    m_new->setToolTip(tr("New segment (Ctrl+N)"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("What else can be done with the segment"));
    for (const PageAction action : {PageAction::Export, PageAction::Print}) {
        QPushButton *button = outputButton(action, this);
        connect(button, &QPushButton::clicked, this, [this, action] { output(action); });
        addToHeader(button);
    }
    addToHeader(m_more);
    addToHeader(m_new);
    connect(m_new, &QPushButton::clicked, this, [this] { startNew(); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMore(*menu);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
}

QWidget *SegmentsPage::makeBoard()
{
    using namespace segments_page_detail;
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    const auto add = [split](QWidget *content, int width, int stretch) {
        auto *card = new Card(split);
        content->setParent(card);
        card->setContent(content);
        card->setMinimumWidth(width * 3 / 4);
        split->addWidget(card);
        split->setStretchFactor(split->count() - 1, stretch);
    };
    m_library = new SegmentLibrary(split);
    m_form = new SegmentForm(desk(), *m_catalog, split);
    auto *right = new QWidget(split);
    m_result = new SegmentResult(desk(), *m_catalog, right);
    m_actions = new SegmentActions(desk(), right);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_result, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::large, 0, space::large, space::large);
    foot->addWidget(m_actions);
    column->addLayout(foot);
    add(m_library, kLibraryWidth, 0);
    add(m_form, kFormWidth, 2);
    add(right, kResultWidth, 3);
    split->setSizes({kLibraryWidth, kFormWidth, kResultWidth});
    split->restoreState(QSettings().value(splitKey()).toByteArray());
    connect(split, &QSplitter::splitterMoved, this, [split] { QSettings().setValue(splitKey(), split->saveState()); });
    return split;
}

void SegmentsPage::connectParts()
{
    connect(m_library, &SegmentLibrary::segmentChosen, this, [this](SegmentId id) { hold([this, id] { open(id); }); });
    connect(m_library, &SegmentLibrary::presetChosen, this,
            [this](size_t preset) { hold([this, preset] { openPreset(preset); }); });
    connect(m_form, &SegmentForm::draftChanged, this, &SegmentsPage::showDraft);
    connect(m_form, &SegmentForm::stateChanged, this, &Page::actionsChanged);
    connect(m_form, &SegmentForm::stored, this, [this](SegmentId id) {
        m_preset.reset();
        m_wanted = id;
    });
    connect(m_result, &SegmentResult::membersChanged, this, [this] {
        m_actions->setMembers(m_result->members());
        const auto &members = m_result->members();
        if (members && !members->isDraft && members->segment.id.isValid())
            m_library->setSize(members->segment.id, static_cast<qint64>(members->ids->size()));
    });
    connect(m_sizes, &SizeKeeper::counted, m_library, &SegmentLibrary::setSize);
    connect(m_sizes, &SizeKeeper::presetCounted, m_library, &SegmentLibrary::setPresetSize);
    connect(m_news.get(), &ScoreNews::changed, this, [this] {
        m_arePresetsOld = true; // the first run changes what they ask for
        if (isVisible())
            load();
        else
            m_isStale = true;
    });
    desk().session()->onChanged(this, [this](const ChangeSet &changes) {
        using namespace segments_page_detail;
        if (!concernsSegments(changes) && !concernsMembers(changes))
            return;
        if (!isVisible()) // counted when it is seen again
            m_isStale = true;
        else if (concernsSegments(changes))
            load();
        else
            recount();
    });
}

void SegmentsPage::visit(const Place &place)
{
    if (const auto *wanted = std::get_if<ShowSegment>(&place)) {
        if (wanted->segment.isValid())
            m_wanted = wanted->segment;
    } else if (const auto *begun = std::get_if<NewSegment>(&place)) {
        m_begun = begun->where;
    }
    if (m_isVisited && !m_isStale && !m_wanted.isValid() && !m_begun)
        return;
    m_isVisited = true;
    load();
}

void SegmentsPage::load()
{
    m_isStale = false;
    const quint64 asked = m_loads.next();
    ++m_running;
    onFinished(desk().session()->query(segments::segmentList(m_isTrash)), this,
               [this, asked](Result<std::vector<segments::SegmentRow>> rows) {
                   --m_running;
                   if (!m_loads.isCurrent(asked))
                       return;
                   if (rows)
                       take(std::move(*rows));
                   else
                       messages().say(MessageBar::Kind::Failed, errorText(rows.error()));
               });
}

void SegmentsPage::take(std::vector<segments::SegmentRow> rows)
{
    m_rows = std::move(rows);
    m_library->setSegments(m_isTrash ? tr("In the trash") : tr("Your segments"), m_rows);
    if (m_isTrash)
        m_library->setPresets({});
    else {
        m_library->setPresets(m_presets);
        if (m_presets.empty() || m_arePresetsOld)
            loadPresets();
    }
    const auto find = [this](SegmentId id) {
        return std::ranges::find_if(m_rows, [id](const segments::SegmentRow &row) { return row.segment.id == id; });
    };
    if (m_begun) {
        startNew(*std::exchange(m_begun, std::nullopt));
    } else if (const auto wanted = find(m_wanted); m_wanted.isValid() && wanted != m_rows.end()) {
        m_library->choose(std::exchange(m_wanted, SegmentId()));
        m_form->edit(wanted->segment);
    } else if (const auto shown = find(m_form->saved().id); !m_form->isNew() && shown != m_rows.end()) {
        if (m_form->isChanged()) // what is typed stays
            m_result->refresh();
        else
            m_form->edit(shown->segment);
    } else if (m_preset || m_form->isChanged()) {
        m_result->refresh();
    } else { // it is gone, or nothing is open yet
        if (m_rows.empty())
            startNew();
        else
            open(m_rows.front().segment.id);
    }
    countAll();
}

void SegmentsPage::loadPresets()
{
    ++m_running;
    onFinished(desk().session()->query(segments::presetOptions()), this,
               [this](const Result<segments::PresetOptions> &options) {
                   --m_running;
                   if (!options || m_isTrash) // one can begin without them
                       return;
                   m_arePresetsOld = false;
                   m_presets = segments::segmentPresets(*options);
                   m_library->setPresets(m_presets);
                   countAll();
               });
}

void SegmentsPage::recount()
{
    m_result->refresh();
    countAll();
}

void SegmentsPage::countAll()
{
    if (m_isTrash)
        return;
    std::vector<SizeKeeper::Wanted> wanted;
    for (const segments::SegmentRow &row : m_rows)
        wanted.push_back({segments::membersSpec(row.segment.id), row.segment.id});
    for (const segments::SegmentPreset &preset : m_presets) {
        segments::FilterSpec spec;
        spec.where = preset.where;
        wanted.push_back({std::move(spec), {}, preset.code});
    }
    m_sizes->count(std::move(wanted));
}

void SegmentsPage::open(SegmentId id)
{
    const auto row =
        std::ranges::find_if(m_rows, [id](const segments::SegmentRow &known) { return known.segment.id == id; });
    if (row == m_rows.end())
        return;
    m_preset.reset();
    m_library->choose(id);
    m_form->edit(row->segment);
}

void SegmentsPage::openPreset(size_t preset)
{
    Segment segment;
    segment.name = presetName(m_presets[preset]);
    segment.note = presetAbout(m_presets[preset]);
    segment.where = m_presets[preset].where;
    m_preset = preset;
    m_library->choosePreset(preset);
    m_form->edit(segment);
}

void SegmentsPage::startNew(const segments::ConditionGroup &where)
{
    hold([this, where] {
        m_preset.reset();
        m_library->choose({});
        Segment segment;
        segment.where = where;
        m_form->edit(segment);
        if (m_isVisited && isVisible() && m_form->conditions().entry())
            m_form->conditions().entry()->setFocus();
    });
}

void SegmentsPage::showDraft()
{
    if (!m_isVisited)
        return;
    if (const std::optional<Segment> draft = m_form->draft())
        m_result->show(*draft, m_form->isNew() || m_form->isChanged());
    else
        m_result->showIncomplete(m_form->conditions().problem());
    Q_EMIT actionsChanged();
}

/// Goes on unless there are unsaved changes: then it asks first, and the list shows again what is on the form.
void SegmentsPage::hold(std::function<void()> go)
{
    if (!m_form->isChanged())
        return go();
    keepChoice();
    const QString name = m_form->name().text().simplified();
    messages().say(MessageBar::Kind::Warning,
                   name.isEmpty() ? tr("This segment has changes that are not saved.")
                                  : tr("“%1” has changes that are not saved.").arg(name),
                   tr("Discard them"), [this, go = std::move(go)] {
                       m_form->discard();
                       go();
                   });
}

void SegmentsPage::keepChoice()
{
    if (m_preset)
        m_library->choosePreset(*m_preset);
    else
        m_library->choose(m_form->saved().id);
}

void SegmentsPage::leave(std::function<void()> go)
{
    hold(std::move(go));
}

bool SegmentsPage::offers(PageAction action) const
{
    switch (action) {
    case PageAction::New:
    case PageAction::Refresh:
    case PageAction::Print:
    case PageAction::Export:
        return true;
    case PageAction::Save:
    case PageAction::SaveClose:
        return m_form->isNew() || m_form->isChanged();
    case PageAction::Delete:
        return !m_form->isNew() && !m_isTrash && m_library->hasFocus();
    default:
        return false;
    }
}

void SegmentsPage::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::New:
        return startNew();
    case PageAction::Refresh:
        m_arePresetsOld = true; // another day may have other numbers
        return load();
    case PageAction::Save:
    case PageAction::SaveClose:
        return m_form->save();
    case PageAction::Delete:
        return moveToTrash();
    case PageAction::Print:
    case PageAction::Export:
        return output(action);
    default:
        return;
    }
}

/// The tab in front; the members as a list or as one of the sheets there are of them.
void SegmentsPage::output(PageAction action)
{
    const bool hasMembers = m_result->members() && !m_result->members()->ids->empty();
    if (m_result->tabOnShow() != SegmentResult::Members || !hasMembers)
        return outputAnalysis(desk(), m_result->sheet(), action, this, m_printers);
    if (action == PageAction::Export)
        return m_actions->askExport();
    m_actions->openAsList();
    desk().say(MessageBar::Kind::Done, tr("These are the members. Print the list from here."));
}

void SegmentsPage::showTrash(bool on)
{
    hold([this, on] {
        m_isTrash = on;
        m_form->edit({});
        m_preset.reset();
        m_library->choose({});
        load();
    });
}

void SegmentsPage::fillMore(QMenu &menu)
{
    const bool isStored = !m_form->isNew();
    const auto add = [&menu, isStored](const QString &text, auto *receiver, auto slot) {
        menu.addAction(text, receiver, slot)->setEnabled(isStored);
    };
    if (m_isTrash) {
        add(tr("Restore"), this, [this] {
            desk().perform(segments::restoreSegments({m_form->saved().id}),
                           {.done = tr("Segment “%1” restored.").arg(m_form->saved().name)});
        });
        menu.addAction(tr("Back to the segments"), this, [this] { showTrash(false); });
        return;
    }
    add(tr("Duplicate"), this, &SegmentsPage::copySegment);
    if (m_form->saved().kind == segments::SegmentKind::Dynamic)
        add(tr("Write down who is in it today…"), this, &SegmentsPage::freeze);
    add(tr("Delete"), this, &SegmentsPage::moveToTrash);
    menu.addSeparator();
    menu.addAction(tr("Show the trash"), this, [this] { showTrash(true); });
}

void SegmentsPage::freeze()
{
    const Segment segment = m_form->saved();
    auto *popup = new NamePopup(tr("What is the frozen segment called?"), tr("Write down"), this);
    connect(popup, &NamePopup::accepted, this, [this, segment](const QString &name) {
        const auto created = std::make_shared<SegmentId>();
        desk().perform(segments::freezeSegment(segment.id, name, created),
                       {.done = tr("Segment “%1” saved.").arg(name),
                        .guard = this,
                        .then = [this, created](const Result<ChangeSet> &done) {
                            if (done)
                                m_wanted = *created;
                        }});
    });
    popup->open(tr("%1, frozen").arg(segment.name), m_more);
}

void SegmentsPage::copySegment()
{
    hold([this] {
        Segment copy = m_form->saved();
        copy.id = {};
        copy.name = tr("%1, copy").arg(copy.name);
        copy.kind = segments::SegmentKind::Dynamic;
        m_library->choose({});
        m_form->edit(copy);
        m_form->name().setFocus();
        m_form->name().selectAll();
    });
}

void SegmentsPage::moveToTrash()
{
    if (m_form->isNew())
        return;
    const Segment segment = m_form->saved();
    m_form->discard();
    desk().perform(segments::trashSegments({segment.id}),
                   {.done = tr("Segment “%1” moved to the trash.").arg(segment.name)});
}

bool SegmentsPage::isSettled() const
{
    return m_isVisited && m_running == 0 && m_catalog->isSettled() && m_sizes->isSettled() && m_result->isSettled();
}

} // namespace shuke::ui
