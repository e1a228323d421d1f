#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace shuke::test {

/// A VFS over the system's, made SQLite's default while it lives, so that the connections Qt opens go through it too.
/// It records what reaches the disk, or makes one operation fail. One at a time; not for use from several threads.
class FaultVfs
{
public:
    struct Event
    {
        enum class Kind { Write, Truncate, Sync, Delete, Acknowledge } kind = Kind::Write;
        std::string file;
        std::int64_t offset = 0; ///< Write: where; Truncate: the new size.
        std::vector<unsigned char> data;
    };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    // Recording -----------------------------------------------------------------------------------------------------
    void startRecording();
    /// Marks that a commit was reported as done.
    void acknowledge();
    const std::vector<Event> &events() const { return m_events; }

    // Failing -------------------------------------------------------------------------------------------------------
    /// The n-th operation (1-based) from now on fails with `code`; `persistent`: all later ones as well. Codes:
    /// SQLITE_IOERR_READ, _SHORT_READ, _WRITE, _FSYNC, _LOCK or SQLITE_FULL; each applies to its own kind of operation
    /// only.
    void failAt(long n, int code, bool persistent);
    void failNever();
    /// Operations of the kind of `code` since the last failAt or failNever.
    long operations() const { return m_count; }
    bool hasFailed() const { return m_failed; }

    // For the VFS's C functions.
    bool shouldFail(int kindCode, int *code);
    void record(Event event);

private:
    std::vector<Event> m_events;
    bool m_recording = false;
    long m_failAt = 0;
    long m_count = 0;
    int m_code = 0;
    bool m_persistent = false;
    bool m_failed = false;
};

/// What a disk may hold after a power cut: the synced part of each file, and of what was not synced each 512-byte
/// sector kept, lost or garbage; an unlink that was not synced may be undone. Built by feeding events in order.
class PowerCutDisk
{
public:
    /// A file that was on the disk, synced, before the recording.
    void addFile(const std::string &name, std::vector<unsigned char> content);
    void apply(const FaultVfs::Event &event);
    /// One possible content of the disk if the power fails now: name → bytes; missing files are absent.
    std::map<std::string, std::vector<unsigned char>> cut(std::mt19937_64 &random) const;

private:
    struct File
    {
        std::vector<unsigned char> durable;
        bool durableExists = false;
        std::vector<FaultVfs::Event> pending;      ///< Since the last sync, in order.
        std::vector<unsigned char> deletedDurable; ///< What an undone unlink brings back.
        bool deletePending = false;
    };
    std::map<std::string, File> m_files;
};

} // namespace shuke::test
