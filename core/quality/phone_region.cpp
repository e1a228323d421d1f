#include "core/quality/phone_region.h"

#include <QString>

#include <array>
#include <charconv>

namespace shuke::quality {

namespace phone_region_detail {

struct Region
{
    int code;
    QStringView name;
};

// clang-format off
constexpr std::array<Region, 269> kCities = {{
    {10, u"北京"}, {20, u"广州"}, {21, u"上海"}, {22, u"天津"}, {23, u"重庆"}, {24, u"抚顺"}, {24, u"沈阳"}, {24, u"铁岭"},
    {25, u"南京"}, {27, u"武汉"}, {28, u"成都"}, {28, u"眉山"}, {28, u"资阳"}, {29, u"咸阳"}, {29, u"西安"}, {310, u"邯郸"},
    {311, u"石家庄"}, {312, u"保定"}, {313, u"张家口"}, {314, u"承德"}, {315, u"唐山"}, {316, u"廊坊"}, {317, u"沧州"},
    {318, u"衡水"}, {319, u"邢台"}, {335, u"秦皇岛"}, {349, u"朔州"}, {350, u"忻州"}, {351, u"太原"}, {352, u"大同"},
    {353, u"阳泉"}, {354, u"晋中"}, {355, u"长治"}, {356, u"晋城"}, {357, u"临汾"}, {358, u"吕梁"}, {359, u"运城"},
    {370, u"商丘"}, {371, u"开封"}, {371, u"郑州"}, {372, u"安阳"}, {373, u"新乡"}, {374, u"许昌"}, {375, u"平顶山"},
    {376, u"信阳"}, {377, u"南阳"}, {379, u"洛阳"}, {391, u"焦作"}, {392, u"鹤壁"}, {393, u"濮阳"}, {394, u"周口"},
    {395, u"漯河"}, {396, u"驻马店"}, {398, u"三门峡"}, {411, u"大连"}, {412, u"鞍山"}, {414, u"本溪"}, {415, u"丹东"},
    {416, u"锦州"}, {417, u"营口"}, {418, u"阜新"}, {419, u"辽阳"}, {427, u"盘锦"}, {429, u"葫芦岛"},
    {431, u"长春"}, {432, u"吉林"}, {434, u"四平"}, {435, u"通化"}, {436, u"白城"}, {438, u"松原"}, {439, u"白山"},
    {451, u"哈尔滨"}, {452, u"齐齐哈尔"}, {453, u"牡丹江"}, {454, u"佳木斯"}, {455, u"绥化"}, {459, u"大庆"}, {470, u"呼伦贝尔"},
    {471, u"呼和浩特"}, {472, u"包头"}, {475, u"通辽"}, {476, u"赤峰"}, {477, u"鄂尔多斯"}, {510, u"无锡"}, {511, u"镇江"},
    {512, u"苏州"}, {513, u"南通"}, {514, u"扬州"}, {515, u"盐城"}, {516, u"徐州"}, {517, u"淮安"}, {518, u"连云港"},
    {519, u"常州"}, {523, u"泰州"}, {527, u"宿迁"}, {530, u"菏泽"}, {531, u"济南"}, {532, u"青岛"}, {533, u"淄博"},
    {534, u"德州"}, {535, u"烟台"}, {536, u"潍坊"}, {537, u"济宁"}, {538, u"泰安"}, {539, u"临沂"}, {543, u"滨州"},
    {546, u"东营"}, {550, u"滁州"}, {551, u"合肥"}, {552, u"蚌埠"}, {553, u"芜湖"}, {554, u"淮南"}, {555, u"马鞍山"},
    {556, u"安庆"}, {557, u"宿州"}, {559, u"黄山"}, {561, u"淮北"}, {562, u"铜陵"}, {563, u"宣城"}, {564, u"六安"},
    {566, u"池州"}, {570, u"衢州"}, {571, u"杭州"}, {572, u"湖州"}, {573, u"嘉兴"}, {574, u"宁波"}, {575, u"绍兴"},
    {576, u"台州"}, {577, u"温州"}, {578, u"丽水"}, {579, u"金华"}, {580, u"舟山"}, {591, u"福州"}, {592, u"厦门"},
    {593, u"宁德"}, {594, u"莆田"}, {595, u"泉州"}, {596, u"漳州"}, {597, u"龙岩"}, {598, u"三明"}, {599, u"南平"},
    {631, u"威海"}, {632, u"枣庄"}, {633, u"日照"}, {635, u"聊城"}, {660, u"汕尾"}, {662, u"阳江"}, {663, u"揭阳"},
    {668, u"茂名"}, {701, u"鹰潭"}, {710, u"襄阳"}, {711, u"鄂州"}, {712, u"孝感"}, {713, u"黄冈"}, {714, u"黄石"},
    {715, u"咸宁"}, {716, u"荆州"}, {717, u"宜昌"}, {718, u"恩施"}, {719, u"十堰"}, {722, u"随州"}, {724, u"荆门"},
    {730, u"岳阳"}, {731, u"株洲"}, {731, u"湘潭"}, {731, u"长沙"}, {734, u"衡阳"}, {735, u"郴州"}, {736, u"常德"},
    {737, u"益阳"}, {738, u"娄底"}, {739, u"邵阳"}, {744, u"张家界"}, {745, u"怀化"}, {746, u"永州"}, {750, u"江门"},
    {751, u"韶关"}, {752, u"惠州"}, {753, u"梅州"}, {754, u"汕头"}, {755, u"深圳"}, {756, u"珠海"}, {757, u"佛山"},
    {758, u"肇庆"}, {759, u"湛江"}, {760, u"中山"}, {762, u"河源"}, {763, u"清远"}, {766, u"云浮"}, {768, u"潮州"},
    {769, u"东莞"}, {770, u"防城港"}, {771, u"南宁"}, {771, u"崇左"}, {772, u"来宾"}, {772, u"柳州"}, {773, u"桂林"},
    {774, u"梧州"}, {774, u"贺州"}, {775, u"玉林"}, {775, u"贵港"}, {776, u"百色"}, {777, u"钦州"}, {778, u"河池"},
    {779, u"北海"}, {790, u"新余"}, {791, u"南昌"}, {792, u"九江"}, {793, u"上饶"}, {794, u"抚州"}, {795, u"宜春"},
    {796, u"吉安"}, {797, u"赣州"}, {798, u"景德镇"}, {799, u"萍乡"}, {812, u"攀枝花"}, {813, u"自贡"}, {816, u"绵阳"},
    {817, u"南充"}, {818, u"达州"}, {825, u"遂宁"}, {826, u"广安"}, {827, u"巴中"}, {830, u"泸州"}, {831, u"宜宾"},
    {832, u"内江"}, {833, u"乐山"}, {834, u"凉山"}, {835, u"雅安"}, {838, u"德阳"}, {839, u"广元"}, {851, u"安顺"},
    {851, u"贵阳"}, {851, u"遵义"}, {854, u"黔南"}, {857, u"毕节"}, {858, u"六盘水"}, {871, u"昆明"}, {872, u"大理"},
    {874, u"曲靖"}, {877, u"玉溪"}, {888, u"丽江"}, {891, u"拉萨"}, {898, u"三亚"}, {898, u"海口"}, {911, u"延安"},
    {912, u"榆林"}, {913, u"渭南"}, {914, u"商洛"}, {915, u"安康"}, {916, u"汉中"}, {917, u"宝鸡"}, {919, u"铜川"},
    {931, u"兰州"}, {932, u"定西"}, {936, u"张掖"}, {937, u"嘉峪关"}, {937, u"酒泉"}, {938, u"天水"}, {943, u"白银"},
    {951, u"银川"}, {952, u"石嘴山"}, {953, u"吴忠"}, {954, u"固原"}, {971, u"西宁"}, {990, u"克拉玛依"}, {991, u"乌鲁木齐"},
    {998, u"喀什"}, {999, u"伊犁"},
}};

constexpr std::array<Region, 184> kCountries = {{
    {86, u"中国"}, {852, u"中国"}, {853, u"中国"}, {886, u"中国"}, {86, u"中国大陆"}, {86, u"china"}, {86, u"cn"}, {86, u"chn"}, {86, u"prc"}, {852, u"香港"},
    {852, u"中国香港"}, {852, u"hong kong"}, {852, u"hongkong"}, {852, u"hk"}, {852, u"hkg"}, {853, u"澳门"},
    {853, u"中国澳门"}, {853, u"macao"}, {853, u"macau"}, {853, u"mo"}, {853, u"mac"}, {886, u"台湾"}, {886, u"中国台湾"},
    {886, u"taiwan"}, {886, u"tw"}, {886, u"twn"}, {1, u"美国"}, {1, u"加拿大"}, {1, u"united states"}, {1, u"usa"},
    {1, u"us"}, {1, u"u.s."}, {1, u"u.s.a."}, {1, u"united states of america"}, {1, u"canada"}, {1, u"ca"},
    {1, u"can"}, {44, u"英国"}, {44, u"united kingdom"}, {44, u"uk"}, {44, u"gb"}, {44, u"gbr"},
    {44, u"great britain"}, {44, u"england"}, {44, u"scotland"}, {44, u"wales"}, {49, u"德国"}, {49, u"germany"},
    {49, u"deutschland"}, {49, u"de"}, {49, u"deu"}, {33, u"法国"}, {33, u"france"}, {33, u"fr"}, {33, u"fra"},
    {39, u"意大利"}, {39, u"italy"}, {39, u"italia"}, {39, u"it"}, {39, u"ita"}, {34, u"西班牙"}, {34, u"spain"},
    {34, u"españa"}, {34, u"es"}, {34, u"esp"}, {81, u"日本"}, {81, u"japan"}, {81, u"jp"}, {81, u"jpn"},
    {82, u"韩国"}, {82, u"south korea"}, {82, u"korea"}, {82, u"kr"}, {82, u"kor"}, {65, u"新加坡"},
    {65, u"singapore"}, {65, u"sg"}, {65, u"sgp"}, {60, u"马来西亚"}, {60, u"malaysia"}, {60, u"my"}, {60, u"mys"},
    {66, u"泰国"}, {66, u"thailand"}, {66, u"th"}, {66, u"tha"}, {84, u"越南"}, {84, u"vietnam"}, {84, u"viet nam"},
    {84, u"vn"}, {84, u"vnm"}, {62, u"印度尼西亚"}, {62, u"印尼"}, {62, u"indonesia"}, {62, u"id"}, {62, u"idn"},
    {63, u"菲律宾"}, {63, u"philippines"}, {63, u"ph"}, {63, u"phl"}, {91, u"印度"}, {91, u"india"}, {91, u"in"},
    {91, u"ind"}, {61, u"澳大利亚"}, {61, u"澳洲"}, {61, u"australia"}, {61, u"au"}, {61, u"aus"}, {64, u"新西兰"},
    {64, u"new zealand"}, {64, u"nz"}, {64, u"nzl"}, {7, u"俄罗斯"}, {7, u"russia"}, {7, u"ru"}, {7, u"rus"},
    {7, u"kazakhstan"}, {7, u"kz"}, {7, u"kaz"}, {7, u"哈萨克斯坦"}, {31, u"荷兰"}, {31, u"netherlands"},
    {31, u"holland"}, {31, u"nl"}, {31, u"nld"}, {32, u"比利时"}, {32, u"belgium"}, {32, u"be"}, {32, u"bel"},
    {41, u"瑞士"}, {41, u"switzerland"}, {41, u"ch"}, {41, u"che"}, {43, u"奥地利"}, {43, u"austria"}, {43, u"at"},
    {43, u"aut"}, {46, u"瑞典"}, {46, u"sweden"}, {46, u"se"}, {46, u"swe"}, {47, u"挪威"}, {47, u"norway"},
    {47, u"no"}, {47, u"nor"}, {45, u"丹麦"}, {45, u"denmark"}, {45, u"dk"}, {45, u"dnk"}, {48, u"波兰"},
    {48, u"poland"}, {48, u"pl"}, {48, u"pol"}, {351, u"葡萄牙"}, {351, u"portugal"}, {351, u"pt"}, {351, u"prt"},
    {353, u"爱尔兰"}, {353, u"ireland"}, {353, u"ie"}, {353, u"irl"}, {55, u"巴西"}, {55, u"brazil"}, {55, u"br"},
    {55, u"bra"}, {52, u"墨西哥"}, {52, u"mexico"}, {52, u"mx"}, {52, u"mex"}, {27, u"南非"}, {27, u"south africa"},
    {27, u"za"}, {27, u"zaf"}, {971, u"阿联酋"}, {971, u"united arab emirates"}, {971, u"uae"}, {971, u"ae"},
    {971, u"are"}, {90, u"土耳其"}, {90, u"turkey"}, {90, u"türkiye"}, {90, u"tr"}, {90, u"tur"},
}};
// clang-format on

/// The area code of a mainland landline, without its zero; 0 for anything else.
int areaCode(std::string_view normal)
{
    constexpr std::string_view kMainland = "+86";
    if (!normal.starts_with(kMainland))
        return 0;
    const std::string_view national = normal.substr(kMainland.size());
    // 10 and 2x have two digits, the others three. A mobile begins with 1[3-9].
    const size_t digits = national.starts_with("10") || national.starts_with("2") ? 2 : 3;
    if (national.size() < digits + 7 || (national[0] == '1' && national[1] != '0'))
        return 0;
    int code = 0;
    std::from_chars(national.data(), national.data() + digits, code);
    return code;
}

QString cityName(QStringView city)
{
    QString name = city.trimmed().toString();
    name.remove(QLatin1Char(' '));
    if (name.size() > 2 && (name.endsWith(QChar(0x5E02)) || name.endsWith(QStringLiteral("地区")))) // 市
        name.chop(name.endsWith(QChar(0x5E02)) ? 1 : 2);
    return name;
}

} // namespace phone_region_detail

std::optional<bool> cityFitsPhone(QStringView city, std::string_view normal)
{
    using namespace phone_region_detail;
    const int code = areaCode(normal);
    if (code == 0 || city.isEmpty())
        return std::nullopt;
    const QString name = cityName(city);
    bool known = false;
    bool codeKnown = false;
    for (const Region &region : kCities) {
        codeKnown = codeKnown || region.code == code;
        if (region.name != name)
            continue;
        if (region.code == code)
            return true;
        known = true;
    }
    return known && codeKnown ? std::optional(false) : std::nullopt;
}

std::optional<bool> countryFitsPhone(QStringView country, std::string_view normal)
{
    using namespace phone_region_detail;
    if (country.isEmpty() || normal.size() < 4 || normal[0] != '+')
        return std::nullopt;
    const QString name = country.trimmed().toString().toLower();
    bool known = false;
    for (const Region &region : kCountries) {
        if (region.name != name)
            continue;
        if (normal.substr(1).starts_with(std::to_string(region.code)))
            return true;
        known = true;
    }
    return known ? std::optional(false) : std::nullopt;
}

QString cityOfPhone(std::string_view normal)
{
    using namespace phone_region_detail;
    const int code = areaCode(normal);
    QString city;
    for (const Region &region : kCities) {
        if (region.code != code)
            continue;
        if (!city.isNull())
            return {};
        city = region.name.toString();
    }
    return city;
}

} // namespace shuke::quality
