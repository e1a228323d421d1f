#include "core/contacts/packed_text.h"

#include <algorithm>

namespace shuke::contacts {

namespace packed_text_detail {

constexpr size_t kSegmentBytes = size_t(1) << 20;
constexpr size_t kMaxRowBytes = size_t(1) << 30;

} // namespace packed_text_detail

bool PackedText::Builder::append(ContactId id, std::string_view text)
{
    using namespace packed_text_detail;
    Q_ASSERT(text.find('\n') == std::string_view::npos);
    if (text.size() >= kMaxRowBytes)
        return false;
    if (m_open && m_open->text.size() + text.size() + 1 > kSegmentBytes)
        close();
    if (!m_open) {
        m_open = std::make_unique<PackedSegment>();
        m_open->text.reserve(std::max(kSegmentBytes, text.size() + 1) + kScanPadding);
    }
    m_open->text += text;
    m_open->text += '\n';
    m_open->ends.push_back(static_cast<quint32>(m_open->text.size()));
    m_open->ids.push_back(id);
    return true;
}

void PackedText::Builder::close()
{
    if (!m_open)
        return;
    for (const char c : m_open->text)
        ++m_open->bytes[static_cast<unsigned char>(c)];
    m_open->text.append(kScanPadding, '\0');
    m_open->ends.shrink_to_fit();
    m_open->ids.shrink_to_fit();
    m_segments.push_back(std::move(m_open));
}

PackedText PackedText::Builder::finish()
{
    close();
    return PackedText(std::move(m_segments));
}

PackedText::PackedText(std::vector<std::shared_ptr<const PackedSegment>> segments) : m_segments(std::move(segments))
{
    for (const auto &segment : m_segments) {
        m_rowCount += segment->ids.size();
        m_byteCount += segment->ends.back();
        for (size_t i = 0; i < m_bytes.size(); ++i)
            m_bytes[i] += segment->bytes[i];
    }
}

PackedText PackedText::with(std::vector<PackedChange> changes) const
{
    std::ranges::stable_sort(changes, {}, &PackedChange::id);
    std::vector<std::shared_ptr<const PackedSegment>> segments;
    segments.reserve(m_segments.size() + 1);
    size_t change = 0;
    // Takes the changes in front of `id`, or all that are left, and puts their rows in.
    const auto putBefore = [&](Builder &builder, const ContactId *id) {
        for (; change < changes.size() && (!id || changes[change].id < *id); ++change) {
            const bool overruled = change + 1 < changes.size() && changes[change + 1].id == changes[change].id;
            if (!overruled && !changes[change].removed)
                builder.append(changes[change].id, changes[change].text);
        }
    };
    for (size_t s = 0; s < m_segments.size(); ++s) {
        const PackedSegment &segment = *m_segments[s];
        // A segment takes the ids up to the next one's first.
        const ContactId *upper = s + 1 == m_segments.size() ? nullptr : &m_segments[s + 1]->ids.front();
        if (change == changes.size() || (upper && changes[change].id >= *upper)) {
            segments.push_back(m_segments[s]);
            continue;
        }
        Builder builder;
        for (size_t i = 0; i < segment.ids.size(); ++i) {
            putBefore(builder, &segment.ids[i]);
            if (change == changes.size() || changes[change].id != segment.ids[i])
                builder.append(segment.ids[i], segment.row(i));
        }
        putBefore(builder, upper);
        const PackedText made = builder.finish();
        segments.insert(segments.end(), made.m_segments.begin(), made.m_segments.end());
    }
    if (m_segments.empty()) {
        Builder builder;
        putBefore(builder, nullptr);
        segments = builder.finish().m_segments;
    }
    return PackedText(std::move(segments));
}

} // namespace shuke::contacts
