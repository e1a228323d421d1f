#pragma once

#include "core/exchange/date_parse.h"
#include "core/exchange/parse_result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string_view>

namespace shuke::exchange {

// Text of a file → value. All take UTF-8, trim it (also U+3000, U+00A0 and zero-width characters) and accept full-width
// digits, letters and signs. Empty text is ParseProblem::Empty. Pure; safe on any thread; no allocation for plain
// input.

/// An amount as an integer scaled by 10^scale: (" ￥1,234.50元", 2, '.') → 123450.
///
/// Currency signs, codes and words in front or behind are dropped (¥ ￥ $ € £ 元 块 CNY RMB USD …). Groups of three
/// between thousands marks (, ' space, or . when the mark is ','), of four and Indian ones are checked: "1,5" with the
/// mark '.' is NotANumber, never 15. Negative: -1, 1-, (1), （1）, −1. "1.2万" and 亿 multiply. Percent →
/// Percent; 1.39E+10 → Scientific. More decimals than `scale` are rounded half away from zero: value and Rounded.
Parsed<qint64> parseAmount(std::string_view text, int scale, char decimalMark = '.');

/// A quantity in millionths. A measure word behind it (3件, 2 pcs) is dropped.
Parsed<qint64> parseQuantity(std::string_view text, char decimalMark = '.');

/// The currency that stands with an amount ("US$ 5" → USD, "5元" → CNY); empty for none or for one that is not certain
/// ("$", "¥").
QByteArray currencyInAmount(std::string_view text);

enum class GenderWord { Female, Male, Other };
/// 女 F female Ms 女士 小姐 …; 未知 / unknown / 保密 is Empty.
Parsed<GenderWord> parseGender(std::string_view text);

/// 是 yes y true 1 √ on 启用 在售 … and their opposites.
Parsed<bool> parseYesNo(std::string_view text);

enum class ContactKindWord { Person, Company };
Parsed<ContactKindWord> parseContactKind(std::string_view text);

/// An order's state as files tell it.
enum class StatusWord {
    Draft,     ///< 待付款 pending unpaid …
    Paid,      ///< 已付款 待发货 processing 退款中 …
    Shipped,   ///< 已发货 待收货 …
    Completed, ///< 交易成功 已完成 delivered …
    Canceled,  ///< 交易关闭 已取消 void …
    Refunded,  ///< The order was paid back in full: 退款成功 已退款 returned …
    Refund,    ///< The row itself is a refund or credit note: 退款单 refund credit note …
};
Parsed<StatusWord> parseOrderStatus(std::string_view text);
/// "draft", "paid", "shipped", "completed", "canceled", "refunded", "refund".
QByteArray statusCode(StatusWord status);

/// Which way the money of a bill's row went.
enum class FlowWord {
    In,      ///< 收入 income in +
    Out,     ///< 支出 expense out -
    Neither, ///< 不计收支 其他 /
    Unknown, ///< Nothing there, or another word.
};
FlowWord parseFlow(std::string_view text);

/// ISO 4217 code in capitals: CNY RMB 人民币 元 ¥ → CNY, 美元 US$ → USD, €, 港币 HK$, … "$" alone is USD.
Parsed<QByteArray> parseCurrency(std::string_view text);

/// payment_method codes: 现金 cash, 刷卡 银行卡 card, 微信 wechat_pay, 支付宝 alipay, 转账 transfer, 储值 余额
/// stored_value, 其他 other.
Parsed<QByteArray> parsePaymentMethod(std::string_view text);

/// Tags between ， , ; ； 、 | and line ends, trimmed, each once, in the order of the text. A leading # is dropped.
/// "A, B" in quotes is one tag as it stands; quotes in it are doubled.
QStringList parseTags(std::string_view text);
/// Appends a tag to a list, behind | and in quotes where parseTags needs them.
void appendTag(std::string_view tag, std::string &tags);

} // namespace shuke::exchange
