#pragma once

#include "core/base/command.h"
#include "core/value/company_orders.h"
#include "core/value/lifecycle.h"
#include "core/value/lifetime_value.h"

#include <QByteArray>

namespace shuke::value {

/// By which numbers stages, lifetime values and the risk of losing customers are told wherever nothing else is asked
/// for: on pages, in scores that are kept, in `shuke-cli`. One setting of the store, "page.value", journaled and
/// undoable. How R, F and M are scored is a setting of its own (core/value/scoring_settings.h).
struct ValueSettings
{
    LifecycleOptions lifecycle;
    double margin = LifetimeValueOptions().margin;
    double discount = LifetimeValueOptions().discount;
    int horizonWeeks = LifetimeValueOptions().horizonWeeks;
    double acquisitionShare = LifetimeValueOptions().acquisitionShare;
    CompanyOrders companies = CompanyOrders::Own;

    LifetimeValueOptions lifetimeOptions() const;
    friend bool operator==(const ValueSettings &, const ValueSettings &) = default;
};

/// InvalidInput, naming the setting as JSON does, for a number that is not within its bounds.
Result<void> checkValueSettings(const ValueSettings &settings);

/// The settings of the store, the defaults if none were saved. Corrupt if what is stored cannot be read.
Query<ValueSettings> valueSettings();
Result<ValueSettings> valueSettings(ReadContext &context);

/// Saves them. Operation "value.edit". InvalidInput as checkValueSettings; equal settings change nothing.
Command saveValueSettings(ValueSettings settings);

/// As stored: a JSON object with a member for each number (pseudo_gaps, at_risk_ratio, …, margin, discount,
/// horizon_weeks, acquisition_share) and company_people: yes or no. Equal settings have equal text.
QByteArray valueSettingsText(const ValueSettings &settings);
/// A member that is missing has its default. InvalidInput, naming the member, for one of another type or out of its
/// bounds.
Result<ValueSettings> valueSettingsFromText(const QByteArray &text);

} // namespace shuke::value
