#include "core/exchange/demo_follow_ups.h"

#include "core/exchange/demo_words.h"

#include <algorithm>
#include <array>

namespace shuke::exchange {

namespace demo_follow_ups_detail {

using activities::ActivityKind;
using activities::ActivityState;
using activities::Direction;
using activities::RepeatUnit;
using activities::TaskPriority;
using activities::TaskState;

struct Story
{
    ActivityKind kind;
    Direction direction;
    const char *outcome; ///< Null: none.
    const char *text;
    int minutes;
};

constexpr Story kOfPersons[] = {
    {ActivityKind::Call, Direction::Outbound, "已接听", "回访上次买的凤凰单丛，说香气很足，下次想试鸭屎香。", 6},
    {ActivityKind::Call, Direction::Outbound, "无人接听", "打了两次都没接，改天再打。", 1},
    {ActivityKind::Call, Direction::Inbound, "已预订", "来电问桃酥能不能当天取，给留了两盒，下午四点来拿。", 4},
    {ActivityKind::Call, Direction::Inbound, "已解决", "反映绿豆糕有点干，已道歉，下次来补一份新鲜的。", 8},
    {ActivityKind::Message, Direction::Outbound, "已回复", "微信发了新到的英德红茶照片，问有没有小罐装。", 0},
    {ActivityKind::Message, Direction::Inbound, nullptr, "微信问周日营业到几点，顺便订了萝卜糕一份。", 0},
    {ActivityKind::Message, Direction::Outbound, "已读未回", "发了中秋礼盒预订通知。", 0},
    {ActivityKind::Visit, Direction::Unknown, "成交", "来店试饮小青柑，买了两罐，说送岳父。", 30},
    {ActivityKind::Visit, Direction::Unknown, nullptr, "带孩子来吃马蹄糕，坐了靠窗的位子，孩子对花生过敏要记得。", 45},
    {ActivityKind::Note, Direction::Unknown, nullptr, "喜欢少糖的点心，推荐低糖燕麦酥。", 0},
    {ActivityKind::Note, Direction::Unknown, nullptr, "下个月搬家，新地址等他发过来再改。", 0},
    {ActivityKind::Note, Direction::Unknown, nullptr, "每年清明前都要买白毫银针寄回老家。", 0},
    {ActivityKind::Email, Direction::Outbound, nullptr, "寄了电子发票和寄送单号。", 0},
};
constexpr Story kOfCompanies[] = {
    {ActivityKind::Meeting, Direction::Unknown, "待报价", "谈中秋员工福利，约两百份礼盒，要印公司标志，下周给报价。",
     60},
    {ActivityKind::Meeting, Direction::Unknown, "已签合同", "确认年货礼盒一百二十份，腊月二十前分两批送到前台。", 45},
    {ActivityKind::Visit, Direction::Unknown, nullptr, "送样茶上门，行政部试了正山小种和茉莉花茶，偏好正山小种。", 40},
    {ActivityKind::Call, Direction::Outbound, "已接听", "催上月的货款，财务说本周五安排。", 5},
    {ActivityKind::Email, Direction::Outbound, "已回复", "发了茶歇方案和报价单，按三十人份。", 0},
    {ActivityKind::Note, Direction::Unknown, nullptr, "采购流程：先发报价，行政确认，财务月底统一付款，要专票。", 0},
};
constexpr Story kInEnglish[] = {
    {ActivityKind::Call, Direction::Outbound, "reached",
     "Loved the osmanthus oolong; would like a small tin to take home in spring.", 7},
    {ActivityKind::Message, Direction::Inbound, nullptr, "Asked on WeChat whether the almond biscuits contain peanuts.",
     0},
    {ActivityKind::Note, Direction::Unknown, nullptr, "Prefers English. Comes on Saturdays with two colleagues.", 0},
};

struct Plan
{
    const char *title;
    const char *note; ///< Null: none.
    RepeatUnit unit;
    bool fromContact;
    TaskPriority priority;
};
constexpr Plan kForPersons[] = {
    {"电话回访", nullptr, RepeatUnit::Monthly, true, TaskPriority::Normal},
    {"补送一份绿豆糕", "上次反映偏干，下次来店时补上。", RepeatUnit::None, false, TaskPriority::High},
    {"告知鸭屎香到货", nullptr, RepeatUnit::None, false, TaskPriority::Normal},
    {"寄出预订的小青柑", "两罐，顺丰到付。", RepeatUnit::None, false, TaskPriority::High},
    {"生日前送桃酥券", nullptr, RepeatUnit::Yearly, false, TaskPriority::Low},
    {"问问新茶喝得怎么样", nullptr, RepeatUnit::None, false, TaskPriority::Normal},
};
constexpr Plan kForCompanies[] = {
    {"给礼盒报价", "两百份，含印标志。", RepeatUnit::None, false, TaskPriority::Urgent},
    {"催收货款", nullptr, RepeatUnit::None, false, TaskPriority::High},
    {"约下一季茶歇", nullptr, RepeatUnit::Monthly, true, TaskPriority::Normal},
    {"寄合同和专票", nullptr, RepeatUnit::None, false, TaskPriority::Normal},
};
constexpr Plan kForTheShop[] = {
    {"盘点茶叶库存", nullptr, RepeatUnit::Monthly, false, TaskPriority::Normal},
    {"联系包装厂补礼盒", "按上次的尺寸。", RepeatUnit::None, false, TaskPriority::High},
    {"更新小程序的价目", nullptr, RepeatUnit::None, false, TaskPriority::Low},
    {"给员工排下周的班", nullptr, RepeatUnit::Weekly, false, TaskPriority::Normal},
};

constexpr int kOpen = 7;   ///< Minute: hours a shop is open, from …
constexpr int kHours = 12; ///< … for so many.

/// Enough for a store to look lived in, whatever its size.
constexpr int kFewestLate = 3;

class Teller
{
public:
    Teller(const DemoOptions &options, const DemoData &data) : m_options(options), m_data(data)
    {
        m_orders.resize(data.contacts.size());
        for (const DemoOrder &order : data.orders) {
            if (order.contact >= 0)
                m_orders[static_cast<size_t>(order.contact)].push_back(order.day);
        }
        m_people.resize(data.contacts.size(), -1);
        for (const DemoData::Affiliation &link : data.affiliations)
            m_people[link.company] = static_cast<int>(link.person);
    }

    DemoFollowUps tell()
    {
        for (size_t i = 0; i < m_data.contacts.size(); ++i) {
            const DemoContact &contact = m_data.contacts[i];
            SplitMix64 random(SplitMix64(m_options.seed ^ (quint64(9) << 56)).next() ^ SplitMix64(i).next());
            if (contact.doNotContact || !isFollowed(contact, i, random))
                continue;
            addEntries(random, static_cast<int>(i));
            addJobs(random, static_cast<int>(i));
        }
        addShopJobs();
        std::ranges::stable_sort(m_made.entries, [](const DemoFollowUps::Entry &a, const DemoFollowUps::Entry &b) {
            return a.activity.day < b.activity.day;
        });
        return std::move(m_made);
    }

private:
    bool isFollowed(const DemoContact &contact, size_t index, SplitMix64 &random) const
    {
        constexpr int kOften = 8;
        const auto orders = static_cast<int>(m_orders[index].size());
        return contact.company || random.chance(orders >= kOften ? 700 : (orders > 0 ? 180 : 60));
    }

    static int minuteOf(SplitMix64 &random) { return (kOpen + 2) * 60 + random.below(kHours * 12) * 5; }

    int ownerOf(SplitMix64 &random, int contact) const
    {
        const int owner = m_data.contacts[static_cast<size_t>(contact)].owner;
        return owner >= 0 ? owner : random.below(static_cast<int>(demoStaff().size()));
    }

    void addEntries(SplitMix64 &random, int contact)
    {
        const DemoContact &of = m_data.contacts[static_cast<size_t>(contact)];
        const bool english = !of.name.empty() && static_cast<unsigned char>(of.name.front()) < 0x80;
        const std::vector<QDate> &orders = m_orders[static_cast<size_t>(contact)];
        const int count = of.company ? random.between(4, 9) : random.between(1, orders.size() > 8 ? 6 : 3);
        for (int i = 0; i < count; ++i) {
            const std::span<const Story> stories = of.company ? std::span<const Story>(kOfCompanies)
                                                   : english  ? std::span<const Story>(kInEnglish)
                                                              : std::span<const Story>(kOfPersons);
            const Story &story = stories[static_cast<size_t>(random.below(static_cast<int>(stories.size())))];
            DemoFollowUps::Entry entry;
            entry.contact = contact;
            entry.owner = ownerOf(random, contact);
            entry.activity.kind = story.kind;
            entry.activity.direction = story.direction;
            entry.activity.outcome = QString::fromUtf8(story.outcome);
            entry.activity.text = QString::fromUtf8(story.text);
            entry.activity.day = dayOf(random, of, orders);
            if (story.kind != ActivityKind::Note)
                entry.activity.minute = minuteOf(random);
            if (story.minutes > 0)
                entry.activity.durationMinutes = std::max(1, story.minutes + random.between(-2, 6));
            if (of.company && story.kind != ActivityKind::Note)
                entry.participant = m_people[static_cast<size_t>(contact)];
            m_made.entries.push_back(std::move(entry));
        }
        if (of.company && random.chance(350))
            plan(random, contact);
    }

    /// Some days after something was bought, or at some time since he is known.
    QDate dayOf(SplitMix64 &random, const DemoContact &of, const std::vector<QDate> &orders) const
    {
        QDate day = m_options.endDay.addDays(-random.below(540));
        if (!orders.empty())
            day = orders[static_cast<size_t>(random.below(static_cast<int>(orders.size())))].addDays(
                random.between(0, 12));
        if (of.createdOn.isValid() && day < of.createdOn)
            day = of.createdOn;
        return std::min(day, m_options.endDay);
    }

    void plan(SplitMix64 &random, int contact)
    {
        DemoFollowUps::Entry entry;
        entry.contact = contact;
        entry.owner = ownerOf(random, contact);
        entry.participant = m_people[static_cast<size_t>(contact)];
        entry.activity.kind = random.chance(500) ? ActivityKind::Meeting : ActivityKind::Visit;
        entry.activity.state = ActivityState::Planned;
        entry.activity.text = QStringLiteral("谈下一季的礼盒和茶歇。");
        entry.activity.day = m_options.endDay.addDays(random.between(0, 20));
        entry.activity.minute = minuteOf(random);
        m_made.entries.push_back(std::move(entry));
    }

    void addJobs(SplitMix64 &random, int contact)
    {
        const DemoContact &of = m_data.contacts[static_cast<size_t>(contact)];
        if (!of.company && !random.chance(250))
            return;
        const std::span<const Plan> plans =
            of.company ? std::span<const Plan>(kForCompanies) : std::span<const Plan>(kForPersons);
        DemoFollowUps::Job job =
            jobOf(random, plans[static_cast<size_t>(random.below(static_cast<int>(plans.size())))]);
        job.contact = contact;
        job.owner = ownerOf(random, contact);
        const bool open = random.chance(420);
        if (open)
            job.task.dueOn = m_options.endDay.addDays(random.between(-6, 24));
        else
            finish(random, job);
        m_made.jobs.push_back(std::move(job));
    }

    void addShopJobs()
    {
        SplitMix64 random(SplitMix64(m_options.seed ^ (quint64(10) << 56)).next());
        for (const Plan &plan : kForTheShop) {
            DemoFollowUps::Job job = jobOf(random, plan);
            job.owner = random.below(static_cast<int>(demoStaff().size()));
            job.task.dueOn = m_options.endDay.addDays(random.between(-kFewestLate, 9));
            m_made.jobs.push_back(std::move(job));
        }
        DemoFollowUps::Job someDay;
        someDay.task.title = QStringLiteral("想一款春天的新点心");
        someDay.task.priority = TaskPriority::Low;
        m_made.jobs.push_back(std::move(someDay));
    }

    static DemoFollowUps::Job jobOf(SplitMix64 &random, const Plan &plan)
    {
        DemoFollowUps::Job job;
        job.task.title = QString::fromUtf8(plan.title);
        job.task.note = QString::fromUtf8(plan.note);
        job.task.priority = plan.priority;
        job.task.repeat.unit = plan.unit;
        job.task.repeat.fromContact = plan.fromContact;
        if (random.chance(400))
            job.task.dueMinute = minuteOf(random);
        if (random.chance(300))
            job.remindMinute = job.task.dueMinute.value_or((kOpen + 2) * 60);
        return job;
    }

    void finish(SplitMix64 &random, DemoFollowUps::Job &job) const
    {
        job.task.dueOn = m_options.endDay.addDays(-random.between(1, 200));
        job.task.completedOn = std::min(job.task.dueOn.addDays(random.between(-1, 4)), m_options.endDay);
        job.task.state = TaskState::Completed;
        job.task.repeat = {}; // else the next one would be missing
        job.remindMinute = -1;
    }

    const DemoOptions &m_options;
    const DemoData &m_data;
    std::vector<std::vector<QDate>> m_orders; ///< Days, by contact.
    std::vector<int> m_people;                ///< Of a company its contact person.
    DemoFollowUps m_made;
};

} // namespace demo_follow_ups_detail

DemoFollowUps demoFollowUps(const DemoOptions &options, const DemoData &data)
{
    return demo_follow_ups_detail::Teller(options, data).tell();
}

} // namespace shuke::exchange
