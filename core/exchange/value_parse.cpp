#include "core/exchange/value_parse.h"

#include "core/exchange/value_text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace shuke::exchange {

namespace value_parse_detail {

/// Folded words of one meaning, between spaces.
template <typename Meaning>
struct Words
{
    Meaning meaning;
    std::string_view list;
};

bool isIn(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const size_t end = std::min(list.find(' '), list.size());
        if (list.substr(0, end) == word)
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

template <typename Meaning, size_t N>
Parsed<Meaning> lookUp(const Words<Meaning> (&table)[N], std::string_view text)
{
    const std::string word = foldedWord(text);
    if (word.empty() || isIn("- -- / 无 无数据 null n/a na none 未知 不详 保密 unknown", word))
        return ParseProblem::Empty;
    for (const Words<Meaning> &entry : table) {
        if (isIn(entry.list, word))
            return entry.meaning;
    }
    return ParseProblem::UnknownWord;
}

constexpr Words<GenderWord> kGenders[] = {
    {GenderWord::Female, "女 f female w woman 女性 女士 小姐 太太 夫人 ms mrs miss ms. mrs. 2 ♀"},
    {GenderWord::Male, "男 m male man 男性 先生 mr mr. 1 ♂"},
    {GenderWord::Other, "other 其他 其它 x nonbinary diverse"},
};

constexpr Words<bool> kYesNo[] = {
    {true, "yes y true t 1 是 有 对 真 on √ ✓ ✔ 启用 已启用 在售 上架 已上架 有效 active enabled 同意 已同意"},
    {false,
     "no n false f 0 否 没有 不 假 off × ✗ ✘ x 停用 已停用 停售 下架 已下架 无效 inactive disabled 不同意 未同意 拒绝"},
};

constexpr Words<ContactKindWord> kContactKinds[] = {
    {ContactKindWord::Person, "person individual consumer 个人 个人客户 自然人"},
    {ContactKindWord::Company, "company business organization organisation account 企业 公司 单位 企业客户 机构"},
};

constexpr Words<StatusWord> kStatuses[] = {
    {StatusWord::Draft, "draft pending unpaid awaitingpayment pendingpayment new open onhold quote "
                        "草稿 待付款 未付款 待支付 未支付 等待付款 等待买家付款 待确认 待审核"},
    {StatusWord::Paid,
     "paid processing authorized confirmed accepted partiallyrefunded awaitingshipment awaitingfulfillment unfulfilled "
     "已付款 已支付 待发货 买家已付款 买家已付款,等待卖家发货 等待卖家发货 等待发货 付款成功 支付成功 已确认 已审核 "
     "备货中 "
     "已接单 退款中 申请退款 部分退款"},
    {StatusWord::Shipped,
     "shipped fulfilled intransit outfordelivery partiallyshipped partiallyfulfilled dispatched sent "
     "已发货 卖家已发货 卖家已发货,等待买家确认 等待买家确认收货 待收货 运输中 配送中 部分发货 已出库 已揽收 派送中"},
    {StatusWord::Completed,
     "completed complete done closedwon delivered finished success succeeded fulfilledandpaid settled "
     "已完成 完成 交易成功 交易完成 已签收 已收货 确认收货 已核销 已消费 已送达 成功 已结清 订单完成 已结算"},
    {StatusWord::Canceled,
     "canceled cancelled void voided failed expired declined rejected closed abandoned deleted "
     "已取消 取消 交易关闭 已关闭 关闭 作废 已作废 付款失败 支付失败 订单取消 已失效 交易取消 已撤销 无效"},
    {StatusWord::Refunded, "refunded returned fullyrefunded chargeback chargedback "
                           "已退款 退款成功 已退货 全额退款 退货退款 退款完成 已全额退款 退货成功 退货完成"},
    {StatusWord::Refund, "refund return credit creditnote creditmemo 退款 退货 退款单 退货单 红字 红冲 冲红"},
};

constexpr Words<const char *> kCurrencies[] = {
    {"CNY", "cny rmb 人民币 元 人民币元 ¥ ￥ yuan renminbi cn¥ rmb¥ 人民幣"},
    {"USD", "usd us$ $ 美元 美金 usdollar dollar"},
    {"EUR", "eur € 欧元 euro"},
    {"GBP", "gbp £ ￡ 英镑 pound"},
    {"HKD", "hkd hk$ 港币 港元 港幣"},
    {"TWD", "twd ntd nt$ 新台币 台币 新臺幣 台幣"},
    {"JPY", "jpy jp¥ 日元 日圆 日圓 円 yen"},
    {"KRW", "krw ₩ 韩元 韩币 won"},
    {"SGD", "sgd s$ 新加坡元 新币"},
    {"AUD", "aud a$ 澳元 澳币"},
    {"CAD", "cad c$ 加元 加币"},
    {"MOP", "mop mop$ 澳门元 澳门币"},
};

constexpr Words<const char *> kPaymentMethods[] = {
    {"cash", "cash 现金 现金支付 現金 cod 货到付款"},
    {"card",
     "card creditcard debitcard visa mastercard amex unionpay pos 刷卡 银行卡 信用卡 银联 借记卡 储蓄卡 银联卡"},
    {"wechat_pay", "wechatpay wechat weixin 微信 微信支付 微信扫码 微信转账"},
    {"alipay", "alipay 支付宝 支付宝支付 花呗"},
    {"transfer", "transfer banktransfer wire wiretransfer ach sepa 转账 银行转账 对公转账 汇款 电汇 网银"},
    {"stored_value",
     "storedvalue storecredit giftcard balance prepaid wallet 储值 储值卡 余额 会员卡 余额支付 预存款 会员余额"},
    {"other", "other 其他 其它 paypal stripe applepay"},
};

/// Without space and what nobody sees at its ends: a tag of nothing but a zero-width space is none.
QString trimmedTag(const QString &tag)
{
    if (!tag.isEmpty() && tag.front().isLetterOrNumber() && tag.back().isLetterOrNumber())
        return tag;
    QString text = tag;
    while (true) {
        const QByteArray utf8 = text.trimmed().toUtf8();
        const std::string_view rest = trimmedText({utf8.constData(), static_cast<size_t>(utf8.size())});
        QString next = QString::fromUtf8(rest.data(), static_cast<qsizetype>(rest.size()));
        if (next == text)
            return text;
        text = std::move(next);
    }
}

bool isTagSeparator(QChar c)
{
    return QStringView(u",，;；、|\n\r").contains(c);
}

/// Where the quote that opens at `begin` is closed with nothing but space up to the next separator; -1: it is not one.
qsizetype endOfQuoted(const QString &text, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < text.size(); ++i) {
        if (text[i] != u'"')
            continue;
        if (i + 1 < text.size() && text[i + 1] == u'"') {
            ++i;
            continue;
        }
        qsizetype next = i + 1;
        while (next < text.size() && text[next].isSpace() && !isTagSeparator(text[next]))
            ++next;
        return next == text.size() || isTagSeparator(text[next]) ? i : -1;
    }
    return -1;
}

} // namespace value_parse_detail

QByteArray parseProblemCode(ParseProblem problem)
{
    switch (problem) {
    case ParseProblem::None:
        break;
    case ParseProblem::Empty:
        return QByteArrayLiteral("empty");
    case ParseProblem::NotADate:
        return QByteArrayLiteral("not_a_date");
    case ParseProblem::NoSuchDay:
        return QByteArrayLiteral("no_such_day");
    case ParseProblem::OutOfRange:
        return QByteArrayLiteral("out_of_range");
    case ParseProblem::NotATime:
        return QByteArrayLiteral("not_a_time");
    case ParseProblem::NotANumber:
        return QByteArrayLiteral("not_a_number");
    case ParseProblem::Overflow:
        return QByteArrayLiteral("overflow");
    case ParseProblem::Percent:
        return QByteArrayLiteral("percent");
    case ParseProblem::Scientific:
        return QByteArrayLiteral("scientific");
    case ParseProblem::Rounded:
        return QByteArrayLiteral("rounded");
    case ParseProblem::UnknownWord:
        return QByteArrayLiteral("unknown_word");
    }
    return {};
}

Parsed<GenderWord> parseGender(std::string_view text)
{
    return value_parse_detail::lookUp(value_parse_detail::kGenders, text);
}

Parsed<bool> parseYesNo(std::string_view text)
{
    return value_parse_detail::lookUp(value_parse_detail::kYesNo, text);
}

Parsed<ContactKindWord> parseContactKind(std::string_view text)
{
    return value_parse_detail::lookUp(value_parse_detail::kContactKinds, text);
}

Parsed<StatusWord> parseOrderStatus(std::string_view text)
{
    return value_parse_detail::lookUp(value_parse_detail::kStatuses, text);
}

FlowWord parseFlow(std::string_view text)
{
    const std::string word = foldedWord(trimmedText(text));
    if (word == "收入" || word == "已收入" || word == "income" || word == "in" || word == "credit" || word == "+")
        return FlowWord::In;
    if (word == "支出" || word == "已支出" || word == "expense" || word == "out" || word == "debit")
        return FlowWord::Out;
    if (word == "不计收支" || word == "其他" || word == "中性交易" || word == "/" || word == "other" ||
        word == "neutral")
        return FlowWord::Neither;
    return FlowWord::Unknown;
}

QByteArray statusCode(StatusWord status)
{
    switch (status) {
    case StatusWord::Draft:
        return QByteArrayLiteral("draft");
    case StatusWord::Paid:
        return QByteArrayLiteral("paid");
    case StatusWord::Shipped:
        return QByteArrayLiteral("shipped");
    case StatusWord::Completed:
        return QByteArrayLiteral("completed");
    case StatusWord::Canceled:
        return QByteArrayLiteral("canceled");
    case StatusWord::Refunded:
        return QByteArrayLiteral("refunded");
    case StatusWord::Refund:
        break;
    }
    return QByteArrayLiteral("refund");
}

Parsed<QByteArray> parseCurrency(std::string_view text)
{
    using namespace value_parse_detail;
    const Parsed<const char *> known = lookUp(kCurrencies, text);
    if (known)
        return QByteArray(*known);
    if (known.problem == ParseProblem::Empty)
        return ParseProblem::Empty;
    const std::string word = foldedWord(text);
    if (word.size() != 3 || !std::all_of(word.begin(), word.end(), isLatinLetter))
        return ParseProblem::UnknownWord;
    return QByteArray(word.data(), 3).toUpper();
}

Parsed<QByteArray> parsePaymentMethod(std::string_view text)
{
    using namespace value_parse_detail;
    const Parsed<const char *> known = lookUp(kPaymentMethods, text);
    return known ? Parsed<QByteArray>(QByteArray(*known)) : Parsed<QByteArray>(known.problem);
}

QStringList parseTags(std::string_view text)
{
    QStringList tags;
    const QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString tag;
    bool quoted = false;
    const auto take = [&] {
        if (!quoted) {
            tag = value_parse_detail::trimmedTag(tag);
            if (tag.startsWith(u'#'))
                tag = value_parse_detail::trimmedTag(tag.sliced(1));
        }
        if (!tag.isEmpty() && !tags.contains(tag))
            tags += tag;
        tag.clear();
        quoted = false;
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (value_parse_detail::isTagSeparator(all[i])) {
            take();
        } else if (all[i] == u'"' && tag.trimmed().isEmpty()) {
            const qsizetype end = value_parse_detail::endOfQuoted(all, i);
            if (end < 0) {
                tag += all[i];
                continue;
            }
            tag = all.sliced(i + 1, end - i - 1).replace(QLatin1String("\"\""), QLatin1String("\""));
            quoted = true;
            i = end;
        } else if (!quoted || !all[i].isSpace()) {
            tag += all[i];
        }
    }
    take();
    return tags;
}

void appendTag(std::string_view tag, std::string &tags)
{
    tags += tags.empty() ? "" : "|";
    const QString text = QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size()));
    const bool plain = !text.startsWith(u'#') && !text.startsWith(u'"') &&
                       text == value_parse_detail::trimmedTag(text) &&
                       std::none_of(text.begin(), text.end(), value_parse_detail::isTagSeparator);
    if (plain) {
        tags += tag;
        return;
    }
    tags += '"';
    for (const char c : tag) {
        if (c == '"')
            tags += '"';
        tags += c;
    }
    tags += '"';
}

} // namespace shuke::exchange
