#include "core/exchange/relation_words.h"

#include "core/exchange/value_text.h"
#include "core/exchange/word_table.h"

namespace shuke::exchange {

namespace relation_words_detail {

using contacts::RelationKind;

// The first ones are the codes as exports write them.
constexpr FileWord<RelationWord> kWords[] = {
    {{{}, false},
     "worksat worksfor employee employeeof staff staffof affiliation 任职 任职于 就职 就职于 工作于 在职 员工 雇员 "
     "职员 雇佣"},
    {{{}, true}, "employer employerof employs 雇主 任职单位 工作单位"},
    {{RelationKind::Spouse, false}, "spouse husband wife married 配偶 夫妻 夫妇 丈夫 妻子 老公 老婆 爱人 太太 先生"},
    {{RelationKind::Parent, false},
     "parent parentof father mother dad mum mom 父母 父亲 母亲 爸爸 妈妈 爸 妈 父 母 家长"},
    {{RelationKind::Parent, true}, "child childof son daughter kid 子女 儿子 女儿 孩子 小孩 子 女"},
    {{RelationKind::Sibling, false}, "sibling brother sister 兄弟姐妹 兄弟 姐妹 兄妹 姐弟 哥哥 弟弟 姐姐 妹妹"},
    {{RelationKind::Relative, false}, "relative family kin 亲属 亲戚 家人 家属 亲人"},
    {{RelationKind::Friend, false}, "friend friends friendof 朋友 好友 友人"},
    {{RelationKind::Colleague, false}, "colleague coworker workmate 同事"},
    {{RelationKind::Referrer, false}, "referrer referrerof referer introducer 介绍人 推荐人 引荐人 转介绍人"},
    {{RelationKind::Referrer, true}, "referredby introducedby 被介绍人 被推荐人 由其介绍"},
    {{RelationKind::Assistant, false}, "assistant assistantof secretary 助理 秘书 助手"},
    {{RelationKind::ParentCompany, false},
     "parentcompany parentcompanyof headquarters holding 母公司 总公司 上级公司 控股公司"},
    {{RelationKind::ParentCompany, true}, "subsidiary subsidiaryof branch 子公司 分公司 下级公司"},
    {{RelationKind::Partner, false}, "partner partners partnerof businesspartner 合作伙伴 合伙人 伙伴 合作方 合作"},
    {{RelationKind::Other, false}, "other others 其他 其它"},
};

} // namespace relation_words_detail

Parsed<RelationWord> parseRelation(std::string_view text)
{
    return lookUpWord(relation_words_detail::kWords, text);
}

Parsed<QDate> parseLastDay(std::string_view text, const DateFormat &format)
{
    constexpr std::string_view kStill[] = {"至今",    "现在", "目前",    "在职",    "仍在职",
                                           "present", "now",  "current", "ongoing", "tilldate"};
    const std::string folded = foldedWord(text);
    for (const std::string_view word : kStill) {
        if (folded == word)
            return ParseProblem::Empty;
    }
    return parseDay(text, format);
}

} // namespace shuke::exchange
