#pragma once

#include "core/contacts/contact.h"
#include "core/contacts/contact_twins.h"
#include "core/exchange/import_contact_draft.h"
#include "core/exchange/import_contact_index.h"
#include "core/exchange/import_known_names.h"
#include "core/exchange/import_row.h"
#include "core/exchange/import_writer.h"

namespace shuke::exchange {

/// What an order's row says about its customer.
struct CustomerTexts
{
    std::string_view customer; ///< An external id, phone, e-mail or name.
    std::string_view name;
    std::string_view phone;
    std::string_view email;
    bool byNickname = false; ///< What it is called by comes from a column of nicknames: no name that could clash.

    bool isEmpty() const { return customer.empty() && name.empty() && phone.empty() && email.empty(); }
};

/// What a row of a file read as `plan` has it says of its customer, or of the other one (`who`: Field::Other).
CustomerTexts customerTexts(const ImportRow &cells, const ImportPlan &plan, Field who = Field::Customer);

/// As an export tells a contact, so that an import finds it; valid as long as `twin` and what `who` points to.
CustomerTexts customerTexts(const contacts::ContactName &who, std::string &twin);

/// Finds the customers of orders. External ids are read at once, other keys when the first id is not found.
class CustomerLookup
{
public:
    /// `exactly`: the file is an export of ours; an empty cell says that the customer has none.
    CustomerLookup(ImportWriter &writer, ImportReport &report, bool exactly)
        : m_writer(writer), m_report(report), m_exactly(exactly), m_names(writer.database())
    {}

    struct Found
    {
        qint64 id = 0;          ///< 0: nobody, or more than one.
        bool ambiguous = false; ///< Several contacts have this phone or name.
        bool otherName = false; ///< Who has this phone or e-mail is somebody else by the name that is told.

        /// Why a row without its customer is rejected.
        const char *problem() const
        {
            return ambiguous ? "customer_ambiguous" : otherName ? "customer_other_name" : "customer_unknown";
        }
    };
    /// `customer` as external id, else as phone, e-mail or name; then the other texts. Of several contacts with one of
    /// them the only one counts that agrees in all that is told. Nobody is meant by a phone or e-mail whose name
    /// clashes with the one that is told, in a file that is no export of ours.
    Result<Found> find(const CustomerTexts &texts);
    /// A new contact: `customer` is its external id, and its name if none is told.
    Result<qint64> make(CustomerTexts texts, contacts::ContactKind kind = contacts::ContactKind::Person);

private:
    Result<void> loadIds();
    Result<void> loadRest();
    /// `mayClash`: they were not found by the name.
    Result<Found> unique(std::span<const qint64> ids, const CustomerTexts &texts, bool mayClash);
    Result<std::vector<qint64>> fitting(std::span<const qint64> ids, const CustomerTexts &texts);
    Result<bool> agrees(qint64 id, const CustomerTexts &texts, bool inWhatIsMissing);
    Result<Found> byPhoneMailOrName(std::string_view text, const CustomerTexts &texts, bool mayBeName);
    TextKey nameKey(std::string_view name);
    void know(qint64 id, std::string_view name, std::optional<qint64> phoneKey, std::optional<qint64> emailKey);

    ImportWriter &m_writer;
    ImportReport &m_report;
    bool m_exactly;
    KnownNames m_names;
    KeyMap m_byId;
    MultiKeyMap m_byPhone;
    MultiKeyMap m_byEmail;
    MultiKeyMap m_byName;
    bool m_idsLoaded = false;
    bool m_restLoaded = false;
    DraftTable m_table;
    bool m_tablePrepared = false;
    std::string m_folded;
};

} // namespace shuke::exchange
