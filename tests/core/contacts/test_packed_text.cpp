#include "core/contacts/packed_text.h"
#include "core/contacts/substring_scan.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <random>

using namespace shuke;
using namespace shuke::contacts;

namespace {

/// Rows of a text as a map, checking what a reader relies on.
std::map<qint64, std::string> contents(const PackedText &text)
{
    std::map<qint64, std::string> rows;
    qint64 last = std::numeric_limits<qint64>::min();
    size_t bytes = 0;
    for (const auto &segment : text.segments()) {
        REQUIRE_FALSE(segment->ids.empty());
        REQUIRE(segment->ids.size() == segment->ends.size());
        REQUIRE(segment->text.size() == segment->ends.back() + kScanPadding);
        bytes += segment->ends.back();
        for (size_t i = 0; i < segment->ids.size(); ++i) {
            REQUIRE(segment->ids[i].row() > last);
            last = segment->ids[i].row();
            rows[last] = segment->row(i);
        }
    }
    REQUIRE(text.rowCount() == rows.size());
    REQUIRE(text.byteCount() == bytes);
    return rows;
}

PackedText packed(const std::vector<std::string> &rows)
{
    PackedText::Builder builder;
    for (size_t i = 0; i < rows.size(); ++i)
        REQUIRE(builder.append(ContactId::fromRow(static_cast<qint64>(i)), rows[i]));
    return builder.finish();
}

std::vector<quint32> found(const PackedText &text, const std::string &needle, ScanKernel kernel,
                           size_t limit = SIZE_MAX)
{
    std::vector<quint32> rows;
    const SubstringScan scan(needle, text.bytes(), kernel);
    for (const auto &segment : text.segments())
        scan.rowsWith(segment->text.data(), segment->ends, limit, rows);
    return rows;
}

constexpr ScanKernel kKernels[] = {ScanKernel::Portable, ScanKernel::Sse2, ScanKernel::Avx2};

} // namespace

TEST_CASE("Every kernel finds the rows that a plain search finds", "[search]")
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> rows;
        const size_t count = 1 + random() % 40;
        for (size_t i = 0; i < count; ++i) {
            std::string row;
            const size_t length = random() % (round % 3 == 0 ? 5 : 70);
            for (size_t k = 0; k < length; ++k)
                row += static_cast<char>('a' + random() % (round % 2 == 0 ? 2 : 6));
            rows.push_back(row);
        }
        const PackedText text = packed(rows);
        for (int n = 0; n < 20; ++n) {
            std::string needle;
            const size_t length = 1 + random() % 9;
            for (size_t k = 0; k < length; ++k)
                needle += static_cast<char>('a' + random() % (round % 2 == 0 ? 2 : 6));
            std::vector<quint32> expected;
            for (size_t i = 0; i < rows.size(); ++i) {
                if (rows[i].find(needle) != std::string::npos)
                    expected.push_back(static_cast<quint32>(i));
            }
            for (const ScanKernel kernel : kKernels) {
                if (!isAvailable(kernel))
                    continue;
                if (found(text, needle, kernel) != expected)
                    FAIL("kernel " << static_cast<int>(kernel) << " needle " << needle);
                const size_t limit = 1 + random() % 5;
                std::vector<quint32> cut(
                    expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(std::min(limit, expected.size())));
                if (found(text, needle, kernel, limit) != cut)
                    FAIL("kernel " << static_cast<int>(kernel) << " limit " << limit << " needle " << needle);
            }
        }
    }
}

TEST_CASE("A needle longer than the text, at its very end, or over a row end is handled", "[search]")
{
    const PackedText text = packed({"abc", "", "xyz"});
    for (const ScanKernel kernel : kKernels) {
        if (!isAvailable(kernel))
            continue;
        CHECK(found(text, "xyz", kernel) == std::vector<quint32>{2});
        CHECK(found(text, "z", kernel) == std::vector<quint32>{2});
        CHECK(found(text, "cx", kernel).empty());
        CHECK(found(text, std::string(5000, 'a'), kernel).empty());
        CHECK(found(text, std::string(1, '\0'), kernel).empty()); // the padding is no row
        CHECK(found(packed({}), "a", kernel).empty());
    }
}

TEST_CASE("A changed version equals one built anew, and the old one stays", "[search]")
{
    std::mt19937 random(5);
    std::map<qint64, std::string> model;
    PackedText text;
    for (int round = 0; round < 60; ++round) {
        std::vector<PackedChange> changes;
        const std::map<qint64, std::string> before = model;
        const size_t count = round % 7 == 0 ? 0 : random() % 400;
        for (size_t i = 0; i < count; ++i) {
            PackedChange change;
            change.id = ContactId::fromRow(static_cast<qint64>(random() % 3000) - 5);
            change.removed = random() % 4 == 0;
            // Rows of some kB, so that segments are closed, split and emptied.
            change.text = std::string(random() % 6000, static_cast<char>('a' + random() % 26));
            if (change.removed)
                model.erase(change.id.row());
            else
                model[change.id.row()] = change.text;
            changes.push_back(change);
        }
        const PackedText next = text.with(changes);
        REQUIRE(contents(next) == model);
        REQUIRE(contents(text) == before);
        text = next;
    }
    CHECK(text.segments().size() > 3);
    std::vector<PackedChange> all;
    for (const auto &[id, row] : model)
        all.push_back({ContactId::fromRow(id), true, {}});
    CHECK(text.with(all).segments().empty());
}

TEST_CASE("A version shares the segments it does not change", "[search]")
{
    std::vector<std::string> rows(5000, std::string(1000, 'x'));
    const PackedText text = packed(rows);
    REQUIRE(text.segments().size() > 4);
    const PackedText next = text.with({{ContactId::fromRow(0), false, "new"}});
    CHECK(next.segments()[0] != text.segments()[0]);
    for (size_t i = 1; i < text.segments().size(); ++i)
        CHECK(next.segments()[i] == text.segments()[i]);
}
