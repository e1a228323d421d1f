#pragma once

#include <QtGlobal>

#include <clocale>
#ifdef Q_OS_WIN
#include <QByteArray>
#else
#include <locale.h> // NOLINT: newlocale and uselocale are POSIX
#endif

namespace shuke {

/// While it lives, the C library writes numbers with a point on this thread: a decimal comma of the user's locale would
/// damage what a C library writes for others to read.
class PlainNumbers
{
public:
#ifdef Q_OS_WIN
    PlainNumbers()
        : m_threadLocal(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)), m_old(std::setlocale(LC_NUMERIC, nullptr))
    {
        std::setlocale(LC_NUMERIC, "C");
    }
    ~PlainNumbers()
    {
        std::setlocale(LC_NUMERIC, m_old.constData());
        _configthreadlocale(m_threadLocal);
    }

private:
    int m_threadLocal;
    QByteArray m_old;
#else
    PlainNumbers() : m_plain(newlocale(LC_ALL_MASK, "C", nullptr)), m_old(uselocale(m_plain)) {}
    ~PlainNumbers()
    {
        uselocale(m_old);
        freelocale(m_plain);
    }

private:
    locale_t m_plain;
    locale_t m_old;
#endif
    Q_DISABLE_COPY_MOVE(PlainNumbers)
};

} // namespace shuke
