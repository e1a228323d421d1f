#include "ui/import/import_page.h"

#include "core/exchange/import_batch.h"
#include "ui/common/focus_entry.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/import/check_step.h"
#include "ui/import/file_step.h"
#include "ui/import/format_step.h"
#include "ui/import/import_text.h"
#include "ui/import/mapping_step.h"
#include "ui/import/match_step.h"
#include "ui/import/preview_table.h"
#include "ui/import/result_step.h"
#include "ui/import/step_bar.h"
#include "ui/import/value_step.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

ImportPage::ImportPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Import, tr("Import"), parent),
      m_files(std::make_unique<ClipboardFile>()),
      m_steps(new StepBar(
          {tr("File"), tr("Preview"), tr("Fields"), tr("Values"), tr("Duplicates"), tr("Check"), tr("Result")}, this)),
      m_profileBar(new ProfileBar(this)),
      m_split(new QSplitter(Qt::Vertical, this)),
      m_stack(new QStackedWidget(m_split)),
      m_preview(new PreviewTable(m_split)),
      m_leave(makeLeaveQuestion())
{
    new OwnKeys(this, [] {
        return std::vector{keyLine({QKeySequence::Paste}, tr("Imports what was copied from a spreadsheet")),
                           keyLine({Qt::Key_Return}, tr("On to the next step; on a button: presses it"))};
    });
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_steps);
    column->addWidget(m_leave);
    column->addWidget(m_profileBar);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(space::large);
    m_split->addWidget(m_stack);
    m_split->addWidget(m_preview);
    column->addWidget(m_split, 1);
    column->addWidget(makeFooter());
    setContent(content);
    makeSteps();
    setAcceptDrops(true);
    setFocusEntry(this, [this] { return m_stack->currentWidget(); });
    connect(m_steps, &StepBar::wanted, this, [this](int step) {
        m_goesOn = false;
        goTo(static_cast<Step>(step));
    });
    connect(m_profileBar, &ProfileBar::chosen, this, &ImportPage::chooseProfile);
    connect(m_profileBar, &ProfileBar::nameTyped, this, &ImportPage::nameProfile);
    connect(m_profileBar, &ProfileBar::updateWanted, this, [this] { saveProfile(m_state.profile->name); });
    connect(m_profileBar, &ProfileBar::deleteWanted, this, &ImportPage::deleteProfile);
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::ImportProfile))
            readProfiles();
    });
    m_file->showRecent(recentFiles());
    goTo(File);
}

ImportPage::~ImportPage()
{
    m_knownCancel.cancel();
    m_lookCancel.cancel();
    if (m_isChecking)
        m_cancel.cancel(); // an import goes on: the user has said so
}

void ImportPage::makeSteps()
{
    m_file = new FileStep(m_stack);
    connect(m_file, &FileStep::chooseWanted, this, &ImportPage::askFile);
    connect(m_file, &FileStep::pasteWanted, this, &ImportPage::paste);
    connect(m_file, &FileStep::chosen, this,
            [this](const QString &path) { takeFile(path, QFileInfo(path).fileName(), m_wantedKind); });
    m_format = new FormatStep(m_stack);
    connect(m_format, &FormatStep::kindChosen, this, &ImportPage::showKind);
    connect(m_format, &FormatStep::choicesChanged, this, [this](const exchange::FormatChoices &choices) {
        m_state.choices = choices;
        readFormat();
    });
    connect(m_format, &FormatStep::valuesChanged, this,
            [this](std::optional<exchange::DateOrder> dates, std::optional<char> mark) {
                m_state.dateOrder = dates;
                m_state.decimalMark = mark;
                changed();
                m_format->show(m_state);
            });
    connect(m_format, &FormatStep::againChanged, this, [this](bool again) {
        m_state.again = again;
        m_reportIsFresh = false;
        updateButtons();
    });
    m_mapping = new MappingStep(m_stack);
    const auto refresh = [this] {
        changed();
        m_mapping->refresh(m_state);
        m_preview->setFields(m_state);
        updateButtons();
    };
    connect(m_mapping, &MappingStep::fieldChosen, this, [this, refresh](int column, const QByteArray &field) {
        m_state.mapping.fieldOfColumn[static_cast<size_t>(column)] = field;
        refresh();
    });
    connect(m_mapping, &MappingStep::defaultsEdited, this,
            [this, refresh](const std::vector<exchange::FieldColumn> &values) {
                m_state.defaults = values;
                refresh();
            });
    connect(m_mapping, &MappingStep::modeChosen, this, [this, refresh](exchange::ImportMode mode) {
        m_state.mode = mode;
        m_state.duplicates.reset();
        refresh();
    });
    connect(m_mapping, &MappingStep::keysChosen, this, [this](const QByteArrayList &keys) {
        m_state.keys.assign(keys.begin(), keys.end());
        changed();
    });
    connect(m_mapping, &MappingStep::createCustomersChosen, this, [this](bool create) {
        m_state.createCustomers = create;
        changed();
    });
    connect(m_mapping, &MappingStep::personalChosen, this, [this](bool personal) {
        m_state.personal = personal;
        changed();
    });
    connect(m_mapping, &MappingStep::columnEntered, m_preview, &PreviewTable::highlight);
    m_values = new ValueStep(m_stack);
    connect(m_values, &ValueStep::retryWanted, this, &ImportPage::lookAtValues);
    connect(m_values, &ValueStep::fixWanted, this, &ImportPage::fixValues);
    m_matches = new MatchStep(m_stack);
    connect(m_matches, &MatchStep::retryWanted, this, &ImportPage::runCheck);
    connect(m_matches, &MatchStep::decided, this, &ImportPage::decide);
    connect(m_matches, &MatchStep::policyChosen, this, &ImportPage::decideAll);
    m_check = new CheckStep(m_stack);
    connect(m_check, &CheckStep::retryWanted, this, &ImportPage::runCheck);
    m_result = new ResultStep(desk(), m_stack);
    connect(m_result, &ResultStep::showWanted, this, &ImportPage::showImported);
    connect(m_result, &ResultStep::saveWanted, this, &ImportPage::saveRejects);
    connect(m_result, &ResultStep::anotherWanted, this, &ImportPage::startOver);
    for (QWidget *step :
         std::initializer_list<QWidget *>{m_file, m_format, m_mapping, m_values, m_matches, m_check, m_result})
        m_stack->addWidget(step);
}

QWidget *ImportPage::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_back = new QPushButton(tr("Back"), footer);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::goBack);
    row->addWidget(m_back);
    row->addStretch();
    m_next = new QPushButton(footer);
    m_next->setDefault(true);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goNext);
    row->addWidget(m_next);
    return footer;
}

QWidget *ImportPage::makeLeaveQuestion()
{
    auto *question = new QWidget(this);
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    QLabel *text =
        plainLabel(tr("The import is still running. Until it is done nothing of it is in the store."), question);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    const auto answer = [this](bool stop) {
        m_leave->hide();
        if (stop)
            m_cancel.cancel();
        if (const std::function<void()> go = std::exchange(m_go, {}))
            go();
    };
    auto *stay = new QPushButton(tr("Stay here"), question);
    stay->setDefault(true);
    auto *run = new QPushButton(tr("Let it run and leave"), question);
    auto *stop = new QPushButton(tr("Stop it and leave"), question);
    connect(stay, &QPushButton::clicked, this, [this] {
        m_go = {};
        m_leave->hide();
        focus(m_stack->currentWidget());
    });
    connect(run, &QPushButton::clicked, this, [answer] { answer(false); });
    connect(stop, &QPushButton::clicked, this, [answer] { answer(true); });
    for (QPushButton *button : {stay, run, stop})
        row->addWidget(button);
    question->setFocusProxy(stay);
    question->hide();
    return question;
}

void ImportPage::visit(const Place &place)
{
    const auto *wanted = std::get_if<ImportFile>(&place);
    if (!wanted)
        return;
    if (m_isImporting) {
        messages().say(MessageBar::Kind::Warning, tr("An import is running. Wait for it, or stop it first."));
        return;
    }
    m_wantedKind.reset();
    if (wanted->kind != exchange::ImportKind::Contacts || !wanted->text.isEmpty()) // contacts: or nobody chose
        m_wantedKind = wanted->kind;
    if (!wanted->text.isEmpty())
        pasteText(wanted->text);
    else if (!wanted->path.isEmpty())
        takeFile(wanted->path, QFileInfo(wanted->path).fileName(), m_wantedKind);
    else if (step() == Result)
        startOver();
}

void ImportPage::leave(std::function<void()> go)
{
    if (!m_isImporting) {
        go();
        return;
    }
    m_go = std::move(go);
    m_leave->show();
    m_leave->setFocus();
}

bool ImportPage::isSettled() const
{
    return !m_isReading && !m_isAskingKnown && !m_isReadingProfiles && !m_isLooking && !m_isChecking &&
           !m_isImporting && !m_isSaving;
}

ImportPage::Step ImportPage::step() const
{
    return static_cast<Step>(m_stack->currentIndex());
}

/// The user decided something: what was checked is another import by now.
void ImportPage::changed()
{
    m_reportIsFresh = false;
    m_valuesAreFresh = false;
    m_matchesAreFresh = false;
    showProfile();
}

void ImportPage::showMapping()
{
    m_mappingIsStale = true;
    if (step() != Mapping)
        return;
    m_mappingIsStale = false;
    m_mapping->show(m_state, m_customFields);
}

void ImportPage::showKind(exchange::ImportKind kind)
{
    m_kindChosen = true;
    m_state.setKind(kind);
    m_state.again = false;
    m_profileReason = ProfileBar::Reason::Nothing;
    recognise();
    showChoices();
}

void ImportPage::askWhetherKnown()
{
    m_knownCancel.cancel();
    m_knownCancel = {};
    m_isAskingKnown = true;
    updateButtons();
    Query<std::optional<exchange::ImportBatch>> query = exchange::importOfFile(m_state.kind(), m_state.path);
    query.cancel = m_knownCancel;
    onLatest(desk().session()->query(std::move(query)), this, m_known,
             [this](const shuke::Result<std::optional<exchange::ImportBatch>> &batch) {
                 m_isAskingKnown = false;
                 // A failure is no reason to stop here: the check looks again and tells it.
                 m_format->showKnown(batch ? *batch : std::nullopt);
                 updateButtons();
             });
}

void ImportPage::readCustomFields()
{
    onLatest(desk().session()->query(exchange::customFieldsForImport()), this, m_fields,
             [this](const shuke::Result<std::vector<contacts::CustomField>> &fields) {
                 if (!fields || *fields == m_customFields)
                     return;
                 m_customFields = *fields;
                 showMapping();
             });
}

/// Not while the user is on another page: the keys are for that one.
void ImportPage::focus(QWidget *widget)
{
    if (isVisible())
        widget->setFocus();
}

void ImportPage::goTo(Step step)
{
    if (m_isImporting || step < File || step > m_reached)
        return;
    if (m_isChecking && this->step() != step)
        stopCheck();
    if (this->step() == Values && step != Values)
        stopLooking();
    // A page that is not shown must not claim height from the one that is.
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->setCurrentIndex(step);
    if (step == Mapping && m_mappingIsStale)
        showMapping();
    m_profileBar->setVisible(step == Format || step == Mapping);
    m_preview->setVisible(step == Format || step == Mapping || step == Values || step == Check);
    const int height = qMax(m_split->height(), 400);
    const int upper = step == Format ? m_format->sizeHint().height() : height * 3 / 5;
    m_split->setSizes({upper, height - upper});
    focus(m_stack->currentWidget());
    updateButtons();
    if (step == Values)
        enterValues();
    else if (step == Matches)
        enterMatches();
    else if (step == Check && !m_reportIsFresh)
        runCheck();
    else if (step == Check)
        focus(m_next);
}

void ImportPage::goNext()
{
    if (!m_next->isEnabled())
        return;
    if (step() == Check) {
        runImport();
        return;
    }
    advance();
}

void ImportPage::advance()
{
    m_goesOn = true;
    const int next = step() == Values && !canMatch() ? Check : step() + 1;
    m_reached = std::max<int>(m_reached, next);
    goTo(static_cast<Step>(next));
}

/// To the last step where there was something to decide.
void ImportPage::goBack()
{
    m_goesOn = false;
    int before = step() - 1;
    if (before == Matches && (!canMatch() || (m_matchesAreFresh && !m_matches->hasMatches())))
        before = Values;
    if (before == Values && m_valuesAreFresh && !m_values->hasProblems())
        before = Mapping;
    goTo(static_cast<Step>(before));
}

/// What the buttons say and whether they can be pressed.
void ImportPage::updateButtons()
{
    const Step now = step();
    const bool complete = m_state.doubledFields().empty() && m_state.missingFields().empty();
    const bool formatReady = !m_isReading && !m_formatFails && !m_isAskingKnown && m_format->isReady();
    bool ready = false;
    QString text;
    switch (now) {
    case File:
    case Result:
        break;
    case Format:
        text = tr("Choose the fields");
        ready = formatReady;
        break;
    case Mapping:
        text = tr("Check the values");
        ready = formatReady && complete;
        break;
    case Values:
        text = canMatch() ? tr("Look for duplicates") : tr("Check the rows");
        ready = formatReady && complete && !m_isLooking;
        break;
    case Matches:
        text = tr("Check the rows");
        ready = formatReady && complete && !m_isChecking;
        break;
    case Check: {
        const qint64 count = m_report && m_reportIsFresh ? m_report->created + m_report->updated : 0;
        text = count > 0 ? importButtonText(m_state.kind(), count) : tr("Import");
        ready = count > 0 && !m_isChecking && !m_isImporting && m_check->showsReport();
        break;
    }
    }
    m_next->setText(text);
    m_next->setVisible(!text.isEmpty());
    m_next->setEnabled(ready);
    m_back->setVisible(now == Format || now == Mapping || now == Values || now == Matches || now == Check);
    m_back->setEnabled(!m_isImporting);
    int reachable = m_reached;
    if (m_isImporting)
        reachable = -1;
    else if (now == Result)
        reachable = Result; // back to look at it; the file is known now
    else if (!formatReady)
        reachable = std::min<int>(reachable, Format);
    else if (!complete)
        reachable = std::min<int>(reachable, Mapping);
    m_steps->setCurrent(now, reachable);
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget *focus = focusWidget();
    if (enter && qobject_cast<QAbstractButton *>(focus)) {
        static_cast<QAbstractButton *>(focus)->click();
        event->accept();
        return;
    }
    // In a number Enter belongs to what is typed there.
    if (enter && !qobject_cast<QAbstractSpinBox *>(focus) && m_next->isVisible()) {
        goNext();
        event->accept();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace shuke::ui
