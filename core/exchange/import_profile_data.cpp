// The programs whose files are recognised. One entry each; headers between |, compared folded (foldHeader).
//
// Where the headers come from: [seen] read in a public program or page named there, [known] from the program's own
// export as it is commonly known, not checked against a file. A header that a program renamed is simply not found: the
// profile still fits by the others.
#include "core/exchange/header_alias.h"
#include "core/exchange/import_profile.h"

namespace shuke::exchange {

namespace import_profile_data_detail {

struct Entry
{
    const char *code;
    const char *name;
    ImportKind kind;
    const char *required;      ///< Of the signature.
    const char *mapping;       ///< field=header; the signature is these …
    const char *ignored;       ///< … and these.
    const char *values = "";   ///< field:text=code
    const char *defaults = ""; ///< field=value
    std::optional<DateOrder> dates = {};
    const char *keys = "";
    bool createCustomers = false;
    /// field=header, too, of columns that many of its files do not have: they say nothing about whose file it is. A #
    /// stands for each number from 2 to 9.
    const char *further = "";
};

constexpr char kChineseStates[] =
    "status:待付款=draft|status:等待买家付款=draft|status:未付款=draft|status:待支付=draft|status:待发货=paid|status:"
    "已付款=paid|"
    "status:买家已付款，等待卖家发货=paid|status:待接单=paid|status:已发货=shipped|status:待收货=shipped|"
    "status:卖家已发货，等待买家确认=shipped|status:配送中=shipped|status:交易成功=completed|status:交易完成=completed|"
    "status:已完成=completed|status:已送达=completed|status:已核销=completed|status:交易关闭=canceled|status:已关闭="
    "canceled|"
    "status:已取消=canceled|status:已退款=refunded|status:退款成功=refunded|status:全额退款=refunded";
/// 当前状态 and 交易状态 of bills.
constexpr char kBillStates[] =
    "status:支付成功=completed|status:已收钱=completed|status:对方已收钱=completed|status:朋友已收钱=completed|"
    "status:已存入零钱=completed|status:已转账=completed|status:已到账=completed|status:交易成功=completed|"
    "status:已支出=completed|status:等待付款=draft|status:等待确认收货=paid|status:交易关闭=canceled|status:已关闭="
    "canceled|"
    "status:已全额退款=refunded|status:对方已退还=refunded|status:退款成功=completed|status:还款成功=completed";

// clang-format off
constexpr char kGoogle[] =
    "point_label=E-mail # - Label|point_label=E-mail # - Type|point:email=E-mail # - Value|point_label=Phone # - Label|point_label=Phone # - Type|"
    "point:phone=Phone # - Value|point_label=Website # - Label|point_label=Website 1 - Label|point_label=Website # - Type|point_label=Website 1 - Type|"
    "point:web=Website # - Value|point:web=Website 1 - Value|address:main:street=Address 1 - Extended Address|address:main:street=Address 1 - PO Box|"
    "address:#:label=Address # - Label|address:#:label=Address # - Type|address:#:street=Address # - Street|address:#:street=Address # - Extended Address|"
    "address:#:street=Address # - PO Box|address:#:city=Address # - City|address:#:province=Address # - Region|"
    "address:#:postcode=Address # - Postal Code|address:#:country=Address # - Country|note_line=Middle Name|note_line=Additional Name|"
    "note_line=Nickname|note_line=Organization Department|note_line=Organization 1 - Department|note_line=Occupation|note_line=Event 1 - Value|"
    "note_line=Relation 1 - Value";
/// Both kinds: of the batch file the addresses are one text.
constexpr char kOutlook[] =
    "point:email=E-mail 3 Address|point:phone:work=Business Phone|point:phone:work=Business Phone 2|point:phone:home=Home Phone 2|"
    "point:phone:other=Other Phone|point:phone:work=Company Main Phone|point:phone=Primary Phone|point:phone:car=Car Phone|"
    "point:phone:assistant=Assistant's Phone|point:other:pager=Pager|point:fax:work=Business Fax|point:fax:home=Home Fax|point:fax:other=Other Fax|"
    "point:web=Web Page|point:web=Personal Web Page|address:main:street=Business Street 2|address:main:street=Business Street 3|"
    "address:home:street=Home Street 2|address:home:street=Home Street 3|address:other:street=Other Street|address:other:street=Other Street 2|"
    "address:other:street=Other Street 3|address:other:city=Other City|address:other:province=Other State|address:other:postcode=Other Postal Code|"
    "address:other:country=Other Country/Region|address:work:street=Business Address|address:other:street=Other Address|note_line=Middle Name|"
    "note_line=Nickname|note_line=Department|note_line=Spouse|note_line=Anniversary|note_line=Children|note_line=Assistant's Name";
constexpr Entry kEntries[] = {
    // [known] 有赞微商城, 订单管理 → 导出.
    {"youzan_orders", "有赞订单", ImportKind::Orders, "订单号|收货人/提货人",
     "external_id=订单号|status=订单状态|ordered_on=订单创建时间|ordered_on=下单时间|customer_name=买家姓名|customer_name=买家|customer_phone=买家手机号|"
     "ship_name=收货人/提货人|ship_phone=收货人手机号/提货人手机号|ship_address=详细收货地址/提货地址|product_name=商品名称|product_code=商品编码|"
     "product_code=规格编码|unit_price=商品单价|quantity=商品数量|shipping=运费|amount=订单实付金额|payment_method=付款方式|note=买家备注|shop=归属店铺",
     "订单类型|买家付款时间|商品规格|商家订单备注|收货人省份|收货人城市|收货人地区|物流公司|物流单号|应收订单金额|商品实际成交金额", kChineseStates, "channel=有赞", {}, "", true},
    // [known] 微店店长版, 订单 → 导出.
    {"weidian_orders", "微店订单", ImportKind::Orders, "订单编号|收件人手机",
     "external_id=订单编号|status=订单状态|ordered_on=下单时间|amount=订单总价|amount=订单实付金额|shipping=运费|product_name=商品名称|product_code=商品编码|"
     "unit_price=商品单价|quantity=商品数量|quantity=购买数量|customer_name=买家昵称|ship_name=收件人姓名|ship_phone=收件人手机|ship_address=收货详细地址|note=买家备注",
     "付款时间|发货时间|卖家备注|商品型号|省|市|区|快递公司|快递单号|订单描述|推广费|是否已成团", kChineseStates, "channel=微店", {}, "", true},
    // [seen] c2003070110/TBTool, TaobaoSaledObject: the columns of 千牛 → 已卖出的宝贝 → 批量导出 (ExportOrderList).
    {"taobao_orders", "淘宝/千牛订单", ImportKind::Orders, "订单编号|买家会员名|买家实际支付金额",
     "external_id=订单编号|customer=买家会员名|amount=买家实际支付金额|shipping=买家应付邮费|status=订单状态|note=买家留言|ship_name=收货人姓名|"
     "ship_address=收货地址|ship_phone=联系手机|ship_phone=联系电话|ordered_on=订单创建时间|product_name=宝贝标题|quantity=宝贝总数量|shop=店铺名称",
     "买家支付宝账号|买家应付货款|买家支付积分|总金额|返点积分|买家实际支付积分|运送方式|订单付款时间|宝贝种类|物流单号|物流公司|订单备注|店铺Id|订单关闭原因|"
     "卖家服务费|买家服务费|发票抬头|是否手机订单|分阶段订单信息|特权订金订单id|修改后的sku|修改后的收货地址|异常信息", kChineseStates, "channel=淘宝", {}, "", true},
    // [known] 美团外卖商家版, 订单管理 → 历史订单 → 导出.
    {"meituan_orders", "美团外卖订单", ImportKind::Orders, "订单编号|顾客实付",
     "external_id=订单编号|ordered_on=下单时间|status=订单状态|amount=顾客实付|shop=门店名称|shop=商家名称|customer_name=顾客姓名|customer_phone=顾客电话|"
     "ship_address=顾客地址|product_name=菜品信息|product_name=商品信息|shipping=配送费|note=备注",
     "订单序号|商家实收|预计收入|餐盒费|平台服务费|商家活动支出|美团补贴|完成时间|取消时间|配送方式|订单类型|退款金额|城市", kChineseStates, "channel=美团", {}, "", true},
    // [seen] jiegec/china_bean_importers and others: 微信支付账单明细, title rows above, UTF-8; since 2024 as xlsx.
    {"wechat_bill", "微信支付账单", ImportKind::Orders, "交易时间|收/支|交易单号|商户单号",
     "ordered_on=交易时间|channel=交易类型|customer_name=交易对方|product_name=商品|flow=收/支|amount=金额(元)|status=当前状态|external_id=交易单号|note=备注",
     "支付方式|商户单号", kBillStates, "payment_method=wechat_pay", {}, "external_id", true},
    // [seen] the same: 支付宝 (app) 交易明细, some 20 title rows, GBK, texts with a TAB behind them.
    {"alipay_bill", "支付宝账单", ImportKind::Orders, "交易时间|收/支|交易订单号|商家订单号",
     "ordered_on=交易时间|channel=交易分类|customer_name=交易对方|product_name=商品说明|flow=收/支|amount=金额|status=交易状态|external_id=交易订单号|note=备注",
     "对方账号|收/付款方式|商家订单号", kBillStates, "payment_method=alipay", {}, "external_id", true},
    // [seen] the same: 支付宝 (web) 交易记录明细查询.
    {"alipay_bill_web", "支付宝账单（网页）", ImportKind::Orders, "交易号|交易创建时间|收/支",
     "external_id=交易号|ordered_on=交易创建时间|channel=类型|customer_name=交易对方|product_name=商品名称|amount=金额（元）|flow=收/支|status=交易状态|note=备注",
     "商家订单号|付款时间|最近修改时间|交易来源地|服务费（元）|成功退款（元）|资金状态", kBillStates, "payment_method=alipay", {}, "external_id", true},
    // [seen] the columns of a Google CSV in several public converters, as exported since 2024.
    {"google_contacts", "Google Contacts", ImportKind::Contacts, "First Name|Last Name|E-mail 1 - Value",
     "given_name=First Name|family_name=Last Name|company=Organization Name|job_title=Organization Title|birthday=Birthday|note=Notes|tags=Labels|"
     "email=E-mail 1 - Value|phone=Phone 1 - Value|country=Address 1 - Country|province=Address 1 - Region|"
     "city=Address 1 - City|address=Address 1 - Street|postcode=Address 1 - Postal Code",
     "Middle Name|Name Prefix|Name Suffix|Nickname|File As|Organization Department|Photo|E-mail 1 - Label|Phone 1 - Label|Address 1 - Label|Address 1 - Formatted|"
     "Address 1 - PO Box|Address 1 - Extended Address|Website 1 - Label|Website 1 - Value|E-mail 2 - Value|Phone 2 - Value", "", "", {}, "", false, kGoogle},
    // [known] the same before 2024.
    {"google_contacts_old", "Google Contacts (before 2024)", ImportKind::Contacts, "Given Name|Family Name|E-mail 1 - Value",
     "name=Name|given_name=Given Name|family_name=Family Name|birthday=Birthday|gender=Gender|note=Notes|tags=Group Membership|email=E-mail 1 - Value|"
     "phone=Phone 1 - Value|company=Organization 1 - Name|job_title=Organization 1 - Title|"
     "address=Address 1 - Street|city=Address 1 - City|province=Address 1 - Region|postcode=Address 1 - Postal Code|country=Address 1 - Country",
     "Additional Name|Yomi Name|Nickname|Occupation|E-mail 1 - Type|Phone 1 - Type|Address 1 - Type|Address 1 - Formatted|E-mail 2 - Value|Phone 2 - Value",
     "", "", {}, "", false, kGoogle},
    // [known] Outlook: File → Open & Export → CSV. Days are month first.
    {"outlook_contacts", "Outlook", ImportKind::Contacts, "First Name|Last Name|E-mail Address|Mobile Phone",
     "given_name=First Name|family_name=Last Name|company=Company|job_title=Job Title|email=E-mail Address|email2=E-mail 2 Address|phone=Mobile Phone|"
     "point:phone:work=Business Phone|point:phone:home=Home Phone|address=Business Street|address:home:street=Home Street|city=Business City|"
     "address:home:city=Home City|province=Business State|address:home:province=Home State|postcode=Business Postal Code|"
     "address:home:postcode=Home Postal Code|country=Business Country/Region|address:home:country=Home Country/Region|"
     "birthday=Birthday|gender=Gender|note=Notes|tags=Categories",
     "Title|Middle Name|Suffix|Department|Business Fax|Home Fax|E-mail Type|E-mail Display Name|Anniversary|Web Page|Spouse|Initials|Priority|Private|Sensitivity",
     "", "", DateOrder::MonthDayYear, "", false, kOutlook},
    // [seen] google-contacts CSV of the shape `Action,ID,Name,E-mail Address,…` (Outlook-like, batch).
    {"outlook_batch", "Outlook (Google batch)", ImportKind::Contacts, "Action|Name|E-mail Address",
     "external_id=ID|name=Name|email=E-mail Address|note=Notes|email2=E-mail 2 Address|phone=Mobile Phone|company=Company|job_title=Job Title|"
     "point:phone:home=Home Phone|address=Home Address",
     "Action|E-mail 3 Address|Pager|Home Phone 2|Home Fax|Business Phone|Business Phone 2|Business Fax|Business Address|Other Phone|Other Fax|Other Address",
     "", "", {}, "", false, kOutlook},
    // [known] EspoCRM, list → Export: labels of Contact in English.
    {"espocrm_contacts", "EspoCRM", ImportKind::Contacts, "First Name|Last Name|Account|Assigned User",
     "external_id=ID|name=Name|given_name=First Name|family_name=Last Name|company=Account|job_title=Account Title|email=Email|phone=Phone|owner=Assigned User|"
     "note=Description|address=Address Street|city=Address City|province=Address State|postcode=Address Postal Code|country=Address Country|"
     "created_on=Created At|do_not_contact=Do Not Call",
     "Salutation|Teams|Campaign|Modified At|Created By|Portal User"},
    // [seen] HubSpot's own names of properties (knowledge.hubspot.com; wildandfreetools.com lists them).
    {"hubspot_contacts", "HubSpot", ImportKind::Contacts, "Record ID|First Name|Last Name|Email",
     "external_id=Record ID|given_name=First Name|family_name=Last Name|email=Email|phone=Mobile Phone Number|phone=Phone Number|phone2=Phone Number|"
     "company=Company Name|company=Associated Company|job_title=Job Title|owner=Contact owner|created_on=Create Date|city=City|province=State/Region|"
     "postcode=Postal Code|country=Country/Region|address=Street Address",
     "Lifecycle Stage|Lead Status|Last Activity Date|Website URL|Marketing contact status|Associated Company IDs", "", "", {}, "", false,
     "point:web=Website URL|point:fax=Fax Number|point:email:work=Work email|point:phone:work=Company Phone Number"},
    // [seen] Salesforce Data Loader: names of the API; the samples in the program's own tests.
    {"salesforce_accounts", "Salesforce accounts", ImportKind::Companies, "Name|BillingStreet",
     "external_id=Id|name=Name|phone=Phone|address=BillingStreet|city=BillingCity|province=BillingState|postcode=BillingPostalCode|country=BillingCountry|"
     "note=Description|owner=Owner.Name|created_on=CreatedDate|source=AccountSource",
     "ParentId|Fax|Website|Industry|AnnualRevenue|NumberOfEmployees|Type|OwnerId|Ownership|AccountNumber|Site|Rating|Sic|TickerSymbol|ShippingStreet|ShippingCity|"
     "ShippingState|ShippingPostalCode|ShippingCountry", "", "", {}, "", false,
     "point:fax=Fax|point:web=Website|address:shipping:street=ShippingStreet|address:shipping:city=ShippingCity|address:shipping:province=ShippingState|"
     "address:shipping:postcode=ShippingPostalCode|address:shipping:country=ShippingCountry"},
    {"salesforce_contacts", "Salesforce contacts", ImportKind::Contacts, "FirstName|LastName|MailingStreet",
     "external_id=Id|given_name=FirstName|family_name=LastName|company=Account.Name|job_title=Title|email=Email|phone=MobilePhone|phone=Phone|phone2=Phone|"
     "address=MailingStreet|city=MailingCity|province=MailingState|postcode=MailingPostalCode|country=MailingCountry|birthday=Birthdate|note=Description|"
     "source=LeadSource|owner=Owner.Name|created_on=CreatedDate|do_not_contact=DoNotCall",
     "AccountId|Salutation|Fax|Department|OwnerId|HomePhone|OtherPhone|AssistantName|ReportsToId", "", "", {}, "", false,
     "point:phone:home=HomePhone|point:phone:other=OtherPhone|point:phone:assistant=AssistantPhone|point:fax=Fax|address:other:street=OtherStreet|"
     "address:other:city=OtherCity|address:other:province=OtherState|address:other:postcode=OtherPostalCode|address:other:country=OtherCountry|"
     "note_line=Department|note_line=AssistantName"},
    // [known] Zoho CRM, Contacts → Export.
    {"zoho_contacts", "Zoho CRM", ImportKind::Contacts, "First Name|Last Name|Account Name|Mailing Street",
     "external_id=Record Id|external_id=Contact Id|given_name=First Name|family_name=Last Name|company=Account Name|email=Email|email2=Secondary Email|"
     "phone=Mobile|phone=Phone|phone2=Phone|job_title=Title|source=Lead Source|owner=Contact Owner|birthday=Date of Birth|address=Mailing Street|"
     "city=Mailing City|province=Mailing State|postcode=Mailing Zip|country=Mailing Country|note=Description|created_on=Created Time|tags=Tag|"
     "do_not_contact=Email Opt Out",
     "Contact Owner.id|Account Name.id|Salutation|Department|Home Phone|Fax|Assistant|Skype ID|Modified Time|Layout", "", "", {}, "", false,
     "point:phone:home=Home Phone|point:phone:other=Other Phone|point:phone:assistant=Asst Phone|point:fax=Fax|point:other:Skype=Skype ID|"
     "address:other:street=Other Street|address:other:city=Other City|address:other:province=Other State|address:other:postcode=Other Zip|"
     "address:other:country=Other Country|note_line=Department|note_line=Assistant"},
    // [known] Odoo, Contacts → Export (labels of res.partner).
    {"odoo_contacts", "Odoo", ImportKind::Contacts, "Name|Company Type|Related Company",
     "external_id=External ID|external_id=ID|name=Name|kind=Company Type|company=Related Company|email=Email|phone=Mobile|phone=Phone|phone2=Phone|"
     "job_title=Job Position|address=Street|city=City|province=State|postcode=Zip|country=Country|tags=Tags|tax_id=Tax ID|owner=Salesperson|note=Notes",
     "Is a Company|Street2|Website|Title|Reference|Language|Customer Rank|Vendor Rank|Bank",
     "kind:Individual=person|kind:Company=company|kind:person=person", "", {}, "", false, "point:web=Website|address:main:street=Street2"},
};
// clang-format on

QStringList parts(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

void addFolded(const QString &header, QStringList &signature)
{
    if (const QString text = foldHeader(header); !text.isEmpty() && !signature.contains(text))
        signature.append(text);
}

std::vector<ImportProfile> make()
{
    std::vector<ImportProfile> profiles;
    for (const Entry &entry : kEntries) {
        ImportProfile profile;
        profile.code = entry.code;
        profile.name = QString::fromUtf8(entry.name);
        profile.kind = entry.kind;
        for (const QString &pair : parts(entry.mapping)) {
            const qsizetype equals = pair.indexOf(u'=');
            profile.mapping.push_back({pair.left(equals).toUtf8(), pair.mid(equals + 1)});
            addFolded(pair.mid(equals + 1), profile.signature);
        }
        for (const QString &pair : parts(entry.further)) {
            const qsizetype equals = pair.indexOf(u'=');
            for (char number = '2'; number <= '9'; ++number) {
                const QString numbered = QString(pair).replace(u'#', QLatin1Char(number));
                profile.mapping.push_back({numbered.left(equals).toUtf8(), numbered.mid(equals + 1)});
                if (numbered == pair)
                    break;
            }
        }
        for (const QString &header : parts(entry.ignored))
            addFolded(header, profile.signature);
        for (const QString &header : parts(entry.required))
            addFolded(header, profile.required);
        for (const QString &value : parts(entry.values)) {
            const qsizetype colon = value.indexOf(u':');
            const qsizetype equals = value.lastIndexOf(u'=');
            profile.valueMaps.push_back(
                {value.left(colon).toUtf8(), value.mid(colon + 1, equals - colon - 1), value.mid(equals + 1)});
        }
        for (const QString &pair : parts(entry.defaults)) {
            const qsizetype equals = pair.indexOf(u'=');
            profile.defaults.push_back({pair.left(equals).toUtf8(), pair.mid(equals + 1)});
        }
        profile.dateOrder = entry.dates;
        for (const QString &key : parts(entry.keys))
            profile.keys.push_back(key.toUtf8());
        profile.createCustomers = entry.createCustomers;
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

} // namespace import_profile_data_detail

const std::vector<ImportProfile> &builtInProfiles()
{
    static const std::vector<ImportProfile> profiles = import_profile_data_detail::make();
    return profiles;
}

} // namespace shuke::exchange
