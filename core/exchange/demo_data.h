#pragma once

#include "core/base/money.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace shuke::exchange {

/// A person or company of the sample data, as the shop would have noted it. UTF-8; empty is "not known".
struct DemoContact
{
    bool company = false;
    std::string externalId;
    std::string name;
    std::string familyName; ///< With givenName, for persons.
    std::string givenName;
    std::string employer; ///< A person's company; the same entity holds the company as its first contact.
    std::string gender;   ///< female, male or empty.
    int birthYear = 0;    ///< 0: not known; also month and day.
    int birthMonth = 0;
    int birthDay = 0;
    bool birthLunar = false;
    std::string phone;        ///< As typed.
    std::string damagedPhone; ///< What a spreadsheet made of the number (1.39E+10); then `phone` is empty.
    std::string email;
    std::string damagedEmail; ///< An address that cannot be one; then `email` is empty.
    std::string wechat;
    std::string taxId;
    int place = -1; ///< Index into demoPlaces().
    std::string address;
    std::string source;
    std::vector<int> tags; ///< Indices into demoTags().
    int owner = -1;        ///< Index into demoStaff().
    std::string note;
    bool doNotContact = false;
    bool consentGiven = false; ///< Marketing by WeChat, on the day it became known.
    QDate consentWithdrawnOn;  ///< Later, if valid.
    QDate createdOn;
};

struct DemoLine
{
    int product = 0;          ///< Index into demoProducts().
    qint64 quantityMicro = 0; ///< Millionths.
    Money unitPrice;
    Money amount; ///< quantity · unit price, exact.
};

enum class DemoStatus { Draft, Paid, Shipped, Completed, Canceled };

struct DemoRefund
{
    QDate day;
    int line = -1; ///< The line that came back, wholly; −1: the whole order.
    Money amount;  ///< > 0.
};

struct DemoOrder
{
    int contact = -1; ///< Index into DemoEntity::contacts; −1: walk-in.
    QDate day;
    int minute = 0; ///< Of the local day.
    int shop = 0;
    int salesperson = 0;
    const char *channel = "门店";
    DemoStatus status = DemoStatus::Completed;
    std::vector<DemoLine> lines;
    Money discount; ///< >= 0, off the whole order.
    Money shipping; ///< >= 0.
    Money total;    ///< Σ lines − discount + shipping.
    const char *paymentMethod = "wechat_pay";
    QDate paidOn; ///< Invalid: not paid yet.
    std::optional<DemoRefund> refund;
};

/// One customer: a person (perhaps noted twice), or a company with a contact person; and what was bought.
struct DemoEntity
{
    std::vector<DemoContact> contacts; ///< The second is the duplicate, or the company's contact person.
    bool duplicate = false;            ///< contacts[1] is contacts[0] once more, with small differences.
    std::vector<DemoOrder> orders;     ///< By day and minute.
};

} // namespace shuke::exchange
