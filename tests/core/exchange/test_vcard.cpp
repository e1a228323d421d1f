#include "core/exchange/file_format.h"
#include "core/exchange/vcard_source.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/round_trip.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// All cards of a text, with or without LF → CRLF.
std::vector<VCard> cardsOf(const std::string &text)
{
    VCardReader reader{ContentLines(std::string_view(text))};
    std::vector<VCard> cards;
    while (true) {
        VCard card;
        const Result<bool> more = reader.next(card);
        if (!more)
            FAIL(more.error().detail.toStdString());
        if (!*more)
            return cards;
        cards.push_back(std::move(card));
    }
}

std::map<std::string, std::string> fieldsOf(const std::string &lines)
{
    const std::vector<VCard> cards = cardsOf("BEGIN:VCARD\nVERSION:3.0\n" + lines + "END:VCARD\n");
    REQUIRE(cards.size() == 1);
    return cards.front().fields;
}

using Fields = std::map<std::string, std::string>;

} // namespace

TEST_CASE("Lines are unfolded, and folded so that no line is longer than 75 octets", "[vcard]")
{
    ContentLines lines(std::string_view("item1.note;Type=\"a,b\";X=1:one\r\n  two\r\n\tthree\r\n\r\nnext:v"));
    ContentLine line;
    REQUIRE(*lines.next(line));
    CHECK(line.group == "item1");
    CHECK(line.name == "NOTE");
    CHECK(line.value == "one twothree");
    CHECK(line.hasType("B"));
    CHECK(line.param("X") == "1");
    REQUIRE(*lines.next(line));
    CHECK(line.name == "NEXT");
    CHECK(line.line == 5);
    CHECK_FALSE(*lines.next(line));
    std::string text = "NOTE:";
    for (int i = 0; i < 60; ++i)
        text += "茶𠮷";
    std::string out;
    appendContentLine(text, out);
    size_t from = 0;
    for (size_t end = out.find("\r\n"); end != std::string::npos; from = end + 2, end = out.find("\r\n", from)) {
        CHECK(end - from <= 75);
        CHECK((static_cast<unsigned char>(out[from]) & 0xC0) != 0x80);
    }
    ContentLines back{std::string_view(out)};
    REQUIRE(*back.next(line));
    CHECK("NOTE:" + line.value == text);
}

TEST_CASE("A 2.1 card of an old phone is read, quoted-printable and GBK", "[vcard]")
{
    CHECK(fieldsOf("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;\n"
                   "FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5=C8=FD\n"
                   "NOTE;ENCODING=QUOTED-PRINTABLE:=B5=DA=D2=BB=0D=0A=\n=B5=DA=B6=FE\n"
                   "TEL;CELL;PREF:138 0013 8000\nTEL;HOME;VOICE:010-65551234\nTEL;FAX:021-5555\n"
                   "ADR;WORK:;Room 5;湖滨路 1;厦门;福建;361000;中国\n") ==
          Fields{{"family_name", "张"},
                 {"given_name", "三"},
                 {"name", "张三"},
                 {"note", "第一\r\n第二"},
                 {"phone", "138 0013 8000"},
                 {"contact_points", "phone(home)=010-65551234|fax=021-5555"},
                 {"address", "湖滨路 1 Room 5"},
                 {"city", "厦门"},
                 {"province", "福建"},
                 {"postcode", "361000"},
                 {"country", "中国"}});
}

TEST_CASE("Groups, labels, types and preferences decide which number is the one to call", "[vcard]")
{
    const Fields fields = fieldsOf(
        "FN:Ann\nORG:Acme\\, Inc.;Sales\nTITLE:Buyer\nitem1.TEL:+1 415 555 2671\n"
        "item1.X-ABLabel:_$!<Assistant>!$_\nTEL;TYPE=WORK;TYPE=FAX;TYPE=pref:021-1\n"
        "TEL;type=CELL:13800138000\nEMAIL;TYPE=home:a@x.example\nEMAIL;PREF=1:b@x.example\n"
        "IMPP;X-SERVICE-TYPE=WeChat:x-apple:wx_ann\nIMPP:xmpp:ann%40x.example\nX-QQ:12345\nURL:https://x.example\n"
        "CATEGORIES:VIP,a\\,b\nUID:urn:uuid:1-2\nX-SOCIALPROFILE;type=twitter:http://t.example/ann\n");
    CHECK(fields.at("phone") == "13800138000");
    CHECK(fields.at("email") == "b@x.example");
    CHECK(fields.at("company") == "Acme, Inc.");
    CHECK(fields.at("job_title") == "Buyer, Sales");
    CHECK(fields.at("wechat") == "wx_ann");
    CHECK(fields.at("external_id") == "1-2");
    CHECK(fields.at("tags") == "VIP|\"a,b\"");
    CHECK(fields.at("contact_points") == "phone(Assistant)=+1 415 555 2671|fax(work)=021-1|email(home)=a@x.example|"
                                         "other(xmpp)=ann@x.example|qq=12345|web=https://x.example|"
                                         "web=http://t.example/ann");
}

TEST_CASE("Birthdays may lack their year", "[vcard]")
{
    const auto birthday = [](const std::string &line) {
        const Fields fields = fieldsOf("FN:A\n" + line + '\n');
        const auto found = fields.find("birthday");
        return found == fields.end() ? std::string() : found->second;
    };
    CHECK(birthday("BDAY:19850412") == "1985-04-12");
    CHECK(birthday("BDAY:1985-04-12") == "1985-04-12");
    CHECK(birthday("BDAY:1985-04-12T00:00:00Z") == "1985-04-12");
    CHECK(birthday("BDAY:--0412") == "--04-12");
    CHECK(birthday("BDAY:--04-12") == "--04-12");
    CHECK(birthday("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12") == "--04-12");
    CHECK(birthday("BDAY;VALUE=text:circa 1800") == "circa 1800");
}

TEST_CASE("Pictures and unreadable lines are left out and told, further addresses kept", "[vcard]")
{
    const std::vector<VCard> cards =
        cardsOf("BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b;TYPE=JPEG:" + std::string(2 << 20, 'A') +
                "\n AAAA\nADR:;;One;;;;\nADR;TYPE=pref:;;Two;;;;\nthis is no property\nEND:VCARD\n"
                "BEGIN:VCARD\nFN:B\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nTEL:1\nEND:VCARD\n"
                "BEGIN:VCARD\nFN:C\nBEGIN:VCARD\nFN:D\nEND:VCARD\n"
                "BEGIN:VCARD\nKIND:group\nFN:List\nMEMBER:urn:uuid:1\nEND:VCARD\n");
    REQUIRE(cards.size() == 4);
    CHECK(cards[0].fields == Fields{{"name", "A"}, {"address", "Two"}, {"addresses", ";;;;;One;"}});
    CHECK(cards[0].notes == (RecordNote::PictureLeft | RecordNote::PropertyBad));
    CHECK(cards[1].fields.at("name") == "B");
    CHECK(cards[1].fields.at("phone") == "1");
    CHECK(cards[2].fields.at("name") == "C");
    CHECK(cards[3].fields.at("name") == "D");
}

TEST_CASE("What a card says that has no field is a line of the note, and of the rest the names are told", "[vcard]")
{
    const std::vector<VCard> cards = cardsOf(
        "BEGIN:VCARD\nVERSION:3.0\nPRODID:x\nREV:2020\nFN:Ann Lee\nN:Lee;Ann;;Dr.;Jr.\nNICKNAME:小安,Annie\n"
        "ANNIVERSARY:20100504\nTITLE:Buyer\nROLE:Purchasing\nNOTE:likes tea\n"
        "item1.X-ABRELATEDNAMES:Bob\nitem1.X-ABLabel:_$!<Spouse>!$_\nitem2.X-ABDATE:2012-01-01\n"
        "RELATED;TYPE=friend;VALUE=text:Cy\nRELATED;TYPE=child:urn:uuid:1\nitem1.X-ABADR:de\nX-SHOE-SIZE:40\n"
        "X-SHOE-SIZE:41\nTZ:+0100\nX-EMPTY:\nX-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nan;1;;\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Dr. Bo\nN:Bo;;;Dr.;\nEND:VCARD\n");
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].fields.at("note") ==
          "likes tea\nNICKNAME: 小安,Annie\nANNIVERSARY: 20100504\nSpouse: Bob\nX-ABDATE: 2012-01-01\n"
          "RELATED (friend): Cy\nNICKNAME: Nan\nPREFIX: Dr.\nSUFFIX: Jr.\nROLE: Purchasing");
    CHECK(cards[0].unread == std::vector<std::string>{"RELATED", "X-SHOE-SIZE", "TZ"});
    CHECK(cards[1].fields.count("note") == 0); // the name as shown has it
    CHECK(cards[1].unread.empty());
}

TEST_CASE("Of what a card says twice the second is a line of the note", "[vcard]")
{
    const Fields fields = fieldsOf("FN:Ann Lee\nFN:李安\nORG:Acme\nORG:Tea & Co;Shop\nTITLE:Buyer\nTITLE:Taster\n"
                                   "TITLE:Buyer\n");
    CHECK(fields.at("name") == "Ann Lee");
    CHECK(fields.at("company") == "Acme");
    CHECK(fields.at("note") == "FN: 李安\nORG: Tea & Co\nTITLE: Taster");
}

TEST_CASE("A second name or birthday is in the note under its property, a second id is told as unread", "[vcard]")
{
    const std::vector<VCard> cards =
        cardsOf("BEGIN:VCARD\nVERSION:4.0\nFN;ALTID=1;LANGUAGE=zh:李安\nFN;ALTID=1;LANGUAGE=en:Ann Lee\n"
                "N;ALTID=1;LANGUAGE=zh:李;安;;;\nN;ALTID=1;LANGUAGE=en:Lee;Ann;;Dr.;\nN:李;安;;;\nBDAY:19850412\n"
                "BDAY:1985-04-12\nBDAY:19850413\nGENDER:F\nGENDER:M\nUID:1\nUID:1\nUID:urn:uuid:2\nUID:3\nEND:VCARD\n");
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].fields.at("name") == "李安");
    CHECK(cards[0].fields.at("family_name") == "李");
    CHECK(cards[0].fields.at("given_name") == "安");
    CHECK(cards[0].fields.at("external_id") == "1");
    CHECK(cards[0].fields.at("birthday") == "1985-04-12");
    CHECK(cards[0].fields.at("note") == "FN: Ann Lee\nN: Lee Ann\nBDAY: 1985-04-13\nGENDER: male\nPREFIX: Dr.");
    CHECK(cards[0].unread == std::vector<std::string>{"UID"});
}

TEST_CASE("An import of cards tells the properties that it leaves out, with the cards that have them",
          "[vcard][import]")
{
    ImportFixture store;
    const QByteArray file = "BEGIN:VCARD\nFN:Ann\nUID:1\nX-SHOE-SIZE:40\nNICKNAME:Nan\nEND:VCARD\n"
                            "BEGIN:VCARD\nFN:Bo\nUID:2\nX-SHOE-SIZE:41\nGEO:1,2\nEND:VCARD\n";
    const ImportReport report = store.import(ImportKind::Contacts, file);
    REQUIRE(report.unread.size() == 2);
    CHECK(report.unread[0] == std::pair(QStringLiteral("X-SHOE-SIZE"), qint64(2)));
    CHECK(report.unread[1] == std::pair(QStringLiteral("GEO"), qint64(1)));
    CHECK(store.text("SELECT note FROM contact WHERE name = 'Ann'") == QStringLiteral("NICKNAME: Nan"));
    ImportOptions again = store.options(ImportKind::Contacts, file, ImportMode::Upsert);
    again.again = true;
    CHECK(store.import(again).unchanged == 2);
}

TEST_CASE("An address book is imported like any table", "[vcard][import]")
{
    ImportFixture store;
    const QByteArray cards =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张三\r\nTEL;TYPE=CELL:138 0013 8000\r\nTEL;TYPE=WORK:010-65551234\r\n"
        "BDAY:--0412\r\nUID:u1\r\nCATEGORIES:茶,VIP\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nORG:老街茶点\r\nX-ABShowAs:COMPANY\r\nTEL:nonsense\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:nobody\r\nEND:VCARD\r\n";
    const ImportReport report = store.import(ImportKind::Contacts, cards);
    CHECK(report.created == 2);
    CHECK(report.rejected == 1);
    CHECK(report.rejects.front().line == 16);
    CHECK(findingCount(report, "phone:phone_invalid") == 1);
    CHECK(store.text("SELECT name || phone || birth_month || '-' || birth_day FROM contact WHERE external_id = 'u1'") ==
          QStringLiteral("张三138 0013 80004-12"));
    CHECK(store.text("SELECT kind || value || coalesce(label, '') FROM contact_point") ==
          QStringLiteral("phone010-65551234work"));
    CHECK(store.text("SELECT group_concat(name) FROM (SELECT name FROM tag ORDER BY name)") ==
          QStringLiteral("VIP,茶"));
    CHECK(store.text("SELECT name FROM contact WHERE kind = 'company'") == QStringLiteral("老街茶点"));
    ImportOptions again = store.options(ImportKind::Contacts, cards, ImportMode::Upsert);
    again.again = true;
    CHECK(store.import(again).unchanged == 2);
}

TEST_CASE("A written card is what other programs expect", "[vcard][export]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts,
                 "external_id,name,family_name,given_name,phone,email,birthday,gender,company,tags,"
                 "province,city,district,address,postcode,note,source\n"
                 "C1,张三,张,三,13800138000,a@x.example,1985-04-12,女,\"A, B\",VIP,福建,厦门,思明,路 "
                 "1,361000,\"x;y\nz\",walk_in\n"
                 "C2,李四,,,,,--04-12,,,,,,,,,,\n");
    const QByteArray v3 = exported(store, ImportKind::Contacts, Form::VCard3);
    CHECK(v3.startsWith(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Shuke//Shuke 1//EN\r\nFN:张三\r\nN:张;三;;;\r\nORG:A\\, B\r\n"
        "UID:C1\r\nNOTE:x\\;y\\nz\r\nADR;TYPE=pref:;思明;路 "
        "1;厦门;福建;361000;\r\nCATEGORIES:VIP\r\nBDAY:1985-04-12\r\n"
        "TEL;TYPE=cell;TYPE=pref:13800138000\r\nEMAIL;TYPE=pref:a@x.example\r\n"));
    CHECK(v3.contains("X-SHUKE-GENDER:female\r\nX-SHUKE-SOURCE:walk_in\r\nEND:VCARD\r\n"));
    CHECK(v3.contains("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n"));
    const QByteArray v4 = exported(store, ImportKind::Contacts, Form::VCard4);
    CHECK(v4.contains("VERSION:4.0\r\n"));
    CHECK(v4.contains("GENDER:F\r\nCATEGORIES:VIP\r\nBDAY:19850412\r\nTEL;TYPE=cell;PREF=1:13800138000\r\n"));
    CHECK(v4.contains("BDAY:--0412\r\n"));
    CHECK_FALSE(v4.contains("X-SHUKE-GENDER"));
}

TEST_CASE("Limits of address books", "[vcard][hostile]")
{
    TextFiles files;
    const QString path =
        files.write("BEGIN:VCARD\nNOTE:" + QByteArray(2 << 20, 'x') + "\nEND:VCARD\n", QStringLiteral("a.vcf"));
    CHECK(VCardSource::open(path).error().code == ErrorCode::TooLarge);
    CHECK(VCardSource::open(files.write("BEGIN:VCARD\n", QStringLiteral("b.vcf")))
              .error()
              .detail.endsWith(QStringLiteral("there is no card in it")));
    CHECK(detectFormat(files.write("begin:vcard\nfn:x\nend:vcard\n", QStringLiteral("c.vcf")))->csv.file ==
          FileKind::VCard);
}
