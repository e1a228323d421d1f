#pragma once

#include "core/base/history_types.h"
#include "core/base/ids.h"
#include "core/contacts/contact.h"
#include "core/exchange/import_kind.h"
#include "core/segments/condition.h"

#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace shuke::ui {

/// The pages of the window, in the order of the rail; Duplicates is not on it.
enum class PageId {
    Today,
    Customers,
    Segments,
    Orders,
    Products,
    Rfm,
    Value,
    Reports,
    Quality,
    History,
    Import,
    Settings,
    Duplicates
};

// Where a page may ask the window to go (Desk::go). The window shows the page the place belongs to and hands it over.

struct ShowPage
{
    PageId page = PageId::Customers;
};
/// The customer list, only these of them, under that name: a class of the RFM board, the rows of an import.
struct ShowCustomers
{
    QString title;
    std::vector<qint64> ids;
};
struct ShowContact
{
    ContactId contact;
    bool ownWindow = false;
    /// Of the list it is opened from, for next and previous in a window of its own.
    std::shared_ptr<const std::vector<qint64>> order = {};
};
struct NewContact
{
    contacts::ContactKind kind = contacts::ContactKind::Person;
};
/// The record of the contact, at that entry of its timeline.
struct ShowFollowUp
{
    ContactId contact;
    ActivityId activity; ///< Invalid: at the timeline.
};
/// On the page Today.
struct ShowTask
{
    TaskId task;
};
/// A form over the page on show.
struct NewTask
{
    ContactId contact; ///< Invalid: of no customer, until one is chosen.
};
/// The same for one that is there.
struct EditTask
{
    TaskId task;
};
/// The choice of values by which these become one, on the page of duplicates.
struct MergeCustomers
{
    std::vector<ContactId> contacts;
};
struct ShowOrder
{
    OrderId order;
};
struct NewOrder
{
    ContactId customer; ///< Invalid: chosen in the form.
};
struct ShowProduct
{
    ProductId product;
};
struct NewProduct
{};
struct QuickSale
{
    ContactId customer; ///< Invalid: found in the dialog.
};
struct ImportFile
{
    exchange::ImportKind kind = exchange::ImportKind::Contacts;
    QString path;      ///< Empty: chosen on the page.
    QString text = {}; ///< Not empty: a table from the clipboard instead; it is of this kind.
};
/// A calendar that is brought in on the page Today, as if it had been chosen there.
struct ImportCalendarFile
{
    QString path;
};
/// With that one open; invalid: whichever is open there.
struct ShowSegment
{
    SegmentId segment;
};
/// A form for a new one that begins with these conditions of customers.
struct NewSegment
{
    segments::ConditionGroup where;
};
struct ShowReport
{
    QByteArray name;        ///< Of the catalogue; empty: the first.
    SegmentId segment = {}; ///< Of a report about a segment; invalid: the one chosen there.
};
struct ShowHistory
{
    std::optional<RecordRef> record;
    OperationId operation; ///< To be selected, if valid.
};
/// The demo company in place of the open store, which is closed as it is.
struct OpenDemo
{};

/// The choice of what is written into files, over the page on show.
struct ExportData
{};

using Place =
    std::variant<ShowPage, ShowCustomers, ShowContact, NewContact, MergeCustomers, ShowFollowUp, ShowTask, NewTask,
                 ShowOrder, NewOrder, ShowProduct, NewProduct, QuickSale, ImportFile, ImportCalendarFile, ShowSegment,
                 NewSegment, ShowReport, ShowHistory, OpenDemo, ExportData, EditTask>;

/// The page a place belongs to; nothing for a dialog of its own (QuickSale, NewTask, EditTask, ExportData), a window
/// (ShowContact::ownWindow) or another store (OpenDemo).
std::optional<PageId> pageOf(const Place &place);

} // namespace shuke::ui
