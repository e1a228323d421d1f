#pragma once

#include "core/exchange/zip_archive.h"

#include <QXmlStreamReader>

namespace shuke::exchange {

/// One XML part of a workbook, read as a stream. A document type ends it: OOXML has none, and bombs need one.
class PartXml
{
public:
    PartXml(ZipArchive &zip, const ZipArchive::Entry &entry) : m_device(zip, entry), m_xml(&m_device) {}

    QXmlStreamReader &xml() { return m_xml; }
    qint64 packedRead() const { return m_device.packedRead(); }

    /// The next token; false at the end or when something is wrong.
    bool next()
    {
        if (m_xml.atEnd())
            return false; // reading on would make an error of it
        m_xml.readNext();
        m_hasDocumentType = m_hasDocumentType || m_xml.tokenType() == QXmlStreamReader::DTD;
        return !m_hasDocumentType && !m_xml.atEnd();
    }
    /// What was wrong; without it everything up to here is good.
    Result<void> result() const
    {
        if (m_device.error())
            return *m_device.error();
        if (m_hasDocumentType)
            return Error{ErrorCode::Unsupported, QStringLiteral("the workbook has a document type; it is not safe")};
        if (m_xml.hasError())
            return Error{ErrorCode::Unsupported, QStringLiteral("the file is damaged or cut off")};
        return {};
    }

private:
    ZipEntryDevice m_device;
    QXmlStreamReader m_xml;
    bool m_hasDocumentType = false;
};

} // namespace shuke::exchange
