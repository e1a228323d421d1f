#include "ui/import/mapping_step.h"

#include "core/exchange/header_alias.h"
#include "core/exchange/import_further.h"
#include "ui/common/card.h"
#include "ui/common/focus_entry.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/import/custom_code.h"
#include "ui/import/fixed_values.h"
#include "ui/import/import_text.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace shuke::ui {

namespace mapping_step_detail {

using exchange::ImportKind;
using exchange::ImportMode;

constexpr int kSampleChars = 42;
constexpr int kFieldWidth = 260;

void setColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

QString elided(const QString &text, int chars)
{
    QString line = text.simplified();
    return line.size() <= chars ? line : line.left(chars - 1) + QChar(0x2026);
}

QString orList(ImportKind kind, const std::vector<QByteArray> &fields)
{
    QStringList names;
    for (const QByteArray &field : fields)
        names.append(importFieldText(kind, field));
    return names.join(MappingStep::tr(" or ", "between alternatives"));
}

/// "Customer number, else Phone + Name"
QString keysText(ImportKind kind, const std::vector<QByteArray> &keys)
{
    QStringList texts;
    for (const QByteArray &key : keys) {
        QStringList parts;
        for (const QByteArray &part : key.split('+'))
            parts.append(importFieldText(kind, part.trimmed()));
        texts.append(parts.join(QStringLiteral(" + ")));
    }
    return texts.join(MappingStep::tr(", else ", "between keys that are tried in order"));
}

bool isPlainEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

/// A box with a field to type into that finds an entry by any part of its name.
void makeSearchable(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    // What is typed and is no entry goes back to the entry that was chosen.
    QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, [box] {
        const int found = box->findText(box->currentText().trimmed(), Qt::MatchFixedString);
        if (found >= 0 && found != box->currentIndex())
            box->setCurrentIndex(found);
        box->setEditText(box->itemText(box->currentIndex()));
    });
}

} // namespace mapping_step_detail

MappingStep::MappingStep(QWidget *parent) : QWidget(parent)
{
    using namespace mapping_step_detail;
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(space::small);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(plainLabel(tr("Rows that are known already:"), this));
    m_mode = new QComboBox(this);
    m_mode->setMinimumHeight(rowHeight());
    m_mode->setAccessibleName(tr("What happens to rows that are known already"));
    for (const ImportMode mode : {ImportMode::Upsert, ImportMode::Create, ImportMode::Update})
        m_mode->addItem(importModeText(mode), static_cast<int>(mode));
    connect(m_mode, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT modeChosen(static_cast<ImportMode>(m_mode->currentData().toInt())); });
    top->addWidget(m_mode);
    m_keyTitle = plainLabel(tr("Known by:"), this);
    top->addWidget(m_keyTitle);
    m_key = new QComboBox(this);
    m_key->setMinimumHeight(rowHeight());
    m_key->setAccessibleName(tr("By what a known row is recognised"));
    connect(m_key, &QComboBox::currentIndexChanged, this, [this] {
        const QByteArray chosen = m_key->currentData().toByteArray();
        Q_EMIT keysChosen(chosen.isEmpty() ? QByteArrayList() : chosen.split(','));
    });
    top->addWidget(m_key);
    m_createCustomers = new QCheckBox(tr("Add customers that are not here yet"), this);
    connect(m_createCustomers, &QCheckBox::toggled, this, &MappingStep::createCustomersChosen);
    auto *ticks = new QHBoxLayout; // of their own: beside the choices a small window has no room
    ticks->setSpacing(space::medium);
    ticks->addWidget(m_createCustomers);
    m_personal = new QCheckBox(tr("New fields hold personal data"), this);
    m_personal->setObjectName(QStringLiteral("personal"));
    m_personal->setToolTip(tr("Personal data is part of what a person is given of it, and is erased with the person."));
    connect(m_personal, &QCheckBox::toggled, this, &MappingStep::personalChosen);
    ticks->addWidget(m_personal);
    ticks->addStretch();
    top->addStretch();
    page->addLayout(top);
    page->addLayout(ticks);

    auto *card = new Card(this);
    m_area = new QScrollArea(card);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->viewport()->setAutoFillBackground(false);
    card->setContent(m_area);
    page->addWidget(card, 1);
    m_problem = plainLabel({}, this);
    m_problem->setWordWrap(true);
    page->addWidget(m_problem);
    m_summary = quietLabel({}, this);
    page->addWidget(m_summary);
}

QString MappingStep::summary() const
{
    using namespace mapping_step_detail;
    return m_problem->isHidden() ? m_summary->text() : m_problem->text();
}

void MappingStep::show(const ImportState &state, const std::vector<contacts::CustomField> &customFields)
{
    using namespace mapping_step_detail;
    m_customFields = customFields;
    const bool addsCustomers = state.kind() == ImportKind::Orders || state.kind() == ImportKind::Relations ||
                               state.kind() == ImportKind::Consents;
    {
        const QSignalBlocker quiet(m_mode);
        m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(state.mode)));
        const QSignalBlocker quietCustomers(m_createCustomers);
        m_createCustomers->setVisible(addsCustomers);
        m_createCustomers->setChecked(state.createCustomers);
    }
    m_lines.clear();
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(space::large, space::small, space::large, space::small);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnStretch(1, 1);
    int place = 0;
    for (const QString &title : {tr("Column"), tr("Samples"), tr("Goes to"), QString()})
        m_grid->addWidget(quietLabel(title, content), 0, place++);
    m_area->setWidget(content);            // deletes the former one
    content->setAutoFillBackground(false); // which the area has set
    for (size_t column = 0; column < std::min(state.columnCount(), kMaxColumns); ++column)
        addLine(state, column);
    m_fixed = new FixedValues(content);
    m_fixed->show(state);
    connect(m_fixed, &FixedValues::edited, this, &MappingStep::defaultsEdited);
    m_grid->addWidget(m_fixed, static_cast<int>(m_lines.size()) + 1, 0, 1, m_grid->columnCount());
    m_grid->setRowStretch(static_cast<int>(m_lines.size()) + 2, 1);
    setFocusEntry(this, m_lines.empty() ? m_mode : m_lines.front().field);
    refresh(state);
}

void MappingStep::addLine(const ImportState &state, size_t column)
{
    using namespace mapping_step_detail;
    QWidget *content = m_area->widget();
    const int row = static_cast<int>(column) + 1;
    QLabel *name = plainLabel(elided(state.columnName(column), kSampleChars), content);
    name->setToolTip(state.columnName(column).toHtmlEscaped());
    QFont bold = name->font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    m_grid->addWidget(name, row, 0);
    QStringList samples;
    for (const QString &sample : state.samples(column).mid(0, 3))
        samples.append(elided(sample, kSampleChars / 2));
    QLabel *shown = quietLabel(samples.isEmpty() ? tr("empty") : samples.join(QStringLiteral(" · ")), content);
    shown->setWordWrap(false);
    shown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_grid->addWidget(shown, row, 1);
    Line line;
    line.field = new QComboBox(content);
    line.field->setMinimumSize(kFieldWidth, rowHeight());
    line.field->setMaxVisibleItems(16);
    line.field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // own fields have any name
    //: %1: header of a column of the file
    line.field->setAccessibleName(tr("Field for the column %1").arg(state.columnName(column)));
    fillFields(line.field, state, column);
    makeSearchable(line.field);
    line.field->installEventFilter(this);
    line.field->setProperty("column", static_cast<int>(column));
    connect(line.field, &QComboBox::currentIndexChanged, this, [this, column, box = line.field] {
        Q_EMIT fieldChosen(static_cast<int>(column), box->currentData().toByteArray());
    });
    m_grid->addWidget(line.field, row, 2);
    line.note = quietLabel({}, content);
    line.note->setWordWrap(false);
    m_grid->addWidget(line.note, row, 3);
    m_lines.push_back(line);
}

void MappingStep::fillFields(QComboBox *box, const ImportState &state, size_t column) const
{
    using namespace mapping_step_detail;
    const QByteArray &current = state.mapping.fieldOfColumn[column];
    box->addItem(tr("Do not import"), QByteArray());
    for (const QByteArray &field : exchange::fieldsOf(state.kind()))
        box->addItem(state.isRequired(field) ? tr("%1 (required)").arg(importFieldText(state.kind(), field))
                                             : importFieldText(state.kind(), field),
                     field);
    if (state.kind() == ImportKind::Contacts || state.kind() == ImportKind::Companies) {
        for (const QByteArray &code : exchange::furtherCodes())
            box->addItem(importFieldText(state.kind(), code), code);
        const bool chinese = QLocale().language() == QLocale::Chinese;
        for (const contacts::CustomField &field : m_customFields)
            box->addItem(tr("Own field: %1").arg(chinese ? field.nameZh : field.nameEn),
                         "custom:" + field.code.toUtf8());
        const QByteArray code = customCodeFor(state, column, m_customFields);
        const QString name = elided(state.columnName(column), kSampleChars / 2);
        const std::pair<QString, const char *> types[] = {{tr("New field “%1”: text"), ":text"},
                                                          {tr("New field “%1”: number"), ":number"},
                                                          {tr("New field “%1”: day"), ":date"},
                                                          {tr("New field “%1”: yes or no"), ":yes_no"}};
        for (const auto &[text, type] : types)
            box->addItem(text.arg(name), "custom:" + code + type);
    }
    int index = box->findData(current);
    if (index < 0 && current.startsWith("custom:") && current.count(':') == 2) // a profile made that field once
        index = box->findData(current.left(current.lastIndexOf(':')));
    if (index < 0) { // an export's own custom:CODE:TYPE, a further address of any label
        box->addItem(exchange::furtherColumn(current) ? importFieldText(state.kind(), current)
                                                      : QString::fromUtf8(current),
                     current);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

bool MappingStep::eventFilter(QObject *watched, QEvent *event)
{
    using namespace mapping_step_detail;
    if (event->type() == QEvent::FocusIn && watched->property("column").isValid()) {
        if (auto *box = qobject_cast<QWidget *>(watched))
            m_area->ensureWidgetVisible(box);
        Q_EMIT columnEntered(watched->property("column").toInt());
    }
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched)) {
        event->ignore(); // scrolls the lines; nobody changes a field by it
        return true;
    }
    if (event->type() == QEvent::KeyPress && isPlainEnter(static_cast<QKeyEvent *>(event))) {
        const auto *box = qobject_cast<QComboBox *>(watched);
        if (box && box->currentText() == box->itemText(box->currentIndex())) {
            event->ignore(); // nothing is typed in it: the page goes on
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MappingStep::showKeys(const ImportState &state)
{
    using namespace mapping_step_detail;
    const std::vector<QByteArray> keys = state.possibleKeys();
    const bool choice = !keys.empty();
    m_keyTitle->setVisible(choice);
    m_key->setVisible(choice);
    const QSignalBlocker quiet(m_key);
    m_key->clear();
    const bool people = state.kind() == ImportKind::Contacts || state.kind() == ImportKind::Companies;
    m_key->addItem(people ? tr("Number, else phone or e-mail") : tr("Code, else barcode or name"), QByteArray());
    for (const QByteArray &key : keys)
        m_key->addItem(importFieldText(state.kind(), key), key);
    // A profile's may be several, or one of several fields.
    const QByteArray now = QByteArrayList(state.keys.begin(), state.keys.end()).join(',');
    if (m_key->findData(now) < 0)
        m_key->addItem(keysText(state.kind(), state.keys), now);
    m_key->setCurrentIndex(m_key->findData(now));
}

void MappingStep::refresh(const ImportState &state)
{
    using namespace mapping_step_detail;
    showKeys(state);
    m_personal->setVisible(state.makesFields());
    {
        const QSignalBlocker quiet(m_personal);
        m_personal->setChecked(state.personal);
    }
    const std::vector<QByteArray> doubled = state.doubledFields();
    QStringList left;
    int used = 0;
    for (size_t column = 0; column < state.columnCount(); ++column) {
        const QByteArray &field = state.mapping.fieldOfColumn[column];
        const bool twice = std::find(doubled.begin(), doubled.end(), field) != doubled.end();
        if (field.isEmpty())
            left.append(elided(state.columnName(column), kSampleChars / 2));
        else
            ++used;
        if (column >= m_lines.size())
            continue;
        QLabel *note = m_lines[column].note;
        note->setText(twice ? tr("chosen twice") : (field.isEmpty() ? tr("not imported") : QString()));
        setColor(note, twice ? themeColors().bad : themeColors().secondary);
    }
    QStringList problems;
    for (const QByteArray &field : doubled)
        problems.append(
            tr("%1 is chosen for more than one column. Choose one of them.").arg(importFieldText(state.kind(), field)));
    for (const std::vector<QByteArray> &group : state.missingFields())
        problems.append(tr("A column is needed for: %1.").arg(orList(state.kind(), group)));
    m_problem->setText(problems.join(QLatin1Char('\n')));
    setColor(m_problem, themeColors().bad);
    m_problem->setVisible(!problems.isEmpty());
    QString text = tr("%Ln column(s) imported", nullptr, used);
    if (!left.isEmpty()) {
        constexpr qsizetype kNamed = 8;
        const bool all = left.size() <= kNamed;
        text += QStringLiteral(" · ") + tr("not imported: %1")
                                            .arg(left.mid(0, kNamed).join(tr(", ", "between parts of a list")) +
                                                 (all ? QString() : QString(QChar(0x2026))));
    }
    if (!state.defaults.empty()) {
        QStringList filled;
        for (const exchange::FieldColumn &pair : state.defaults)
            //: %1: name of a field, %2: its value
            filled.append(tr("%1 = %2").arg(importFieldText(state.kind(), pair.field), pair.column));
        text += QStringLiteral(" · ") +
                tr("filled in where empty: %1").arg(filled.join(tr(", ", "between parts of a list")));
    }
    if (state.columnCount() > kMaxColumns)
        text +=
            QStringLiteral(" · ") + tr("columns behind the first %1 keep what their headers suggest").arg(kMaxColumns);
    m_summary->setText(text);
}

} // namespace shuke::ui
