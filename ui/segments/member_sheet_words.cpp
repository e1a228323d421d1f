#include "ui/segments/member_sheet_words.h"

#include "ui/tasks/follow_up_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace shuke::ui {

namespace member_sheet_words_detail {

QString word(const char *english)
{
    return QCoreApplication::translate("MemberSheet", english);
}

struct Title
{
    const char *code;
    const char *english;
};
constexpr Title kTitles[] = {
    {"name", QT_TRANSLATE_NOOP("MemberSheet", "Name")},
    {"company", QT_TRANSLATE_NOOP("MemberSheet", "Company")},
    {"phone", QT_TRANSLATE_NOOP("MemberSheet", "Phone")},
    {"further_phones", QT_TRANSLATE_NOOP("MemberSheet", "Further phones")},
    {"wechat", QT_TRANSLATE_NOOP("MemberSheet", "WeChat")},
    {"city", QT_TRANSLATE_NOOP("MemberSheet", "City")},
    {"last_order", QT_TRANSLATE_NOOP("MemberSheet", "Last order")},
    {"orders", QT_TRANSLATE_NOOP("MemberSheet", "Orders")},
    {"revenue", QT_TRANSLATE_NOOP("MemberSheet", "Revenue")},
    {"last_contact", QT_TRANSLATE_NOOP("MemberSheet", "Last contact")},
    {"next_step", QT_TRANSLATE_NOOP("MemberSheet", "Next step")},
    {"next_step_due", QT_TRANSLATE_NOOP("MemberSheet", "Next step due")},
    {"owner", QT_TRANSLATE_NOOP("MemberSheet", "Owner")},
    {"tags", QT_TRANSLATE_NOOP("MemberSheet", "Tags")},
    {"do_not_contact", QT_TRANSLATE_NOOP("MemberSheet", "Do not contact")},
    {"customer_no", QT_TRANSLATE_NOOP("MemberSheet", "Customer no.")},
    {"family_name", QT_TRANSLATE_NOOP("MemberSheet", "Family name")},
    {"given_name", QT_TRANSLATE_NOOP("MemberSheet", "Given name")},
    {"title", QT_TRANSLATE_NOOP("MemberSheet", "Title")},
    {"email", QT_TRANSLATE_NOOP("MemberSheet", "E-mail")},
    {"address", QT_TRANSLATE_NOOP("MemberSheet", "Address")},
    {"province", QT_TRANSLATE_NOOP("MemberSheet", "Province")},
    {"district", QT_TRANSLATE_NOOP("MemberSheet", "District")},
    {"street", QT_TRANSLATE_NOOP("MemberSheet", "Street")},
    {"postcode", QT_TRANSLATE_NOOP("MemberSheet", "Postcode")},
    {"country", QT_TRANSLATE_NOOP("MemberSheet", "Country")},
    {"birthday", QT_TRANSLATE_NOOP("MemberSheet", "Birthday")},
};

} // namespace member_sheet_words_detail

QString memberSheetText(exchange::MemberSheet sheet)
{
    using member_sheet_words_detail::word;
    return sheet == exchange::MemberSheet::CallList ? word(QT_TRANSLATE_NOOP("MemberSheet", "Call list"))
                                                    : word(QT_TRANSLATE_NOOP("MemberSheet", "Mail merge"));
}

exchange::MemberSheetWords memberSheetWords()
{
    using namespace member_sheet_words_detail;
    exchange::MemberSheetWords words;
    for (const Title &title : kTitles)
        words.titles[title.code] = word(title.english);
    words.yes = word(QT_TRANSLATE_NOOP("MemberSheet", "yes"));
    words.chinese = QLocale().language() == QLocale::Chinese;
    words.step = stepText;
    return words;
}

} // namespace shuke::ui
