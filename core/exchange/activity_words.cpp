#include "core/exchange/activity_words.h"

#include "core/exchange/content_line.h"
#include "core/exchange/point_text.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/value_text.h"
#include "core/exchange/word_table.h"

namespace shuke::exchange {

namespace activity_words_detail {

using activities::ActivityKind;
using activities::ActivityState;
using activities::Direction;

constexpr FileWord<ActivityWord> kKinds[] = {
    {{ActivityKind::Note, Direction::Unknown},
     "note notes memo task other 备注 笔记 记录 跟进 跟进记录 其他 待办 任务"},
    {{ActivityKind::Call, Direction::Inbound}, "inbound inboundcall incomingcall 来电 呼入 接听 客户来电"},
    {{ActivityKind::Call, Direction::Outbound}, "outbound outboundcall outgoingcall 去电 呼出 外呼 拨打 电话回访"},
    {{ActivityKind::Call, Direction::Unknown},
     "call phone phonecall telephone tel 电话 通话 电话沟通 打电话 电话跟进 电话联系"},
    {{ActivityKind::Meeting, Direction::Unknown},
     "meeting appointment event demo 会议 会面 面谈 见面 开会 洽谈 线下会议 在线会议 视频会议"},
    {{ActivityKind::Visit, Direction::Unknown},
     "visit onsite sitevisit 拜访 上门 上门拜访 走访 实地拜访 外勤 到店 来访"},
    {{ActivityKind::Email, Direction::Unknown}, "email mail e邮件 邮件 邮箱 电子邮件 电邮"},
    {{ActivityKind::Message, Direction::Unknown},
     "message sms text chat im wechat whatsapp linkedinmessage 短信 微信 消息 qq 旺旺 在线聊天 聊天 "
     "企业微信 即时消息"},
};
constexpr FileWord<ActivityState> kStates[] = {
    {ActivityState::Planned,
     "planned open scheduled todo notstarted inprogress 计划 计划中 待办 未开始 未完成 待跟进 待进行 进行中"},
    {ActivityState::Held, "held completed done closed finished complete 已完成 完成 已跟进 已举行 已结束 已拜访"},
    {ActivityState::NotHeld, "notheld canceled cancelled missed noshow deferred 未举行 取消 已取消 未进行 爽约 未接"},
};
constexpr FileWord<Direction> kDirections[] = {
    {Direction::Inbound, "inbound in incoming received 呼入 来电 接听 客户主动 入站"},
    {Direction::Outbound, "outbound out outgoing sent made 呼出 去电 外呼 拨打 出站"},
};

} // namespace activity_words_detail

Parsed<ActivityWord> parseActivityKind(std::string_view text)
{
    return lookUpWord(activity_words_detail::kKinds, text);
}

Parsed<activities::ActivityState> parseActivityState(std::string_view text)
{
    return lookUpWord(activity_words_detail::kStates, text);
}

Parsed<activities::Direction> parseDirection(std::string_view text)
{
    return lookUpWord(activity_words_detail::kDirections, text);
}

Parsed<int> parseMinutes(std::string_view text)
{
    constexpr qint64 kMicro = 1000000;
    std::string buffer;
    text = trimmedText(narrowed(trimmedText(text), buffer));
    if (text.empty() || text == "-")
        return ParseProblem::Empty;
    if (text.starts_with('-'))
        return ParseProblem::OutOfRange;
    if (const size_t colon = text.find(':'); colon != std::string_view::npos) {
        const std::string_view rest = text.substr(colon + 1);
        const Parsed<qint64> hours = parseAmount(text.substr(0, colon), 0);
        const Parsed<qint64> minutes = parseAmount(rest.substr(0, rest.find(':')), 0);
        if (!hours || !minutes || *hours < 0 || *hours > 2400 || *minutes < 0 || *minutes > 59)
            return ParseProblem::NotATime;
        return static_cast<int>(*hours * 60 + *minutes);
    }
    const std::string word = foldedWord(text);
    std::string_view number = word;
    qint64 seconds = 60;
    for (const auto &[unit, length] : {std::pair<std::string_view, qint64>{"小时", 3600},
                                       {"hours", 3600},
                                       {"hour", 3600},
                                       {"hrs", 3600},
                                       {"h", 3600},
                                       {"分钟", 60},
                                       {"分", 60},
                                       {"minutes", 60},
                                       {"mins", 60},
                                       {"min", 60},
                                       {"m", 60},
                                       {"秒", 1},
                                       {"seconds", 1},
                                       {"s", 1}}) {
        if (takeSuffix(number, unit)) {
            seconds = length;
            break;
        }
    }
    const Parsed<qint64> amount = parseAmount(number, 6);
    if (!amount)
        return ParseProblem::NotANumber;
    if (*amount < 0 || *amount > kMicro * activities::kLongestMinutes)
        return ParseProblem::OutOfRange;
    return static_cast<int>((*amount * seconds / 60 + kMicro / 2) / kMicro);
}

void appendParticipant(const CustomerTexts &who, std::string &cell)
{
    std::string text = escapedText(who.customer);
    if (who.customer.empty() || who.customer.front() == '(') {
        for (const std::string_view part : {who.name, who.phone, who.email}) {
            text += ';';
            text += escapedText(part);
        }
    }
    appendListed(text, cell);
}

std::vector<std::array<std::string, 4>> participantsOf(std::string_view cell, bool own)
{
    std::vector<std::array<std::string, 4>> people;
    if (own) {
        for (const std::string &entry : splitList(cell)) {
            std::array<std::string, 4> who;
            const std::vector<std::string_view> parts = splitUnescaped(entry, ';');
            for (size_t i = 0; i < parts.size() && i < who.size(); ++i)
                who[i] = unescapedText(parts[i]);
            people.push_back(std::move(who));
        }
        return people;
    }
    for (const QString &name : parseTags(cell))
        people.push_back({name.toStdString(), {}, {}, {}});
    return people;
}

} // namespace shuke::exchange
