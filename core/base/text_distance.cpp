#include "core/base/text_distance.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace shuke {

double jaro(std::u32string_view a, std::u32string_view b)
{
    if (a.empty() || b.empty())
        return 0;
    constexpr size_t kOnStack = 64;
    std::array<bool, 2 * kOnStack> small{};
    std::unique_ptr<bool[]> large;
    bool *usedA = small.data();
    bool *usedB = small.data() + kOnStack;
    if (std::max(a.size(), b.size()) > kOnStack) {
        large = std::make_unique<bool[]>(a.size() + b.size());
        usedA = large.get();
        usedB = usedA + a.size();
    }
    const size_t half = std::max(a.size(), b.size()) / 2;
    const size_t window = half > 0 ? half - 1 : 0;
    size_t matches = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        const size_t end = std::min(i + window + 1, b.size());
        for (size_t k = i > window ? i - window : 0; k < end; ++k) {
            if (!usedB[k] && a[i] == b[k]) {
                usedA[i] = usedB[k] = true;
                ++matches;
                break;
            }
        }
    }
    if (matches == 0)
        return 0;
    size_t outOfOrder = 0;
    for (size_t i = 0, k = 0; i < a.size(); ++i) {
        if (!usedA[i])
            continue;
        while (!usedB[k])
            ++k;
        if (a[i] != b[k])
            ++outOfOrder;
        ++k;
    }
    const auto m = static_cast<double>(matches);
    return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
            (m - static_cast<double>(outOfOrder / 2)) / m) /
           3.0;
}

double jaroWinkler(std::u32string_view a, std::u32string_view b)
{
    const double similarity = jaro(a, b);
    if (similarity <= 0.7)
        return similarity;
    size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), size_t(4)}) && a[prefix] == b[prefix])
        ++prefix;
    return similarity + 0.1 * static_cast<double>(prefix) * (1 - similarity);
}

int osaDistance(std::u32string_view a, std::u32string_view b)
{
    std::vector<int> beforeLast(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (size_t k = 0; k <= b.size(); ++k)
        last[k] = static_cast<int>(k);
    for (size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (size_t k = 1; k <= b.size(); ++k) {
            row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                row[k] = std::min(row[k], beforeLast[k - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

bool withinOneEdit(std::u32string_view a, std::u32string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    size_t front = 0;
    while (front < a.size() && a[front] == b[front])
        ++front;
    size_t back = 0;
    while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    const size_t left = a.size() - front - back;
    if (b.size() > a.size())
        return left == 0;
    return left <= 1 || (left == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]);
}

} // namespace shuke
