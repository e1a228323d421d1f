#include "core/exchange/header_alias.h"

#include "core/exchange/import_further.h"

#include <QHash>

#include <algorithm>

namespace shuke::exchange {

namespace header_alias_detail {

/// Headers of one field, already folded, between spaces. Those after "/" are of rank 1, after a second "/" of rank 2.
struct Aliases
{
    const char *field;
    const char *headers;
};

// clang-format off
constexpr Aliases kContactAliases[] = {
    {"external_id", "externalid contactid customerid customerno customernumber customercode clientid clientno userid "
                    "客户编号 客户号 客户代码 客户编码 顾客编号 用户编号 用户id 联系人编号 客户id / id no code 编号 代码 序号 / "
                    "memberid memberno membernumber membercode 会员编号 会员号 会员id 会员卡号 卡号 loyaltyno loyaltynumber cardno accountnumber accountno"},
    {"name", "name fullname contactname displayname customername clientname membername accountname 姓名 客户姓名 客户名称 名称 客户名 会员姓名 "
             "顾客姓名 联系人姓名 全名 / 客户 联系人 顾客 会员 customer contact client nickname 昵称 称呼"},
    {"kind", "kind contacttype customertype accounttype 客户类型 类型 客户类别 客户性质"},
    {"given_name", "givenname firstname forename 名 名字"},
    {"family_name", "familyname lastname surname 姓 姓氏"},
    {"company", "company companyname organization organisation employer firm 公司 公司名称 单位 单位名称 工作单位 企业 企业名称 所属公司 / account business"},
    {"job_title", "jobtitle title position role 职位 职务 职称 头衔 岗位"},
    {"gender", "gender sex 性别"},
    {"birthday", "birthday birthdate dateofbirth dob birth bday 生日 出生日期 出生年月 出生年月日"},
    {"phone", "mobile mobilephone mobileno mobilenumber cellphone cell cellular cellnumber 手机 手机号 手机号码 移动电话 手机电话 / "
              "phone phoneno phonenumber telephone telephoneno telephonenumber tel telno primaryphone mainphone phone1 contactphone contactnumber "
              "联系电话 电话 电话号码 联系方式 联系人电话 电话1 / "
              "homephone workphone businessphone officephone otherphone homenumber 固定电话 座机 办公电话 家庭电话 公司电话"},
    {"phone2", "phone2 mobile2 telephone2 tel2 secondphone secondaryphone alternatephone alternativephone 电话2 手机2 备用电话 备用手机 第二电话 其他电话"},
    {"email", "email emailaddress mail emailaddr primaryemail email1 email1address 邮箱 电子邮箱 电子邮件 邮件 邮箱地址 电邮 邮件地址"},
    {"email2", "email2 email2address secondemail secondaryemail otheremail 邮箱2 备用邮箱"},
    {"wechat", "wechat wechatid weixin wx 微信 微信号 微信id 微信号码"},
    {"tax_id", "taxid taxno taxnumber vat vatid vatno vatnumber uscc creditcode socialcreditcode 税号 纳税人识别号 统一社会信用代码 信用代码 社会信用代码"},
    {"country", "country countryregion nation mailingcountry billingcountry 国家 国家地区 国别"},
    {"province", "province state region stateprovince provincestate mailingstate billingstate county 省 省份 州 省市 省自治区"},
    {"city", "city town mailingcity billingcity 市 城市 所在城市 地市"},
    {"district", "district suburb 区 区县 县 区域 县区"},
    {"address", "address address1 addressline1 street streetaddress mailingstreet billingstreet homeaddress mailingaddress postaladdress "
                "地址 详细地址 联系地址 通讯地址 街道 街道地址 家庭住址 住址 / businessaddress workaddress otheraddress 公司地址"},
    {"postcode", "postcode postalcode zip zipcode mailingpostalcode billingpostalcode mailingzip 邮编 邮政编码 邮政号码"},
    {"tags", "tags tag labels label keywords 标签 客户标签 会员标签 标记 / categories groups group 分组 客户分组"},
    {"source", "source leadsource origin customersource howheard 来源 客户来源 渠道来源 来源渠道 获客渠道 / channel 渠道"},
    {"owner", "owner ownername accountowner contactowner assignedto salesperson salesrep 负责人 归属人 所属人 跟进人 业务员 销售 销售员 客户经理 顾问 导购"},
    {"note", "note notes remark remarks comment comments description memo 备注 说明 客户备注 描述 附注"},
    {"created_on", "createdon createdat created creationdate datecreated createddate createtime createdtime customersince since joinedon joindate "
                   "registeredon registrationdate signupdate dateadded 创建时间 创建日期 建档日期 建档时间 注册日期 注册时间 登记日期 录入时间 添加时间 "
                   "入会日期 入会时间 开卡日期"},
    {"point:web", "website websiteurl web webpage webaddress homepage url companywebsite 网址 网站 主页 官网 公司网址 公司网站"},
    {"point:fax", "fax faxno faxnumber businessfax 传真 传真号 传真号码"},
    {"point:qq", "qq qqno qqnumber qq号 qq号码"},
    {"do_not_contact", "donotcontact donotcall optout optedout unsubscribed nocontact emailoptout hasoptedoutofemail 勿扰 免打扰 请勿联系 拒绝营销 不要联系"},
};
constexpr Aliases kProductAliases[] = {
    {"code", "code sku productcode itemcode productid itemid itemno productno skucode externalid "
             "编码 商品编码 产品编码 商品编号 产品编号 货号 款号 商品代码 产品代码 商品id / id no 编号 代码 规格编码"},
    {"barcode", "barcode ean ean13 upc gtin 条码 条形码 商品条码 国际条码"},
    {"name", "name productname itemname product item 名称 商品名称 产品名称 品名 商品 产品 商品名 产品名 / title description 宝贝标题 标题 货品名称"},
    {"category", "category productcategory type group department series 分类 类别 品类 商品分类 产品分类 类目 商品类别 产品类别"},
    {"unit", "unit uom unitofmeasure 单位 计量单位"},
    {"price", "price unitprice saleprice sellingprice retailprice listprice salesprice 价格 单价 售价 零售价 销售价 销售单价 标价 / 会员价"},
    {"cost", "cost costprice purchaseprice unitcost 成本 成本价 进价 进货价 采购价"},
    {"active", "active enabled isactive status onsale available 状态 是否启用 启用 在售 上架 是否上架 是否在售 上架状态"},
};
constexpr Aliases kOrderAliases[] = {
    {"external_id", "externalid orderid orderno ordernumber ordercode ordername invoiceno invoiceid invoicenumber invoice transactionid receiptno "
                    "receiptnumber documentno billno salesorder 订单编号 订单号 订单id 单号 订单编码 主订单编号 流水号 小票号 销售单号 单据编号 单据号 "
                    "交易单号 交易号 发票号 / order 订单 / id no 编号"},
    {"customer", "customer customerid customerno customernumber customercode contactid contact client clientid clientno clientcode buyer buyerid "
                 "userid accountid memberid memberno membercode 客户编号 客户 客户号 客户代码 客户编码 客户id 顾客编号 顾客 会员编号 会员号 会员 会员id "
                 "会员卡号 用户编号 用户id 买家 买家id / account company 公司 卡号"},
    {"customer_name", "customername clientname contactname buyername membername billingname 客户姓名 客户名称 客户名 顾客姓名 会员姓名 买家姓名 "
                      "买家昵称 买家会员名 买家名称 / name fullname 姓名"},
    {"customer_phone", "customerphone customermobile buyerphone customertel 客户电话 客户手机 客户手机号 顾客电话 会员手机 会员手机号 会员电话 买家手机 "
                       "买家电话 / phone mobile phonenumber 手机 手机号 手机号码 电话 联系电话"},
    {"customer_email", "customeremail buyeremail 客户邮箱 买家邮箱 / email emailaddress 邮箱"},
    {"ordered_on", "orderedon orderedat orderdate ordertime orderdatetime date datetime purchasedate purchasetime invoicedate transactiondate saledate "
                   "salesdate 下单日期 下单时间 订单日期 订单时间 日期 购买日期 购买时间 交易日期 交易时间 消费日期 消费时间 销售日期 开单日期 单据日期 "
                   "成交日期 成交时间 订单创建时间 / createdat createdon created createddate paidat paymentdate paymenttime time 时间 创建时间 创建日期 "
                   "付款时间 支付时间 付款日期 订单付款时间"},
    {"amount", "amount total revenue ordertotal orderamount totalamount grandtotal totalprice sales salesamount netamount dollarvalue paidamount "
               "amountpaid linetotal 金额 订单金额 总金额 实付金额 实付 实收金额 实收 消费金额 应付金额 合计 总价 总额 实付款 订单总额 销售额 "
               "买家实际支付金额 买家实付金额 支付金额 成交金额 小计 / spend spent value subtotal 应收金额 货款 买家应付货款"},
    {"currency", "currency currencycode 币种 货币 币别"},
    {"rate", "rate exchangerate fxrate 汇率"},
    {"status", "status orderstatus state paymentstatus financialstatus 状态 订单状态 交易状态 支付状态 / fulfillmentstatus"},
    {"channel", "channel saleschannel orderchannel orderchannelname source ordersource platform 渠道 销售渠道 订单来源 来源 平台 订单渠道 来源平台"},
    {"product", "product item productid itemid 商品 产品 货品 商品id"},
    {"product_code", "productcode sku itemcode productsku lineitemsku productno 商品编码 商品编号 产品编码 产品编号 货号 商家编码 商品代码 商品货号"},
    {"product_name", "productname itemname lineitemname 商品名称 产品名称 品名 商品标题 宝贝标题 宝贝名称 商品名 产品名 货品名称 / description"},
    {"barcode", "barcode ean upc 条码 条形码 商品条码"},
    {"category", "category productcategory 分类 类别 品类 商品分类 产品分类 类目"},
    {"unit", "unit uom 单位 计量单位"},
    {"quantity", "quantity qty units count pieces itemquantity lineitemquantity numberofcds cds 数量 件数 购买数量 商品数量 销售数量 宝贝总数量"},
    {"unit_price", "unitprice price itemprice saleprice lineitemprice 单价 价格 售价 销售单价 商品单价 商品价格 成交单价"},
    {"discount", "discount discountamount rebate 折扣 优惠 优惠金额 折扣金额 减免 优惠券金额 商家优惠"},
    {"shipping", "shipping freight shippingcost shippingfee postage deliveryfee shippingcharge 运费 邮费 快递费 配送费 买家应付邮费"},
    {"tax", "tax taxamount vat gst 税 税额 税费 税金"},
    {"tax_included", "taxincluded taxesincluded taxinclusive 含税 是否含税"},
    {"payment_method", "paymentmethod paymenttype payment paidby paymentchannel 付款方式 支付方式 收款方式 结算方式 支付渠道"},
    {"shop", "shop store branch outlet shopname storename location 店铺 门店 分店 店铺名称 门店名称 商店"},
    {"salesperson", "salesperson salesrep seller cashier clerk employee salesagent soldby staff 销售员 业务员 导购 导购员 收银员 营业员 店员 销售人员 经手人"},
    {"flow", "flow 收支 收支类型 资金流向"},
    {"ship_name", "shipname shiptoname shiptoname recipient recipientname consignee receiver receivername deliveryname shippingname "
                  "收货人 收货人姓名 收件人 收件人姓名 收货姓名 收货联系人"},
    {"ship_phone", "shipphone shiptophone recipientphone receiverphone shippingphone deliveryphone receivermobile "
                   "收货电话 收货人电话 收货人手机 收货人手机号 收件人电话 收件人手机 收件电话 收货手机 联系手机 收货人联系电话"},
    {"ship_address", "shipaddress shiptoaddress recipientaddress shippingaddress deliveryaddress shippingaddress1 shippingstreet receiveraddress "
                     "收货地址 收件地址 配送地址 送货地址 收货人地址 收件人地址 / address 地址"},
    {"note", "note notes remark remarks comment comments memo 备注 订单备注 说明 买家留言 卖家备注 商家备注"},
    {"refund_of", "refundof refundoforder originalorder originalorderno originalorderid parentorder creditnotefor 原订单号 原订单编号 原单号 退款订单号 "
                  "关联订单 关联订单号"},
};
constexpr Aliases kActivityAliases[] = {
    {"external_id", "externalid activityid followupid recordid callid eventid 跟进编号 跟进记录id 记录编号 活动编号 / id no 编号"},
    {"customer", "customer customerid customerno customercode contact contactid client account whoid relatedto 客户编号 客户 客户名称 客户id 关联客户 "
                 "会员 会员号 会员编号 顾客 / company 公司 公司名称 企业名称"},
    {"customer_name", "customername contactname clientname 客户姓名 联系人 联系人姓名 顾客姓名 会员姓名 / name fullname 姓名"},
    {"customer_phone", "customerphone customermobile contactphone 客户电话 客户手机 联系电话 会员手机 / phone mobile phonenumber 手机 手机号 电话"},
    {"customer_email", "customeremail contactemail 客户邮箱 / email 邮箱"},
    {"kind", "kind type activitytype tasktype tasksubtype calltype channel 类型 跟进方式 跟进类型 联系方式 沟通方式 活动类型 方式"},
    {"state", "state status callstatus 状态 跟进状态 活动状态"},
    {"direction", "direction calldirection 方向 呼叫方向 呼叫类型"},
    {"day", "day date activitydate duedate startdate starttime startdatetime calldate callstarttime createdat createddate 日期 跟进日期 跟进时间 "
            "沟通时间 联系时间 拜访日期 拜访时间 活动日期 开始时间 / createtime 创建时间 时间 记录时间"},
    {"time", "time timeofday 时刻 几点"},
    {"duration", "duration durationminutes minutes calldurationinminutes 时长 时长分钟 通话时长 持续时间"},
    {"outcome", "outcome subject title result calloutcome 结果 主题 标题 跟进结果 跟进主题 沟通结果"},
    {"note", "note notes text description comment comments content body details fullcomments 内容 跟进内容 跟进记录 记录 沟通内容 备注 说明 描述 详情"},
    {"owner", "owner ownername assignedto user salesperson 负责人 跟进人 业务员 销售 创建人 记录人 拜访人"},
    {"participants", "participants attendees invitees 参与人 参加人 与会人 参与者"},
};
constexpr Aliases kRelationAliases[] = {
    {"customer", "customer customerid customerno customercode contact contactid client clientid person personid 客户编号 客户 客户id 联系人编号 "
                 "会员编号 会员号 会员 顾客编号 顾客 / externalid id no 编号"},
    {"customer_name", "customername contactname clientname personname employeename 客户姓名 客户名称 客户名 联系人 联系人姓名 顾客姓名 会员姓名 员工姓名 "
                      "/ name fullname employee 姓名 员工"},
    {"customer_phone", "customerphone customermobile contactphone 客户电话 客户手机 联系人电话 会员手机 / phone mobile phonenumber 手机 手机号 电话 联系电话"},
    {"customer_email", "customeremail contactemail 客户邮箱 / email emailaddress 邮箱"},
    {"relation", "relation relationship relationtype relationshiptype 关系 关系类型 客户关系 关系名称 / type kind 类型"},
    {"other", "other otherid othercustomer othercontact relatedto relatedid relatedcustomer relatedcontact companyid companyno companycode accountid "
              "对方 对方编号 关联客户 关联客户编号 关联人 相关客户 公司编号 企业编号 / account"},
    {"other_name", "othername relatedname relatedcustomername relatedcontactname companyname company accountname employer organization organisation "
                   "对方姓名 对方名称 关联客户姓名 关联客户名称 关联人姓名 公司 公司名称 企业 企业名称 单位 单位名称 工作单位 任职公司 所属公司"},
    {"other_phone", "otherphone relatedphone companyphone 对方电话 对方手机 关联客户电话 关联人电话 公司电话"},
    {"other_email", "otheremail relatedemail companyemail 对方邮箱 关联客户邮箱 关联人邮箱 公司邮箱"},
    {"role", "role jobtitle title position 职位 职务 职称 头衔 岗位 角色"},
    {"primary", "primary isprimary main ismain 主要 是否主要 主要单位 主要公司 是否主要单位 是否主要公司"},
    {"started_on", "startedon start startdate startson since from begin begindate hiredon hiredate 开始 开始日期 开始时间 入职 入职日期 入职时间 任职开始"},
    {"ended_on", "endedon end enddate endson until to left leftdate 结束 结束日期 结束时间 离职 离职日期 离职时间 任职结束"},
    {"note", "note notes remark remarks comment comments description memo 备注 说明 描述 附注"},
};
constexpr Aliases kConsentAliases[] = {
    {"customer", "customer customerid customerno customercode contact contactid client clientid memberid memberno 客户编号 客户 客户id 客户号 联系人编号 "
                 "会员编号 会员号 会员id 会员 顾客编号 顾客 / externalid id no 编号"},
    {"customer_name", "customername contactname clientname membername 客户姓名 客户名称 客户名 联系人 联系人姓名 顾客姓名 会员姓名 / name fullname 姓名"},
    {"customer_phone", "customerphone customermobile contactphone 客户电话 客户手机 联系人电话 会员手机 / phone mobile phonenumber 手机 手机号 电话 联系电话"},
    {"customer_email", "customeremail contactemail 客户邮箱 会员邮箱 / email emailaddress 邮箱"},
    {"purpose", "purpose purposeofconsent consentpurpose consenttype 用途 目的 同意用途 使用目的 授权用途 同意事项 处理目的 / type kind 类型"},
    {"channel", "channel consentchannel contactchannel medium 渠道 联系渠道 营销渠道 方式 联系方式 接收方式"},
    {"state", "state status consent consentstate consentstatus optin optinstatus given 状态 同意状态 授权状态 是否同意 是否授权 同意 授权 订阅状态"},
    {"day", "day date consentdate consentday givenon withdrawnon optindate optintime timestamp createdat 日期 时间 同意日期 同意时间 授权日期 授权时间 "
            "登记日期 登记时间 签署日期 撤回日期"},
    {"evidence", "evidence proof source origin document consentsource note notes comment 凭证 证据 依据 来源 证明 出处 记录 / remark 备注"},
    {"recorded_by", "recordedby recordedbystaff enteredby staff operator owner user 记录人 登记人 经办人 操作人 采集人 员工"},
};
// clang-format on

using Index = QHash<QString, HeaderMatch>;

template <size_t N>
void addAliases(const Aliases (&table)[N], Index &index)
{
    for (const Aliases &entry : table) {
        int rank = 0;
        for (const QString &word : QString::fromUtf8(entry.headers).split(u' ', Qt::SkipEmptyParts)) {
            if (word == QLatin1String("/"))
                ++rank;
            else if (!index.contains(word))
                index.insert(word, {entry.field, rank});
        }
    }
}

Index makeIndex(ImportKind kind)
{
    Index index;
    // The fields' own codes first: what an export writes always finds its field.
    for (const QByteArray &field : fieldsOf(kind))
        index.insert(foldHeader(QString::fromLatin1(field)), {field, 0});
    switch (kind) {
    case ImportKind::Contacts:
        addAliases(kContactAliases, index);
        break;
    case ImportKind::Companies:
        for (const char *word :
             {"company", "companyname", "公司", "公司名称", "企业", "企业名称", "单位", "单位名称", "account"})
            index.insert(QString::fromUtf8(word), {"name", 0});
        addAliases(kContactAliases, index);
        break;
    case ImportKind::Products:
        addAliases(kProductAliases, index);
        break;
    case ImportKind::Orders:
    case ImportKind::OrderLines:
        addAliases(kOrderAliases, index);
        break;
    case ImportKind::Activities:
        addAliases(kActivityAliases, index);
        break;
    case ImportKind::Relations:
        addAliases(kRelationAliases, index);
        break;
    case ImportKind::Consents:
        addAliases(kConsentAliases, index);
        break;
    }
    index.removeIf([kind](Index::iterator it) { return !isFieldOf(kind, it.value().field); });
    return index;
}

const Index &indexOf(ImportKind kind)
{
    static const Index contacts = makeIndex(ImportKind::Contacts);
    static const Index companies = makeIndex(ImportKind::Companies);
    static const Index products = makeIndex(ImportKind::Products);
    static const Index orders = makeIndex(ImportKind::Orders);
    static const Index lines = makeIndex(ImportKind::OrderLines);
    static const Index activities = makeIndex(ImportKind::Activities);
    static const Index relations = makeIndex(ImportKind::Relations);
    static const Index consents = makeIndex(ImportKind::Consents);
    switch (kind) {
    case ImportKind::Contacts:
        return contacts;
    case ImportKind::Companies:
        return companies;
    case ImportKind::Products:
        return products;
    case ImportKind::Orders:
        return orders;
    case ImportKind::Activities:
        return activities;
    case ImportKind::Relations:
        return relations;
    case ImportKind::Consents:
        return consents;
    case ImportKind::OrderLines:
        break;
    }
    return lines;
}

/// Folded, between spaces.
constexpr char kNicknameHeaders[] =
    " nickname nick buyer buyerid buyernick buyernickname buyerlogin login loginname username userid screenname "
    "买家 买家id 买家昵称 买家会员名 买家会员 买家账号 买家旺旺 旺旺 旺旺号 昵称 会员昵称 会员名 客户昵称 顾客昵称 "
    "用户昵称 用户名 微信昵称 微信名 ";

bool isOpening(QChar c)
{
    return c == u'(' || c == u'[' || c == u'{' || c == u'【' || c == u'〔' || c == u'<' || c == u'《';
}
bool isClosing(QChar c)
{
    return c == u')' || c == u']' || c == u'}' || c == u'】' || c == u'〕' || c == u'>' || c == u'》';
}

QString fold(QStringView header, bool withBrackets)
{
    QString out;
    int depth = 0;
    const QString whole = header.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar c : whole) {
        if (isOpening(c)) {
            ++depth;
        } else if (isClosing(c)) {
            depth = std::max(0, depth - 1);
        } else if ((depth == 0 || withBrackets) && (c.isLetterOrNumber() || c.isSurrogate())) {
            out += c;
        }
    }
    return out;
}

} // namespace header_alias_detail

const QByteArrayList &fieldsOf(ImportKind kind)
{
    static const QByteArrayList contacts = {
        "external_id", "kind",       "name",           "family_name",    "given_name", "company",
        "job_title",   "gender",     "birthday",       "phone",          "phone2",     "email",
        "email2",      "wechat",     "tax_id",         "country",        "province",   "city",
        "district",    "address",    "postcode",       "tags",           "source",     "owner",
        "note",        "created_on", "do_not_contact", "contact_points", "addresses"};
    static const QByteArrayList companies = {
        "external_id", "name",     "phone",      "phone2",         "email",          "email2",   "wechat", "tax_id",
        "country",     "province", "city",       "district",       "address",        "postcode", "tags",   "source",
        "owner",       "note",     "created_on", "do_not_contact", "contact_points", "addresses"};
    static const QByteArrayList products = {"code", "barcode", "name", "category", "unit", "price", "cost", "active"};
    static const QByteArrayList orders = {
        "external_id", "customer",  "customer_name", "customer_phone", "customer_email",
        "ordered_on",  "amount",    "currency",      "rate",           "status",
        "channel",     "product",   "product_code",  "product_name",   "barcode",
        "category",    "unit",      "quantity",      "unit_price",     "discount",
        "shipping",    "tax",       "tax_included",  "payment_method", "shop",
        "salesperson", "ship_name", "ship_phone",    "ship_address",   "note",
        "refund_of",   "payments",  "line_text",     "line_discount",  "line_tax",
        "line_amount", "flow"};
    static const QByteArrayList activities = {
        "external_id", "customer",  "customer_name", "customer_phone", "customer_email", "kind",
        "state",       "direction", "day",           "time",           "duration",       "outcome",
        "note",        "owner",     "participants"};
    static const QByteArrayList relations = {
        "customer",    "customer_name", "customer_phone", "customer_email", "relation",   "other",    "other_name",
        "other_phone", "other_email",   "role",           "primary",        "started_on", "ended_on", "note"};
    static const QByteArrayList consents = {"customer", "customer_name", "customer_phone", "customer_email",
                                            "purpose",  "channel",       "state",          "day",
                                            "evidence", "recorded_by"};
    static const QByteArrayList lines = {"external_id", "product",       "product_code", "product_name",
                                         "barcode",     "category",      "unit",         "quantity",
                                         "unit_price",  "discount",      "tax",          "amount",
                                         "line_text",   "line_discount", "line_tax",     "line_amount"};
    switch (kind) {
    case ImportKind::Contacts:
        return contacts;
    case ImportKind::Companies:
        return companies;
    case ImportKind::Products:
        return products;
    case ImportKind::Orders:
        return orders;
    case ImportKind::Activities:
        return activities;
    case ImportKind::Relations:
        return relations;
    case ImportKind::Consents:
        return consents;
    case ImportKind::OrderLines:
        break;
    }
    return lines;
}

bool isFieldOf(ImportKind kind, const QByteArray &field)
{
    if (field.startsWith(kCustomPrefix))
        return (kind == ImportKind::Contacts || kind == ImportKind::Companies) &&
               field.size() > static_cast<qsizetype>(sizeof kCustomPrefix) - 1;
    if (furtherColumn(field))
        return kind == ImportKind::Contacts || kind == ImportKind::Companies;
    return fieldsOf(kind).contains(field);
}

QString foldHeader(QStringView header)
{
    return header_alias_detail::fold(header, false);
}

std::optional<HeaderMatch> matchHeader(ImportKind kind, QStringView header)
{
    using namespace header_alias_detail;
    const QByteArray text = header.trimmed().toUtf8();
    if (text.startsWith(kCustomPrefix) && isFieldOf(kind, text))
        return HeaderMatch{text, 0};
    const Index &index = indexOf(kind);
    // "电话(手机)" is nothing with its brackets and 电话 without; "(手机)" only has what is in them.
    for (const bool withBrackets : {false, true}) {
        const QString folded = fold(header, withBrackets);
        if (const auto found = index.constFind(folded); !folded.isEmpty() && found != index.constEnd())
            return *found;
    }
    return std::nullopt;
}

bool isNicknameHeader(QStringView header)
{
    static const QString words = QString::fromUtf8(header_alias_detail::kNicknameHeaders);
    const QString folded = foldHeader(header);
    return !folded.isEmpty() && words.contains(QLatin1Char(' ') + folded + QLatin1Char(' '));
}

std::optional<QByteArray> fieldForHeader(ImportKind kind, QStringView header)
{
    const std::optional<HeaderMatch> match = matchHeader(kind, header);
    return match ? std::optional(match->field) : std::nullopt;
}

} // namespace shuke::exchange
