#pragma once

#include "core/base/ids.h"
#include "core/contacts/substring_scan.h"

#include <memory>
#include <string>
#include <vector>

namespace shuke::contacts {

/// A run of rows of text, one behind the other, each closed by '\n', in ascending order of their ids. Immutable once
/// built.
struct PackedSegment
{
    std::string text;          ///< Followed by kScanPadding bytes that belong to no row.
    std::vector<quint32> ends; ///< Behind each row's '\n'.
    std::vector<ContactId> ids;
    std::array<quint32, 256> bytes{}; ///< How often each value occurs.

    /// Without its '\n'.
    std::string_view row(size_t index) const
    {
        const size_t begin = index == 0 ? 0 : ends[index - 1];
        return std::string_view(text).substr(begin, ends[index] - 1 - begin);
    }
};

/// A row to be put in, replaced or (without text) taken out.
struct PackedChange
{
    ContactId id;
    bool removed = false;
    std::string text; ///< Holds no '\n'.
};

/// The texts of all rows, cut into segments of about 1 MB that are shared between versions: a version costs as much as
/// the segments it changes, and those who read an older one are not disturbed. A value; safe to read on any thread.
class PackedText
{
public:
    /// Takes rows in ascending order of ids.
    class Builder
    {
    public:
        /// `text` holds no '\n'; rows of 1 GB and more are left out (false).
        bool append(ContactId id, std::string_view text);
        PackedText finish();

    private:
        void close();
        std::vector<std::shared_ptr<const PackedSegment>> m_segments;
        std::unique_ptr<PackedSegment> m_open;
    };

    PackedText() = default;

    size_t rowCount() const { return m_rowCount; }
    size_t byteCount() const { return m_byteCount; }
    const ByteCounts &bytes() const { return m_bytes; }
    const std::vector<std::shared_ptr<const PackedSegment>> &segments() const { return m_segments; }

    /// A version with these changes; in any order, of an id the last counts. A removal of what is not there is nothing.
    PackedText with(std::vector<PackedChange> changes) const;

private:
    explicit PackedText(std::vector<std::shared_ptr<const PackedSegment>> segments);

    std::vector<std::shared_ptr<const PackedSegment>> m_segments; ///< None is empty; ids ascend through all.
    size_t m_rowCount = 0;
    size_t m_byteCount = 0;
    ByteCounts m_bytes{};
};

} // namespace shuke::contacts
