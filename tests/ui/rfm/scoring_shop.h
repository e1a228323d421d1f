#pragma once

#include "core/contacts/contact_commands.h"
#include "core/sales/order_commands.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"
#include "ui/common/desk.h"
#include "ui/common/dialogs.h"
#include "ui/common/on_finished.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

namespace shuke::test {

/// A desk without a window: keeps where pages want to go, what they say and what they ask for, runs their changes.
class ScoringDesk : public ui::Desk
{
public:
    class NoJob : public ui::Job
    {
    public:
        explicit NoJob(ScoringDesk &desk) : m_desk(desk) {}
        void setProgress(Progress) override {}
        void end() override
        {
            ++m_desk.endedJobs;
            deleteLater();
        }

    private:
        ScoringDesk &m_desk;
    };
    class Files : public ui::Dialogs
    {
    public:
        QString answer; ///< Empty: dismissed.
        std::vector<FileQuestion> asked;
        void openFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> chosen) override
        {
            asked.push_back(question);
            if (!answer.isEmpty())
                chosen(answer);
        }
        void newFile(QWidget *parent, const FileQuestion &question,
                     std::function<void(const QString &)> chosen) override
        {
            openFile(parent, question, std::move(chosen));
        }
        void folder(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) override
        {
            openFile(parent, question, std::move(chosen));
        }
        void showError(QWidget *, const QString &, const Error &) override {}
    };

    explicit ScoringDesk(ui::SharedSession session) : m_session(std::move(session)) {}

    const ui::SharedSession &session() const override { return m_session; }
    ui::Dialogs &dialogs() override { return files; }
    void go(const ui::Place &place) override { places.push_back(place); }
    void perform(Command command, ui::Doing doing) override
    {
        ++running;
        ui::onFinished(m_session->execute(std::move(command)), &m_guard,
                       [this, doing, guard = QPointer<QObject>(doing.guard)](Result<ChangeSet> result) {
                           --running;
                           results.push_back(bool(result));
                           if (doing.then && guard)
                               doing.then(result);
                       });
    }
    void undo(bool) override {}
    void say(ui::MessageBar::Kind, const QString &text) override { said.append(text); }
    ui::Job *startJob(const QString &, const CancelToken &cancel) override
    {
        lastCancel = cancel;
        ++startedJobs;
        return new NoJob(*this);
    }

    Files files;
    std::vector<ui::Place> places;
    QStringList said;
    std::vector<bool> results;
    std::optional<CancelToken> lastCancel;
    int running = 0;
    int startedJobs = 0;
    int endedJobs = 0;

private:
    ui::SharedSession m_session;
    QObject m_guard;
};

/// A shop whose today is 2025-12-31, with customers and their orders made in one go.
class ScoringShop
{
public:
    ScoringShop()
    {
        session::SessionOptions options;
        options.automaticBackups = false;
        options.clock = std::make_shared<FixedClock>();
        auto made = session::Session::create(m_folder.filePath(QStringLiteral("shop.shuke")),
                                             {QStringLiteral("CNY"), "Asia/Shanghai"}, options);
        REQUIRE(made);
        session = std::move(*made);
        desk = std::make_unique<ScoringDesk>(session);
    }
    ~ScoringShop() { desk.reset(); }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QDate today() const { return QDate(2025, 12, 31); }

    /// `count` customers: number i (1 …) bought ⌈i/10⌉ times, last 3·(count − i) days ago, each order worth i · 1.00.
    void fill(int count)
    {
        for (int i = 1; i <= count; ++i) {
            const ContactId id = addCustomer(QStringLiteral("Customer %1").arg(i));
            const int orders = (i + 9) / 10;
            for (int n = 0; n < orders; ++n)
                addOrder(id, today().addDays(-3 * (count - i) - 20 * n), i * 100);
        }
    }
    ContactId addCustomer(const QString &name)
    {
        contacts::Contact contact;
        contact.name = name;
        const Result<ChangeSet> done = execute(contacts::createContact(contact));
        REQUIRE(done);
        return ContactId::fromRow(done->of(TableId::Contact).inserted.at(0));
    }
    void addOrder(ContactId customer, QDate day, qint64 minor)
    {
        sales::OrderDraft draft;
        draft.order.contact = customer;
        draft.order.orderedOn = day;
        draft.total = Money::fromMinor(minor);
        REQUIRE(execute(sales::createOrder(std::move(draft))));
    }
    Result<ChangeSet> execute(Command command)
    {
        QFuture<Result<ChangeSet>> done = session->execute(std::move(command));
        done.waitForFinished();
        return done.result();
    }

private:
    QTemporaryDir m_folder; // outlives the session

public:
    ui::SharedSession session;
    std::unique_ptr<ScoringDesk> desk;
};

} // namespace shuke::test
