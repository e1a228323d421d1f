#pragma once

#include "core/exchange/importer.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <QFile>

namespace shuke::test {

/// A store and the files a test imports into it.
class ImportFixture : public StoreFixture
{
public:
    /// Writes `text` as it is; returns the path.
    QString file(const QByteArray &text, const QString &name = QStringLiteral("in.csv"))
    {
        QFile out(filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            FAIL("cannot write " << name.toStdString());
        return out.fileName();
    }

    exchange::ImportOptions options(exchange::ImportKind kind, const QByteArray &text,
                                    exchange::ImportMode mode = exchange::ImportMode::Create)
    {
        exchange::ImportOptions result;
        result.kind = kind;
        result.mode = mode;
        result.path = file(text);
        return result;
    }

    /// Imports; a failure fails the test.
    exchange::ImportReport import(const exchange::ImportOptions &options)
    {
        auto report = std::make_shared<exchange::ImportReport>();
        const Result<ChangeSet> done = run(exchange::importCommand(options, report));
        if (!done)
            FAIL("import: " << done.error().detail.toStdString());
        operation = done->operation;
        return *report;
    }
    exchange::ImportReport import(exchange::ImportKind kind, const QByteArray &text,
                                  exchange::ImportMode mode = exchange::ImportMode::Create)
    {
        return import(options(kind, text, mode));
    }
    Error importError(const exchange::ImportOptions &options)
    {
        const Result<ChangeSet> done =
            run(exchange::importCommand(options, std::make_shared<exchange::ImportReport>()));
        return done ? Error{ErrorCode::Internal, QStringLiteral("it succeeded")} : done.error();
    }

    OperationId operation; ///< Of the last import; invalid when it changed nothing.
};

/// The import of a file that lies somewhere else.
inline exchange::ImportOptions optionsFor(exchange::ImportKind kind, const QString &path)
{
    exchange::ImportOptions options;
    options.kind = kind;
    options.path = path;
    return options;
}

inline qint64 findingCount(const exchange::ImportReport &report, const char *code)
{
    const auto found = report.findings.find(code);
    return found == report.findings.end() ? 0 : found->second.count;
}

inline qint64 extra(const exchange::ImportReport &report, const char *code)
{
    const auto found = report.extras.find(code);
    return found == report.extras.end() ? 0 : found->second;
}

} // namespace shuke::test
