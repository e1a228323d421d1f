#pragma once

#include "core/quality/quality_settings.h"
#include "ui/common/desk.h"

#include <QDialog>

#include <array>
#include <vector>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace shuke::ui {

class FieldProblem;

/// How data quality is measured: weights of the dimensions, of the fields a record should have, when data is out of
/// date, and which rules are looked for. Nothing is closed before the change is stored.
class QualitySettingsDialog : public QDialog
{
    Q_OBJECT

public:
    QualitySettingsDialog(Desk &desk, quality::QualitySettings settings, QWidget *parent);

    void accept() override;
    quality::QualitySettings typed() const;
    QSpinBox &weight(quality::Dimension dimension) { return *m_weights[static_cast<size_t>(dimension)]; }
    QCheckBox &rule(quality::Rule rule) { return *m_rules[static_cast<size_t>(quality::indexOf(rule))]; }

private:
    QWidget *makeWeights();
    QWidget *makeRules();
    void fill(const quality::QualitySettings &settings);

    Desk &m_desk;
    quality::QualitySettings m_before;
    std::array<QSpinBox *, quality::kDimensions.size()> m_weights = {};
    std::array<QSpinBox *, 6> m_fields = {}; ///< In the order of FieldWeights.
    QSpinBox *m_staleDays = nullptr;
    std::array<QCheckBox *, quality::kRules> m_rules = {};
    FieldProblem *m_problem;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace shuke::ui
