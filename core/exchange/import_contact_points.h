#pragma once

#include "core/exchange/import_contact_row.h"
#include "core/exchange/import_writer.h"

namespace shuke::exchange {

/// The rows of contact_point that an import writes.
class PointTable
{
public:
    explicit PointTable(ImportWriter &writer) : m_writer(writer) {}

    /// The codes a point's kind can be.
    Result<std::vector<std::string>> kinds();

    /// Adds those of `points` that the contact does not have; by number where there is one, else by text, a listed one
    /// by kind and text. A listed one that it has gets label and marks as told, unless `onlyBlanks`. `known`: the
    /// contact was there before. `primary`: the match keys of its own row. Returns whether anything was written.
    Result<bool> write(qint64 contactId, bool known, bool onlyBlanks, const std::vector<PointDraft> &points,
                       const ContactDraft &primary);

private:
    struct Stored
    {
        qint64 id = 0; ///< 0: made by this row.
        std::string kind;
        std::string value;
        std::string label;
        std::optional<qint64> key;
        bool optedOut = false;
        bool invalid = false;
    };
    Result<void> load(qint64 contactId);
    Result<void> insert(qint64 contactId, const PointDraft &point);
    /// Whether anything differed.
    Result<bool> update(const Stored &stored, const PointDraft &point);

    ImportWriter &m_writer;
    std::vector<Stored> m_stored; ///< Of the contact at hand.
    qint64 m_position = 0;
};

} // namespace shuke::exchange
