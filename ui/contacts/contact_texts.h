#pragma once

#include "core/contacts/contact_choices.h"
#include "core/sales/order.h"

#include <QString>

namespace shuke::ui {

// What is stored about a contact, in people's words and the application's language.

/// A column of `contact`, as the form calls it; the column itself for one that is not known.
QString contactFieldText(const QString &column);
QString genderText(contacts::Gender gender);
QString kindText(contacts::ContactKind kind);
/// "17 May 1990", "17 May", "1990"; a lunar one says so.
QString birthdayLabel(const contacts::Birthday &birthday);
/// One line, the parts in the order of the country: from the largest in Chinese, from the street else.
QString addressLabel(const contacts::PostalAddress &address);
QString pointKindText(const contacts::PointKind &kind);
/// By code; the code itself for one that is not among them.
QString pointKindText(const std::vector<contacts::PointKind> &kinds, const QString &code);
QString customFieldText(const contacts::CustomField &field);
/// The value of a field of that type.
QString customValueText(const contacts::CustomField &field, const contacts::CustomValue &value);
QString consentPurposeText(const QString &purpose);
QString consentChannelText(const QString &channel);
/// "refunded" for one that refunds cover wholly.
QString documentStatusText(const sales::Order &order, bool fullyRefunded);
/// "3 days ago", "today", "yesterday".
QString daysAgoText(int days);

} // namespace shuke::ui
