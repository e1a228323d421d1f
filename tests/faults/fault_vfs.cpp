#include "tests/faults/fault_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace shuke::test {

namespace {

FaultVfs *g_faults = nullptr; // SQLite's C functions have no other way to their owner
sqlite3_vfs *g_real = nullptr;
sqlite3_vfs g_vfs;

struct FaultFile
{
    sqlite3_file base;
    char name[600];
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *self(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return self(file)->real();
}

int onClose(sqlite3_file *f)
{
    return real(f)->pMethods->xClose(real(f));
}

int onRead(sqlite3_file *f, void *buffer, int amount, sqlite3_int64 offset)
{
    int code = 0;
    if (g_faults->shouldFail(SQLITE_IOERR_READ, &code))
        return code;
    return real(f)->pMethods->xRead(real(f), buffer, amount, offset);
}

int onWrite(sqlite3_file *f, const void *data, int amount, sqlite3_int64 offset)
{
    int code = 0;
    if (g_faults->shouldFail(SQLITE_IOERR_WRITE, &code))
        return code;
    const int done = real(f)->pMethods->xWrite(real(f), data, amount, offset);
    if (done == SQLITE_OK) {
        const auto *bytes = static_cast<const unsigned char *>(data);
        g_faults->record({FaultVfs::Event::Kind::Write, self(f)->name, offset, {bytes, bytes + amount}});
    }
    return done;
}

int onTruncate(sqlite3_file *f, sqlite3_int64 size)
{
    int code = 0;
    if (g_faults->shouldFail(SQLITE_IOERR_WRITE, &code))
        return code;
    const int done = real(f)->pMethods->xTruncate(real(f), size);
    if (done == SQLITE_OK)
        g_faults->record({FaultVfs::Event::Kind::Truncate, self(f)->name, size, {}});
    return done;
}

int onSync(sqlite3_file *f, int flags)
{
    int code = 0;
    if (g_faults->shouldFail(SQLITE_IOERR_FSYNC, &code))
        return code;
    const int done = real(f)->pMethods->xSync(real(f), flags);
    if (done == SQLITE_OK)
        g_faults->record({FaultVfs::Event::Kind::Sync, self(f)->name, 0, {}});
    return done;
}

int onFileSize(sqlite3_file *f, sqlite3_int64 *size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}

int onLock(sqlite3_file *f, int level)
{
    int code = 0;
    if (g_faults->shouldFail(SQLITE_IOERR_LOCK, &code))
        return code;
    return real(f)->pMethods->xLock(real(f), level);
}

int onUnlock(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}
int onCheckReserved(sqlite3_file *f, int *out)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}
int onFileControl(sqlite3_file *f, int op, void *arg)
{
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}
int onSectorSize(sqlite3_file *f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}
/// No promise about sectors or ordering: the worst disk.
int onCharacteristics(sqlite3_file *)
{
    return 0;
}
int onShmMap(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}
int onShmLock(sqlite3_file *f, int offset, int n, int flags)
{
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}
void onShmBarrier(sqlite3_file *f)
{
    real(f)->pMethods->xShmBarrier(real(f));
}
int onShmUnmap(sqlite3_file *f, int remove)
{
    return real(f)->pMethods->xShmUnmap(real(f), remove);
}

const sqlite3_io_methods g_methods = {
    2,          onClose,         onRead,        onWrite,      onTruncate,        onSync,   onFileSize, onLock,
    onUnlock,   onCheckReserved, onFileControl, onSectorSize, onCharacteristics, onShmMap, onShmLock,  onShmBarrier,
    onShmUnmap, nullptr,         nullptr};

int onOpen(sqlite3_vfs *, const char *name, sqlite3_file *f, int flags, int *outFlags)
{
    FaultFile *file = self(f);
    file->base.pMethods = nullptr;
    std::strncpy(file->name, name ? name : "", sizeof file->name - 1);
    file->name[sizeof file->name - 1] = 0;
    const int done = g_real->xOpen(g_real, name, file->real(), flags, outFlags);
    if (file->real()->pMethods)
        file->base.pMethods = &g_methods;
    return done;
}

int onDelete(sqlite3_vfs *, const char *name, int syncDirectory)
{
    int code = 0;
    if (g_faults->shouldFail(SQLITE_IOERR_WRITE, &code))
        return code;
    const int done = g_real->xDelete(g_real, name, syncDirectory);
    if (done == SQLITE_OK)
        g_faults->record({FaultVfs::Event::Kind::Delete, name, syncDirectory, {}});
    return done;
}

void overlay(std::vector<unsigned char> &content, std::int64_t offset, const unsigned char *data, size_t size)
{
    const size_t end = static_cast<size_t>(offset) + size;
    if (content.size() < end)
        content.resize(end);
    std::copy(data, data + size, content.begin() + offset);
}

void applyWhole(std::vector<unsigned char> &content, const FaultVfs::Event &event)
{
    if (event.kind == FaultVfs::Event::Kind::Write)
        overlay(content, event.offset, event.data.data(), event.data.size());
    else
        content.resize(static_cast<size_t>(event.offset));
}

} // namespace

FaultVfs::FaultVfs()
{
    if (g_faults)
        throw std::logic_error("one FaultVfs at a time");
    sqlite3_initialize();
    g_real = sqlite3_vfs_find(nullptr);
    g_vfs = *g_real;
    g_vfs.zName = "shuke-faults";
    g_vfs.pNext = nullptr;
    g_vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + g_real->szOsFile;
    g_vfs.xOpen = onOpen;
    g_vfs.xDelete = onDelete;
    g_faults = this;
    sqlite3_vfs_register(&g_vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&g_vfs);
    sqlite3_vfs_register(g_real, 1);
    g_faults = nullptr;
}

void FaultVfs::startRecording()
{
    m_events.clear();
    m_recording = true;
}

void FaultVfs::acknowledge()
{
    record({Event::Kind::Acknowledge, {}, 0, {}});
}

void FaultVfs::record(Event event)
{
    if (m_recording)
        m_events.push_back(std::move(event));
}

void FaultVfs::failAt(long n, int code, bool persistent)
{
    m_failAt = n;
    m_code = code;
    m_persistent = persistent;
    m_count = 0;
    m_failed = false;
}

void FaultVfs::failNever()
{
    failAt(0, m_code, false);
}

bool FaultVfs::shouldFail(int kindCode, int *code)
{
    const int kindOfCode = m_code == SQLITE_FULL               ? SQLITE_IOERR_WRITE
                           : m_code == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_READ
                                                               : m_code;
    if (kindCode != kindOfCode)
        return false;
    ++m_count;
    if (m_failAt == 0 || m_count < m_failAt || (m_count > m_failAt && !m_persistent))
        return false;
    m_failed = true;
    *code = m_code;
    return true;
}

void PowerCutDisk::addFile(const std::string &name, std::vector<unsigned char> content)
{
    File &file = m_files[name];
    file.durable = std::move(content);
    file.durableExists = true;
}

void PowerCutDisk::apply(const FaultVfs::Event &event)
{
    using Kind = FaultVfs::Event::Kind;
    if (event.kind == Kind::Acknowledge || event.file.empty())
        return;
    File &file = m_files[event.file];
    switch (event.kind) {
    case Kind::Write:
    case Kind::Truncate:
        file.pending.push_back(event);
        break;
    case Kind::Sync:
        for (const FaultVfs::Event &pending : file.pending)
            applyWhole(file.durable, pending);
        file.pending.clear();
        file.durableExists = true;
        file.deletePending = false;
        break;
    case Kind::Delete:
        file.deletedDurable = std::exchange(file.durable, {});
        file.deletePending = file.durableExists && event.offset == 0; // the directory was not synced
        file.durableExists = false;
        file.pending.clear();
        break;
    case Kind::Acknowledge:
        break;
    }
}

std::map<std::string, std::vector<unsigned char>> PowerCutDisk::cut(std::mt19937_64 &random) const
{
    constexpr size_t kSector = 512;
    std::map<std::string, std::vector<unsigned char>> disk;
    for (const auto &[name, file] : m_files) {
        if (file.deletePending && file.pending.empty()) {
            if (random() % 2 == 0)
                disk[name] = file.deletedDurable;
            continue;
        }
        if (!file.durableExists && (file.pending.empty() || random() % 2 == 0))
            continue;
        std::vector<unsigned char> content = file.durable;
        for (const FaultVfs::Event &event : file.pending) {
            if (event.kind == FaultVfs::Event::Kind::Truncate) {
                if (random() % 2 == 0)
                    applyWhole(content, event);
                continue;
            }
            for (size_t at = 0; at < event.data.size();) {
                const size_t inSector = kSector - (static_cast<size_t>(event.offset) + at) % kSector;
                const size_t size = std::min(inSector, event.data.size() - at);
                const auto fate = random() % 5;
                if (fate < 2) {
                    overlay(content, event.offset + static_cast<std::int64_t>(at), event.data.data() + at, size);
                } else if (fate == 2) {
                    std::vector<unsigned char> garbage(size);
                    for (unsigned char &byte : garbage)
                        byte = static_cast<unsigned char>(random());
                    overlay(content, event.offset + static_cast<std::int64_t>(at), garbage.data(), size);
                }
                at += size;
            }
        }
        disk[name] = std::move(content);
    }
    return disk;
}

} // namespace shuke::test
