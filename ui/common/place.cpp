#include "ui/common/place.h"

namespace shuke::ui {

namespace place_detail {

struct PageOf
{
    std::optional<PageId> operator()(const ShowPage &place) const { return place.page; }
    std::optional<PageId> operator()(const ShowCustomers &) const { return PageId::Customers; }
    std::optional<PageId> operator()(const ShowContact &place) const
    {
        return place.ownWindow ? std::nullopt : std::optional(PageId::Customers);
    }
    std::optional<PageId> operator()(const NewContact &) const { return PageId::Customers; }
    std::optional<PageId> operator()(const ShowFollowUp &) const { return PageId::Customers; }
    std::optional<PageId> operator()(const ShowTask &) const { return PageId::Today; }
    std::optional<PageId> operator()(const NewTask &) const { return std::nullopt; }
    std::optional<PageId> operator()(const EditTask &) const { return std::nullopt; }
    std::optional<PageId> operator()(const MergeCustomers &) const { return PageId::Duplicates; }
    std::optional<PageId> operator()(const ShowOrder &) const { return PageId::Orders; }
    std::optional<PageId> operator()(const NewOrder &) const { return PageId::Orders; }
    std::optional<PageId> operator()(const ShowProduct &) const { return PageId::Products; }
    std::optional<PageId> operator()(const NewProduct &) const { return PageId::Products; }
    std::optional<PageId> operator()(const QuickSale &) const { return std::nullopt; }
    std::optional<PageId> operator()(const ImportFile &) const { return PageId::Import; }
    std::optional<PageId> operator()(const ImportCalendarFile &) const { return PageId::Today; }
    std::optional<PageId> operator()(const ShowSegment &) const { return PageId::Segments; }
    std::optional<PageId> operator()(const NewSegment &) const { return PageId::Segments; }
    std::optional<PageId> operator()(const ShowReport &) const { return PageId::Reports; }
    std::optional<PageId> operator()(const ShowHistory &) const { return PageId::History; }
    std::optional<PageId> operator()(const OpenDemo &) const { return std::nullopt; }
    std::optional<PageId> operator()(const ExportData &) const { return std::nullopt; }
};

} // namespace place_detail

std::optional<PageId> pageOf(const Place &place)
{
    return std::visit(place_detail::PageOf{}, place);
}

} // namespace shuke::ui
