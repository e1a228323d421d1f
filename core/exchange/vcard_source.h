#pragma once

#include "core/exchange/row_source.h"
#include "core/exchange/text_source.h"
#include "core/exchange/vcard_card.h"

namespace shuke::exchange {

/// The cards of a file as a table: a column for each field that any card has, named as in an export of contacts.
/// "Contact points" for those of a stranger: an own export alone is taken at its word (see ImportPlan::isOwnTable).
class VCardSource final : public RowSource
{
public:
    static constexpr qint64 kMostCards = 1048576;

    /// Looks through the whole file once. NotFound, IoError, EncodingError, TooLarge; Unsupported when there is no card
    /// in it.
    static Result<std::unique_ptr<VCardSource>> open(const QString &path);

    const QStringList &header() const override { return m_header; }
    Result<bool> next(CsvRecord &record) override;
    qint64 bytesRead() const override { return m_text->bytesRead(); }
    qint64 bytesTotal() const override { return m_text->bytesTotal(); }

private:
    VCardSource() = default;
    Result<void> rewind(TextEncoding encoding);
    Result<void> findColumns();

    QString m_path;
    std::shared_ptr<TextSource> m_text;
    std::unique_ptr<VCardReader> m_cards;
    std::vector<std::string> m_fields; ///< One per column.
    QStringList m_header;
    VCard m_card;
};

} // namespace shuke::exchange
