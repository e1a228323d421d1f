#include "ui/quality/quality_settings_dialog.h"

#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/quality/quality_words.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace shuke::ui {

namespace quality_settings_dialog_detail {

constexpr std::array kFields = {&quality::FieldWeights::name,     &quality::FieldWeights::phone,
                                &quality::FieldWeights::email,    &quality::FieldWeights::city,
                                &quality::FieldWeights::birthday, &quality::FieldWeights::wechat};
constexpr std::array kFieldNames = {quality::CheckedField::Name,     quality::CheckedField::Phone,
                                    quality::CheckedField::Email,    quality::CheckedField::City,
                                    quality::CheckedField::Birthday, quality::CheckedField::Wechat};

} // namespace quality_settings_dialog_detail

QualitySettingsDialog::QualitySettingsDialog(Desk &desk, quality::QualitySettings settings, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_before(settings),
      m_problem(new FieldProblem(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How data quality is measured"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    auto *body = new QHBoxLayout;
    body->setSpacing(space::section);
    body->addWidget(makeWeights(), 0, Qt::AlignTop);
    body->addWidget(makeRules(), 1, Qt::AlignTop);
    column->addLayout(body);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto *usual = new QPushButton(tr("As at first"), this);
    usual->setToolTip(tr("The weights and rules that Shuke begins with"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addWidget(usual);
    buttons->addStretch();
    buttons->addWidget(cancel);
    m_save->setDefault(true);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    fill(settings);
    connect(usual, &QPushButton::clicked, this, [this] { fill({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QualitySettingsDialog::accept);
}

QWidget *QualitySettingsDialog::makeWeights()
{
    using namespace quality_settings_dialog_detail;
    auto *side = new QWidget(this);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::small);
    const auto add = [&](const QString &name, int most, const QString &suffix, const QString &tip) {
        auto *box = new QSpinBox(side);
        box->setRange(0, most);
        box->setSuffix(suffix);
        box->setAccessibleName(name);
        box->setToolTip(tip);
        QLabel *label = plainLabel(name, side);
        label->setBuddy(box);
        label->setToolTip(tip);
        form->addRow(label, box);
        return box;
    };
    form->addRow(plainLabel(tr("Weight of each dimension"), sectionFont(), side));
    for (const quality::Dimension dimension : quality::kDimensions)
        m_weights[static_cast<size_t>(dimension)] =
            add(dimensionText(dimension), 100, QStringLiteral(" %"), dimensionExplanation(dimension));
    form->addRow(plainLabel(tr("What a record should hold"), sectionFont(), side));
    for (size_t i = 0; i < kFields.size(); ++i)
        m_fields[i] = add(checkedFieldText(kFieldNames[i]), quality::kMostFieldWeight, {},
                          tr("How much the field counts for completeness; 0: it is not asked for"));
    m_staleDays = add(tr("Out of date after"), quality::kMostStaleDays, tr(" days"),
                      tr("Since somebody entered, edited or confirmed the data"));
    m_staleDays->setMinimum(1);
    return side;
}

QWidget *QualitySettingsDialog::makeRules()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(plainLabel(tr("Rules that are looked for"), sectionFont(), side));
    for (int i = 0; i < quality::kRules; ++i) {
        const auto rule = static_cast<quality::Rule>(i);
        auto *box = new QCheckBox(ruleText(rule), side);
        box->setToolTip(ruleExplanation(rule));
        m_rules[static_cast<size_t>(i)] = box;
        column->addWidget(box);
    }
    column->addWidget(quietLabel(tr("A rule that is off finds nothing; it does not change the score."), side));
    return side;
}

void QualitySettingsDialog::fill(const quality::QualitySettings &settings)
{
    using namespace quality_settings_dialog_detail;
    for (size_t i = 0; i < m_weights.size(); ++i)
        m_weights[i]->setValue(static_cast<int>(std::lround(100 * settings.dimensions.of[i])));
    for (size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setValue(settings.check.fields.*kFields[i]);
    m_staleDays->setValue(settings.check.staleDays);
    for (size_t i = 0; i < m_rules.size(); ++i)
        m_rules[i]->setChecked(!settings.off[i]);
}

quality::QualitySettings QualitySettingsDialog::typed() const
{
    using namespace quality_settings_dialog_detail;
    quality::QualitySettings settings;
    for (size_t i = 0; i < m_weights.size(); ++i)
        settings.dimensions.of[i] = m_weights[i]->value() / 100.0;
    for (size_t i = 0; i < m_fields.size(); ++i)
        settings.check.fields.*kFields[i] = m_fields[i]->value();
    settings.check.staleDays = m_staleDays->value();
    for (size_t i = 0; i < m_rules.size(); ++i)
        settings.off[i] = !m_rules[i]->isChecked();
    return settings;
}

void QualitySettingsDialog::accept()
{
    if (m_saving)
        return;
    const quality::QualitySettings settings = typed();
    if (settings == m_before)
        return QDialog::accept();
    m_saving = true;
    m_save->setEnabled(false);
    Doing doing;
    doing.done = tr("Data quality is measured like this now.");
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &saved) {
        m_saving = false;
        m_save->setEnabled(true);
        if (saved)
            return QDialog::accept();
        m_problem->setProblem(errorText(saved.error()));
    };
    m_desk.perform(quality::saveQualitySettings(settings), std::move(doing));
}

} // namespace shuke::ui
