#include "core/exchange/demo_words.h"

#include <array>
#include <utility>

namespace shuke::exchange {

namespace demo_words_detail {

using Words = std::string_view;

constexpr DemoSyllable kSurnames[] = {
    {"王", "wang"},     {"李", "li"},     {"陈", "chen"},    {"张", "zhang"}, {"黄", "huang"}, {"刘", "liu"},
    {"林", "lin"},      {"梁", "liang"},  {"吴", "wu"},      {"何", "he"},    {"杨", "yang"},  {"罗", "luo"},
    {"郑", "zheng"},    {"谢", "xie"},    {"周", "zhou"},    {"赵", "zhao"},  {"徐", "xu"},    {"孙", "sun"},
    {"马", "ma"},       {"朱", "zhu"},    {"胡", "hu"},      {"郭", "guo"},   {"高", "gao"},   {"宋", "song"},
    {"唐", "tang"},     {"许", "xu"},     {"韩", "han"},     {"邓", "deng"},  {"冯", "feng"},  {"曹", "cao"},
    {"彭", "peng"},     {"曾", "zeng"},   {"肖", "xiao"},    {"田", "tian"},  {"潘", "pan"},   {"袁", "yuan"},
    {"蔡", "cai"},      {"蒋", "jiang"},  {"余", "yu"},      {"杜", "du"},    {"叶", "ye"},    {"魏", "wei"},
    {"苏", "su"},       {"吕", "lv"},     {"丁", "ding"},    {"卢", "lu"},    {"姚", "yao"},   {"沈", "shen"},
    {"钟", "zhong"},    {"单", "shan"},   {"仇", "qiu"},     {"解", "xie"},   {"区", "ou"},    {"曲", "qu"},
    {"欧阳", "ouyang"}, {"司徒", "situ"}, {"尉迟", "yuchi"},
};

constexpr DemoSyllable kFemale[] = {
    {"丽", "li"},   {"敏", "min"},  {"静", "jing"}, {"芳", "fang"}, {"娟", "juan"}, {"霞", "xia"},  {"燕", "yan"},
    {"玲", "ling"}, {"红", "hong"}, {"梅", "mei"},  {"婷", "ting"}, {"雪", "xue"},  {"慧", "hui"},  {"颖", "ying"},
    {"洁", "jie"},  {"琳", "lin"},  {"佳", "jia"},  {"欣", "xin"},  {"怡", "yi"},   {"雯", "wen"},  {"悦", "yue"},
    {"梦", "meng"}, {"瑶", "yao"},  {"思", "si"},   {"雨", "yu"},   {"晓", "xiao"}, {"春", "chun"}, {"月", "yue"},
    {"丹", "dan"},  {"薇", "wei"},  {"淑", "shu"},  {"珍", "zhen"}, {"诗", "shi"},  {"涵", "han"},  {"乐", "le"},
};

constexpr DemoSyllable kMale[] = {
    {"伟", "wei"},  {"强", "qiang"}, {"磊", "lei"},  {"军", "jun"},  {"勇", "yong"}, {"杰", "jie"},  {"涛", "tao"},
    {"超", "chao"}, {"明", "ming"},  {"刚", "gang"}, {"平", "ping"}, {"辉", "hui"},  {"鹏", "peng"}, {"健", "jian"},
    {"斌", "bin"},  {"波", "bo"},    {"宇", "yu"},   {"浩", "hao"},  {"凯", "kai"},  {"俊", "jun"},  {"峰", "feng"},
    {"国", "guo"},  {"文", "wen"},   {"志", "zhi"},  {"海", "hai"},  {"东", "dong"}, {"华", "hua"},  {"晨", "chen"},
    {"博", "bo"},   {"轩", "xuan"},  {"子", "zi"},   {"家", "jia"},  {"永", "yong"}, {"新", "xin"},  {"重", "chong"},
};

constexpr Words kWesternFemale[] = {"Anna",   "Emma",   "Sophie", "Laura",  "Julia", "Maria", "Chloé",   "Zoë",
                                    "Ingrid", "Olivia", "Grace",  "Hannah", "Renée", "Lucía", "Siobhán", "Kate"};
constexpr Words kWesternMale[] = {"Thomas", "Daniel", "Mark",  "Peter", "Lars",  "Jürgen", "José",  "Marco",
                                  "James",  "Oliver", "Björn", "Seán",  "Henri", "Paul",   "David", "Łukasz"};
constexpr Words kWesternSurnames[] = {"Müller",   "Smith",  "O'Brien", "Martin",      "Rossi",   "Sørensen", "García",
                                      "Novák",    "Taylor", "Dubois",  "Smith-Jones", "Wright",  "van Dijk", "Kowalski",
                                      "D'Angelo", "Lee",    "Fischer", "Åström",      "MacLeod", "Evans"};

constexpr DemoPlace kPlaces[] = {
    {"广东", "广州", "荔湾区", 30}, {"广东", "广州", "越秀区", 22}, {"广东", "广州", "海珠区", 16},
    {"广东", "广州", "天河区", 14}, {"广东", "广州", "白云区", 8},  {"广东", "广州", "番禺区", 6},
    {"广东", "佛山", "南海区", 6},  {"广东", "佛山", "禅城区", 3},  {"广东", "深圳", "福田区", 3},
    {"广东", "东莞", "", 2},        {"上海", "上海", "徐汇区", 2},  {"北京", "北京", "东城区", 2},
    {"福建", "厦门", "思明区", 1},  {"浙江", "杭州", "西湖区", 1},
};

constexpr Words kStreets[] = {"恩宁路",     "龙津西路", "宝华路",   "上下九步行街", "中山七路", "文昌北路",
                              "十甫路",     "解放中路", "北京路",   "江南西路",     "滨江东路", "体育西路",
                              "建设六马路", "同福中路", "东华东路", "黄沙大道"};

constexpr Words kCompanyWords[] = {"恒达", "鸿运", "岭南", "南珠", "西关", "明德",
                                   "致远", "合众", "云山", "珠江", "永兴", "盛世"};
constexpr Words kCompanyTrades[] = {"贸易有限公司",     "文化传播有限公司", "酒店管理有限公司", "会计师事务所",
                                    "信息科技有限公司", "物业管理有限公司", "旅行社有限公司",   "餐饮管理有限公司"};

constexpr Words kSources[] = {"门店", "转介绍", "小程序", "美团", "抖音", "展会"};
constexpr int kSourceWeights[] = {44, 20, 16, 10, 7, 3};

constexpr Words kTags[] = {"老街坊", "爱喝乌龙", "普洱藏家", "糕点控",   "少糖",
                           "常送礼", "需开票",   "带孩子",   "摄影常客", "企业采购"};

constexpr Words kNotes[] = {
    "喜欢靠窗的位子", "花生过敏",           "送货请打电话，不要按门铃",      "每年中秋都要订礼盒",
    "只喝凤凰单丛",   "生日当天送一份桃酥", "Prefers English; likes oolong", "介绍了三位邻居过来",
    "发票抬头见名片", "周三休息日常来"};

constexpr Words kStaff[] = {"林阿茶", "周小满", "陈师傅", "何敏仪", "罗家明"};

constexpr std::pair<Words, Words> kShops[] = {{"main", "老街总店"}, {"river", "江边分店"}};

constexpr DemoProduct kProducts[] = {
    {"D01", "凤凰单丛热茶", "现泡茶饮", "杯", 1800, 420, 90, false},
    {"D02", "陈皮普洱", "现泡茶饮", "杯", 2000, 480, 80, false},
    {"D03", "冷泡茉莉", "现泡茶饮", "杯", 1600, 350, 70, false},
    {"D04", "手打柠檬茶", "现泡茶饮", "杯", 1500, 310, 110, false},
    {"D05", "桂花乌龙", "现泡茶饮", "杯", 1900, 430, 60, false},
    {"D06", "姜枣红茶", "现泡茶饮", "杯", 1700, 390, 40, false},
    {"D07", "杏仁茶", "现泡茶饮", "碗", 1400, 330, 45, false},
    {"D08", "功夫茶位", "现泡茶饮", "位", 4800, 900, 35, false},
    {"P01", "老街桃酥", "手工糕点", "盒", 2800, 980, 100, false},
    {"P02", "鸡仔饼", "手工糕点", "盒", 2600, 900, 70, false},
    {"P03", "老婆饼", "手工糕点", "盒", 3000, 1080, 75, false},
    {"P04", "杏仁饼", "手工糕点", "盒", 3200, 1150, 60, false},
    {"P05", "绿豆糕", "手工糕点", "盒", 2400, 760, 55, false},
    {"P06", "马蹄糕", "手工糕点", "份", 1200, 350, 65, false},
    {"P07", "萝卜糕", "手工糕点", "份", 1400, 420, 50, false},
    {"P08", "蛋散", "手工糕点", "袋", 1800, 520, 30, false},
    {"P09", "核桃酥", "手工糕点", "盒", 3800, 1500, 35, false},
    {"P10", "椰蓉酥", "手工糕点", "盒", 2900, 1020, 30, false},
    {"P11", "低糖燕麦酥", "手工糕点", "盒", 3600, 1350, 28, false},
    {"P12", "点心拼盘", "手工糕点", "份", 5800, 2100, 40, false},
    {"T01", "凤凰单丛 蜜兰香", "茶叶", "斤", 48000, 21000, 25, true},
    {"T02", "凤凰单丛 鸭屎香", "茶叶", "斤", 56000, 25000, 22, true},
    {"T03", "英德红茶", "茶叶", "斤", 32000, 13800, 24, true},
    {"T04", "新会小青柑", "茶叶", "罐", 16800, 7200, 26, false},
    {"T05", "云南熟普饼 357g", "茶叶", "饼", 23800, 9800, 18, false},
    {"T06", "茉莉花茶", "茶叶", "斤", 24000, 9600, 20, true},
    {"T07", "正山小种", "茶叶", "斤", 38000, 16500, 14, true},
    {"T08", "白毫银针", "茶叶", "斤", 88000, 43000, 6, true},
    {"T09", "菊花陈皮袋泡", "茶叶", "盒", 4900, 1600, 30, false},
    {"M01", "双黄白莲蓉月饼 四只装", "月饼礼盒", "盒", 19800, 8600, 0, false},
    {"M02", "五仁月饼 四只装", "月饼礼盒", "盒", 16800, 7100, 0, false},
    {"M03", "茶香流心月饼 六只装", "月饼礼盒", "盒", 25800, 11200, 0, false},
    {"M04", "低糖豆沙月饼 四只装", "月饼礼盒", "盒", 17800, 7600, 0, false},
    {"M05", "老街中秋礼盒", "月饼礼盒", "盒", 36800, 16800, 0, false},
    {"G01", "好茶两罐礼盒", "茶礼", "盒", 29800, 13200, 6, false},
    {"G02", "西关茶点礼篮", "茶礼", "篮", 39800, 18200, 4, false},
    {"G03", "新春年货礼盒", "茶礼", "盒", 26800, 11600, 0, false},
    {"G04", "白瓷盖碗套装", "茶礼", "套", 15800, 6200, 5, false},
    {"G05", "紫砂小壶", "茶礼", "把", 68000, 31000, 2, false},
    {"G06", "茶点储值卡封套", "茶礼", "个", 500, 180, 3, false},
};

} // namespace demo_words_detail

namespace words = demo_words_detail;

std::span<const DemoSyllable> demoSurnames()
{
    return words::kSurnames;
}
std::span<const DemoSyllable> demoGivenFemale()
{
    return words::kFemale;
}
std::span<const DemoSyllable> demoGivenMale()
{
    return words::kMale;
}
std::span<const std::string_view> demoWesternFemale()
{
    return words::kWesternFemale;
}
std::span<const std::string_view> demoWesternMale()
{
    return words::kWesternMale;
}
std::span<const std::string_view> demoWesternSurnames()
{
    return words::kWesternSurnames;
}
std::span<const DemoPlace> demoPlaces()
{
    return words::kPlaces;
}
std::span<const std::string_view> demoStreets()
{
    return words::kStreets;
}
std::span<const std::string_view> demoCompanyWords()
{
    return words::kCompanyWords;
}
std::span<const std::string_view> demoCompanyTrades()
{
    return words::kCompanyTrades;
}
std::span<const std::string_view> demoSources()
{
    return words::kSources;
}
std::span<const int> demoSourceWeights()
{
    return words::kSourceWeights;
}
std::span<const std::string_view> demoTags()
{
    return words::kTags;
}
std::span<const std::string_view> demoNotes()
{
    return words::kNotes;
}
std::span<const std::string_view> demoStaff()
{
    return words::kStaff;
}
std::span<const std::pair<std::string_view, std::string_view>> demoShops()
{
    return words::kShops;
}
std::span<const DemoProduct> demoProducts()
{
    return words::kProducts;
}

} // namespace shuke::exchange
