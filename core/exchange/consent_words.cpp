#include "core/exchange/consent_words.h"

#include "core/exchange/word_table.h"

namespace shuke::exchange {

namespace consent_words_detail {

using contacts::ConsentState;

constexpr FileWord<std::string_view> kPurposes[] = {
    {"marketing",
     "marketing promotion promotions advertising newsletter 营销 市场营销 营销推广 营销信息 推广 促销 广告 推送"},
    {"profiling", "profiling profile personalisation personalization 用户画像 画像 个性化 个性化推荐"},
};
constexpr FileWord<std::string_view> kChannels[] = {
    {"phone", "phone telephone tel call calls phonecall 电话 电话联系 通话"},
    {"sms", "sms text textmessage textmessages 短信 手机短信 短消息"},
    {"email", "email emails 电子邮件 电子邮箱 邮件 邮箱 电邮"},
    {"wechat", "wechat weixin wx 微信 公众号 微信公众号 企业微信"},
    {"post", "post postal letter letters 邮寄 信件 信函 平邮"},
    {"any", "any all allchannels everychannel 全部 全部渠道 所有 所有渠道 全渠道 任何渠道 任意 不限 不限渠道"},
};
constexpr FileWord<ConsentState> kStates[] = {
    {ConsentState::Given,
     "given give granted accepted agreed agree consented optin optedin subscribed subscribe yes y true 1 √ 同意 已同意 "
     "授权 已授权 给予 已给予 订阅 已订阅 接受 愿意 是 有"},
    {ConsentState::Withdrawn,
     "withdrawn withdraw revoked declined denied refused objected optout optedout unsubscribed unsubscribe no n false "
     "0 × 撤回 已撤回 撤销 已撤销 不同意 未同意 未授权 拒绝 退订 已退订 取消 不接受 不愿意 否 无"},
};

} // namespace consent_words_detail

Parsed<std::string_view> parseConsentPurpose(std::string_view text)
{
    return lookUpWord(consent_words_detail::kPurposes, text);
}

Parsed<std::string_view> parseConsentChannel(std::string_view text)
{
    return lookUpWord(consent_words_detail::kChannels, text);
}

Parsed<contacts::ConsentState> parseConsentState(std::string_view text)
{
    return lookUpWord(consent_words_detail::kStates, text);
}

} // namespace shuke::exchange
