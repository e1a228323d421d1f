<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnalysisOutput</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln page sent to the printer.</numerusform>
            <numerusform>%Ln pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Baskets</name>
    <message numerus="yes">
        <source>Of %Ln order(s) with “%1” %2 hold “%3” too: %4.</source>
        <translation>
            <numerusform>Of %Ln order with “%1” %2 hold “%3” too: %4.</numerusform>
            <numerusform>Of %Ln orders with “%1” %2 hold “%3” too: %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>note: %n order(s) in another currency without a usable rate are left out</source>
        <translation>
            <numerusform>note: %n order in another currency without a usable rate is left out</numerusform>
            <numerusform>note: %n orders in another currency without a usable rate are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n refund(s) in another currency without a usable rate are left out</source>
        <translation>
            <numerusform>note: %n refund in another currency without a usable rate is left out</numerusform>
            <numerusform>note: %n refunds in another currency without a usable rate are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n order(s) without a customer are in nobody&apos;s score</source>
        <translation>
            <numerusform>note: %n order without a customer is in nobody&apos;s score</numerusform>
            <numerusform>note: %n orders without a customer are in nobody&apos;s score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n customer(s) in the trash are left out</source>
        <translation>
            <numerusform>note: %n customer in the trash is left out</numerusform>
            <numerusform>note: %n customers in the trash are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) have a birthday, gender, job title, own company or parts of a name; export contacts has them</source>
        <translation>
            <numerusform>%n company has a birthday, gender, job title, own company or parts of a name; export contacts has them</numerusform>
            <numerusform>%n companies have a birthday, gender, job title, own company or parts of a name; export contacts has them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have no customer here, as theirs is in the trash</source>
        <translation>
            <numerusform>%n order has no customer here, as theirs is in the trash</numerusform>
            <numerusform>%n orders have no customer here, as theirs is in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) do not name their order here, as it is in the trash</source>
        <translation>
            <numerusform>%n refund does not name its order here, as it is in the trash</numerusform>
            <numerusform>%n refunds do not name their order here, as it is in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) in all</source>
        <translation>
            <numerusform>%n conflict in all</numerusform>
            <numerusform>%n conflicts in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s); --keep leaves them, --overwrite puts the old values back</source>
        <translation>
            <numerusform>%n row; --keep leaves it, --overwrite puts the old values back</numerusform>
            <numerusform>%n rows; --keep leaves them, --overwrite puts the old values back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further row(s) were rejected</source>
        <translation>
            <numerusform>%n further row was rejected</numerusform>
            <numerusform>%n further rows were rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: there are more pairs than %n; the others are left out</source>
        <translation>
            <numerusform>note: there are more pairs than %n; the others are left out</numerusform>
            <numerusform>note: there are more pairs than %n; the others are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) are left out, as their customer is in the trash</source>
        <translation>
            <numerusform>%n follow-up is left out, as its customer is in the trash</numerusform>
            <numerusform>%n follow-ups are left out, as their customers are in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) longer than a cell of a workbook holds (32,767 characters) are cut</source>
        <translation>
            <numerusform>%n text longer than a cell of a workbook holds (32,767 characters) is cut</numerusform>
            <numerusform>%n texts longer than a cell of a workbook holds (32,767 characters) are cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) of these customers are not in this table; export relations has them</source>
        <translation>
            <numerusform>%n relation of these customers is not in this table; export relations has it</numerusform>
            <numerusform>%n relations of these customers are not in this table; export relations has them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) are left out, as one of the two is in the trash</source>
        <translation>
            <numerusform>%n relation is left out, as one of the two is in the trash</numerusform>
            <numerusform>%n relations are left out, as one of the two is in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note: %n line(s) without an amount are in the units only</source>
        <translation>
            <numerusform>note: %n line without an amount is in the units only</numerusform>
            <numerusform>note: %n lines without an amount are in the units only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who must not be contacted are left out</source>
        <translation>
            <numerusform>%n customer who must not be contacted is left out</numerusform>
            <numerusform>%n customers who must not be contacted are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) of these customers are not in this table; export consents has them</source>
        <translation>
            <numerusform>%n consent of these customers is not in this table; export consents has it</numerusform>
            <numerusform>%n consents of these customers are not in this table; export consents has them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) are left out, as their customer is in the trash</source>
        <translation>
            <numerusform>%n consent is left out, as its customer is in the trash</numerusform>
            <numerusform>%n consents are left out, as their customer is in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) repeat in a way that tasks cannot; they are here once, or not at all if their day is past</source>
        <translation>
            <numerusform>%n entry repeats in a way that tasks cannot; it is here once, or not at all if its day is past</numerusform>
            <numerusform>%n entries repeat in a way that tasks cannot; they are here once, or not at all if their day is past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done or canceled here stay so: the calendar is not newer</source>
        <translation>
            <numerusform>%n task done or canceled here stays so: the calendar is not newer</numerusform>
            <numerusform>%n tasks done or canceled here stay so: the calendar is not newer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who withdrew their consent to marketing are left out</source>
        <translation>
            <numerusform>%n customer who withdrew the consent to marketing is left out</numerusform>
            <numerusform>%n customers who withdrew their consent to marketing are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactBulk</name>
    <message numerus="yes">
        <source>Edit a field of %Ln customer(s)</source>
        <translation>
            <numerusform>Edit a field of %Ln customer</numerusform>
            <numerusform>Edit a field of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s) change.</source>
        <translation>
            <numerusform>%1 of %Ln customer changes.</numerusform>
            <numerusform>%1 of %Ln customers change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln customer(s)</source>
        <translation>
            <numerusform>Change %Ln customer</numerusform>
            <numerusform>Change %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %Ln customer(s) changed.</source>
        <translation>
            <numerusform>“%1” of %Ln customer changed.</numerusform>
            <numerusform>“%1” of %Ln customers changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) in companies</source>
        <translation>
            <numerusform>%Ln role in a company</numerusform>
            <numerusform>%Ln roles in companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) on consent</source>
        <translation>
            <numerusform>%Ln entry on consent</numerusform>
            <numerusform>%Ln entries on consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln relation</numerusform>
            <numerusform>%Ln relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%Ln company(ies) have a birthday, gender, job title or parts of a name: those are in the table of customers.</source>
        <translation>
            <numerusform>%Ln company has a birthday, gender, job title or parts of a name: those are in the table of customers.</numerusform>
            <numerusform>%Ln companies have a birthday, gender, job title or parts of a name: those are in the table of customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) have no customer in the file, as theirs is in the trash.</source>
        <translation>
            <numerusform>%Ln order has no customer in the file, as that one is in the trash.</numerusform>
            <numerusform>%Ln orders have no customer in the file, as theirs is in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) do not name their order, as it is in the trash.</source>
        <translation>
            <numerusform>%Ln refund does not name its order, as that is in the trash.</numerusform>
            <numerusform>%Ln refunds do not name their order, as it is in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s) are left out, as their customer is in the trash.</source>
        <translation>
            <numerusform>%Ln follow-up is left out, as its customer is in the trash.</numerusform>
            <numerusform>%Ln follow-ups are left out, as their customer is in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) are left out, as one of the two is in the trash.</source>
        <translation>
            <numerusform>%Ln relation is left out, as one of the two is in the trash.</numerusform>
            <numerusform>%Ln relations are left out, as one of the two is in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) are left out, as their customer is in the trash.</source>
        <translation>
            <numerusform>%Ln consent is left out, as its customer is in the trash.</numerusform>
            <numerusform>%Ln consents are left out, as their customer is in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpWords</name>
    <message numerus="yes">
        <source>every %Ln day(s)</source>
        <translation>
            <numerusform>every %Ln day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>every %Ln week</numerusform>
            <numerusform>every %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln month(s)</source>
        <translation>
            <numerusform>every %Ln month</numerusform>
            <numerusform>every %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln year(s)</source>
        <translation>
            <numerusform>every %Ln year</numerusform>
            <numerusform>every %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(ies)</source>
        <translation>
            <numerusform>%Ln company</numerusform>
            <numerusform>%Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order row(s)</source>
        <translation>
            <numerusform>%Ln order row</numerusform>
            <numerusform>%Ln order rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order line(s)</source>
        <translation>
            <numerusform>%Ln order line</numerusform>
            <numerusform>%Ln order lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Import %Ln customer</numerusform>
            <numerusform>Import %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln company(ies)</source>
        <translation>
            <numerusform>Import %Ln company</numerusform>
            <numerusform>Import %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln product(s)</source>
        <translation>
            <numerusform>Import %Ln product</numerusform>
            <numerusform>Import %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln order row(s)</source>
        <translation>
            <numerusform>Import %Ln order row</numerusform>
            <numerusform>Import %Ln order rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln order line(s)</source>
        <translation>
            <numerusform>Import %Ln order line</numerusform>
            <numerusform>Import %Ln order lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) added for them</source>
        <translation>
            <numerusform>%Ln customer added for them</numerusform>
            <numerusform>%Ln customers added for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) added for them</source>
        <translation>
            <numerusform>%Ln product added for them</numerusform>
            <numerusform>%Ln products added for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>%Ln refund</numerusform>
            <numerusform>%Ln refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) taken back from the trash</source>
        <translation>
            <numerusform>%Ln record taken back from the trash</numerusform>
            <numerusform>%Ln records taken back from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new field(s)</source>
        <translation>
            <numerusform>%Ln new field</numerusform>
            <numerusform>%Ln new fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new tag(s)</source>
        <translation>
            <numerusform>%Ln new tag</numerusform>
            <numerusform>%Ln new tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new staff member(s)</source>
        <translation>
            <numerusform>%Ln new staff member</numerusform>
            <numerusform>%Ln new staff members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new shop(s)</source>
        <translation>
            <numerusform>%Ln new shop</numerusform>
            <numerusform>%Ln new shops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln follow-up(s)</source>
        <translation>
            <numerusform>Import %Ln follow-up</numerusform>
            <numerusform>Import %Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln relation</numerusform>
            <numerusform>%Ln relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln relation(s)</source>
        <translation>
            <numerusform>Import %Ln relation</numerusform>
            <numerusform>Import %Ln relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s)</source>
        <translation>
            <numerusform>%Ln consent</numerusform>
            <numerusform>%Ln consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln consent(s)</source>
        <translation>
            <numerusform>Import %Ln consent</numerusform>
            <numerusform>Import %Ln consents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberSheetSave</name>
    <message numerus="yes">
        <source>%Ln customer(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln customer saved in %1.</numerusform>
            <numerusform>%Ln customers saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %Ln left out who must not be contacted.</source>
        <translation>
            <numerusform> %Ln left out who must not be contacted.</numerusform>
            <numerusform> %Ln left out who must not be contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %Ln left out in the trash.</source>
        <translation>
            <numerusform> %Ln left out in the trash.</numerusform>
            <numerusform> %Ln left out in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln customer(s)…</source>
        <translation>
            <numerusform>Writing %Ln customer…</numerusform>
            <numerusform>Writing %Ln customers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save a call list of %Ln customer(s)</source>
        <translation>
            <numerusform>Save a call list of %Ln customer</numerusform>
            <numerusform>Save a call list of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln customer(s) for a mail merge</source>
        <translation>
            <numerusform>Save %Ln customer for a mail merge</numerusform>
            <numerusform>Save %Ln customers for a mail merge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %Ln left out who withdrew consent to marketing.</source>
        <translation>
            <numerusform> %Ln left out who withdrew consent to marketing.</numerusform>
            <numerusform> %Ln left out who withdrew consent to marketing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>Instead, what sold most in the last %Ln day(s):</source>
        <translation>
            <numerusform>Instead, what sold most in the last %Ln day:</numerusform>
            <numerusform>Instead, what sold most in the last %Ln days:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln order(s)</source>
        <translation>
            <numerusform>in %Ln order</numerusform>
            <numerusform>in %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Orders of the last %Ln day(s) that count and hold it.</source>
        <translation>
            <numerusform>Orders of the last %Ln day that count and hold it.</numerusform>
            <numerusform>Orders of the last %Ln days that count and hold it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderBulk</name>
    <message numerus="yes">
        <source>Edit a field of %Ln order(s)</source>
        <translation>
            <numerusform>Edit a field of %Ln order</numerusform>
            <numerusform>Edit a field of %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln order(s) change.</source>
        <translation>
            <numerusform>%1 of %Ln order changes.</numerusform>
            <numerusform>%1 of %Ln orders change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln order(s)</source>
        <translation>
            <numerusform>Change %Ln order</numerusform>
            <numerusform>Change %Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %Ln order(s) changed.</source>
        <translation>
            <numerusform>“%1” of %Ln order changed.</numerusform>
            <numerusform>“%1” of %Ln orders changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductBulk</name>
    <message numerus="yes">
        <source>Edit a field of %Ln product(s)</source>
        <translation>
            <numerusform>Edit a field of %Ln product</numerusform>
            <numerusform>Edit a field of %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln product(s) change.</source>
        <translation>
            <numerusform>%1 of %Ln product changes.</numerusform>
            <numerusform>%1 of %Ln products change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)</source>
        <translation>
            <numerusform>Change %Ln product</numerusform>
            <numerusform>Change %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %Ln product(s) changed.</source>
        <translation>
            <numerusform>“%1” of %Ln product changed.</numerusform>
            <numerusform>“%1” of %Ln products changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln reminder</numerusform>
            <numerusform>%Ln reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RfmReason</name>
    <message numerus="yes">
        <source>Only %Ln customer(s) bought in this period. From %1 on they are compared.</source>
        <translation>
            <numerusform>Only %Ln customer bought in this period. From %1 on they are compared.</numerusform>
            <numerusform>Only %Ln customers bought in this period. From %1 on they are compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 against %Ln customer(s) who bought since %2.</source>
        <translation>
            <numerusform>%1 against %Ln customer who bought since %2.</numerusform>
            <numerusform>%1 against %Ln customers who bought since %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 against %Ln customer(s) who ever bought.</source>
        <translation>
            <numerusform>%1 against %Ln customer who ever bought.</numerusform>
            <numerusform>%1 against %Ln customers who ever bought.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskCalendar</name>
    <message numerus="yes">
        <source>%Ln entry(ies) added</source>
        <translation>
            <numerusform>%Ln entry added</numerusform>
            <numerusform>%Ln entries added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) changed</source>
        <translation>
            <numerusform>%Ln entry changed</numerusform>
            <numerusform>%Ln entries changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) as before</source>
        <translation>
            <numerusform>%Ln entry as before</numerusform>
            <numerusform>%Ln entries as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) left out: past or single appointments, or in the trash here</source>
        <translation>
            <numerusform>%Ln entry left out: a past or single appointment, or in the trash here</numerusform>
            <numerusform>%Ln entries left out: past or single appointments, or in the trash here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) could not be read</source>
        <translation>
            <numerusform>%Ln entry could not be read</numerusform>
            <numerusform>%Ln entries could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) name a customer who is not known here</source>
        <translation>
            <numerusform>%Ln entry names a customer who is not known here</numerusform>
            <numerusform>%Ln entries name a customer who is not known here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) repeat in a way that tasks cannot; they are here once, or not at all if their day is past</source>
        <translation>
            <numerusform>%Ln entry repeats in a way that tasks cannot; it is here once, or not at all if its day is past</numerusform>
            <numerusform>%Ln entries repeat in a way that tasks cannot; they are here once, or not at all if their day is past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s) of meetings left out: only tasks remind</source>
        <translation>
            <numerusform>%Ln reminder of a meeting left out: only tasks remind</numerusform>
            <numerusform>%Ln reminders of meetings left out: only tasks remind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) done or canceled here stay so: the calendar is not newer</source>
        <translation>
            <numerusform>%Ln task done or canceled here stays so: the calendar is not newer</numerusform>
            <numerusform>%Ln tasks done or canceled here stay so: the calendar is not newer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VCardSave</name>
    <message numerus="yes">
        <source>Writing %Ln vCard(s)…</source>
        <translation>
            <numerusform>Writing %Ln vCard…</numerusform>
            <numerusform>Writing %Ln vCards…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vCard(s) saved as %1.</source>
        <translation>
            <numerusform>%Ln vCard saved as %1.</numerusform>
            <numerusform>%Ln vCards saved as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln vCard(s)</source>
        <translation>
            <numerusform>Save %Ln vCard</numerusform>
            <numerusform>Save %Ln vCards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueReason</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::BusinessSection</name>
    <message numerus="yes">
        <source>Also move %Ln recorded order(s) to their new days</source>
        <translation>
            <numerusform>Also move %Ln recorded order to its new day</numerusform>
            <numerusform>Also move %Ln recorded orders to their new days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::BusyPage</name>
    <message numerus="yes">
        <source>%Ln second(s) so far</source>
        <translation>
            <numerusform>%Ln second so far</numerusform>
            <numerusform>%Ln seconds so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ClusterView</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) by how lately, how often and for how much customers bought.</source>
        <translation>
            <numerusform>%Ln group by how lately, how often and for how much customers bought.</numerusform>
            <numerusform>%Ln groups by how lately, how often and for how much customers bought.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::CohortView</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactFilesTab</name>
    <message numerus="yes">
        <source>%Ln file(s) · %1</source>
        <translation>
            <numerusform>%Ln file · %1</numerusform>
            <numerusform>%Ln files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added.</source>
        <translation>
            <numerusform>%Ln file added.</numerusform>
            <numerusform>%Ln files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactForm</name>
    <message numerus="yes">
        <source>%1 and %Ln more have it already.</source>
        <translation>
            <numerusform>%1 and %Ln more have it already.</numerusform>
            <numerusform>%1 and %Ln more have it already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactOrdersTab</name>
    <message numerus="yes">
        <source>%Ln order(s) · %1</source>
        <translation>
            <numerusform>%Ln order · %1</numerusform>
            <numerusform>%Ln orders · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactOverview</name>
    <message numerus="yes">
        <source>%Ln document(s) in another currency without a rate are left out.</source>
        <translation>
            <numerusform>%Ln document in another currency without a rate is left out.</numerusform>
            <numerusform>%Ln documents in another currency without a rate are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more deferred</source>
        <translation>
            <numerusform>and %Ln more deferred</numerusform>
            <numerusform>and %Ln more deferred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ContactSteps</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deferred</source>
        <translation>
            <numerusform>%Ln deferred</numerusform>
            <numerusform>%Ln deferred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln customer found</numerusform>
            <numerusform>%Ln customers found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln document(s) without an exchange rate left out)</source>
        <translation>
            <numerusform> (%Ln document without an exchange rate left out)</numerusform>
            <numerusform> (%Ln documents without an exchange rate left out)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add which tag to %Ln customer(s)?</source>
        <translation>
            <numerusform>Add which tag to %Ln customer?</numerusform>
            <numerusform>Add which tag to %Ln customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove which tag from %Ln customer(s)?</source>
        <translation>
            <numerusform>Remove which tag from %Ln customer?</numerusform>
            <numerusform>Remove which tag from %Ln customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln customer tagged “%1”.</numerusform>
            <numerusform>%Ln customers tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %Ln customer(s).</source>
        <translation>
            <numerusform>Tag “%1” removed from %Ln customer.</numerusform>
            <numerusform>Tag “%1” removed from %Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) will not be contacted.</source>
        <translation>
            <numerusform>%Ln customer will not be contacted.</numerusform>
            <numerusform>%Ln customers will not be contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) may be contacted again.</source>
        <translation>
            <numerusform>%Ln customer may be contacted again.</numerusform>
            <numerusform>%Ln customers may be contacted again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln customer moved to the trash.</numerusform>
            <numerusform>%Ln customers moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) restored.</source>
        <translation>
            <numerusform>%Ln customer restored.</numerusform>
            <numerusform>%Ln customers restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is the segment of %Ln customer(s) called?</source>
        <translation>
            <numerusform>What is the segment of %Ln customer called?</numerusform>
            <numerusform>What is the segment of %Ln customers called?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::DriverView</name>
    <message numerus="yes">
        <source>%Ln line(s) without an amount are not in the revenue of products.</source>
        <translation>
            <numerusform>%Ln line without an amount is not in the revenue of products.</numerusform>
            <numerusform>%Ln lines without an amount are not in the revenue of products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln record(s), perhaps one customer</source>
        <translation>
            <numerusform>%Ln record, perhaps one customer</numerusform>
            <numerusform>%Ln records, perhaps one customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into “%1”.</source>
        <translation>
            <numerusform>%Ln customer merged into “%1”.</numerusform>
            <numerusform>%Ln customers merged into “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Writing %Ln table(s)…</source>
        <translation>
            <numerusform>Writing %Ln table…</numerusform>
            <numerusform>Writing %Ln tables…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) longer than a cell of a workbook holds (32,767 characters) are cut.</source>
        <translation>
            <numerusform>%Ln text longer than a cell of a workbook holds (32,767 characters) is cut.</numerusform>
            <numerusform>%Ln texts longer than a cell of a workbook holds (32,767 characters) are cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::FigureList</name>
    <message numerus="yes">
        <source>%Ln document(s) in another currency without an exchange rate are left out.</source>
        <translation>
            <numerusform>%Ln document in another currency without an exchange rate is left out.</numerusform>
            <numerusform>%Ln documents in another currency without an exchange rate are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>Mending %Ln finding(s)…</source>
        <translation>
            <numerusform>Mending %Ln finding…</numerusform>
            <numerusform>Mending %Ln findings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>The only one</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) left out: they are right.</source>
        <translation>
            <numerusform>%Ln finding left out: it is right.</numerusform>
            <numerusform>%Ln findings left out: they are right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data of %Ln customer(s) was mended.</source>
        <translation>
            <numerusform>The data of %Ln customer was mended.</numerusform>
            <numerusform>The data of %Ln customers was mended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::FollowUpList</name>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::GroupTotalsDialog</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) without an exchange rate left out</source>
        <translation>
            <numerusform>%Ln document without an exchange rate left out</numerusform>
            <numerusform>%Ln documents without an exchange rate left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln group(s) can be shown at once</source>
        <translation>
            <numerusform>Up to %Ln group can be shown at once</numerusform>
            <numerusform>Up to %Ln groups can be shown at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::KpiStrip</name>
    <message numerus="yes">
        <source>%Ln customer(s) only: one of them can change it much.</source>
        <translation>
            <numerusform>%Ln customer only: one of them can change it much.</numerusform>
            <numerusform>%Ln customers only: one of them can change it much.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LabelDialog</name>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a street left out</source>
        <translation>
            <numerusform>%Ln without a street left out</numerusform>
            <numerusform>%Ln without a street left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who must not be contacted left out</source>
        <translation>
            <numerusform>%Ln who must not be contacted left out</numerusform>
            <numerusform>%Ln who must not be contacted left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the trash left out</source>
        <translation>
            <numerusform>%Ln in the trash left out</numerusform>
            <numerusform>%Ln in the trash left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) of labels sent to the printer.</source>
        <translation>
            <numerusform>%Ln sheet of labels sent to the printer.</numerusform>
            <numerusform>%Ln sheets of labels sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who withdrew consent to marketing left out</source>
        <translation>
            <numerusform>%Ln who withdrew consent to marketing left out</numerusform>
            <numerusform>%Ln who withdrew consent to marketing left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LeftOutList</name>
    <message numerus="yes">
        <source>%Ln customer(s) left out although the conditions fit.</source>
        <translation>
            <numerusform>%Ln customer left out although the conditions fit.</numerusform>
            <numerusform>%Ln customers left out although the conditions fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LifecycleView</name>
    <message numerus="yes">
        <source>%Ln month(s) ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of the customers&apos; own mean gaps, over %Ln customer(s) who bought on two days or more. A customer&apos;s expected gap is his own, drawn a little towards it.</source>
        <translation>
            <numerusform>Median of the customers&apos; own mean gaps, over %Ln customer who bought on two days or more. A customer&apos;s expected gap is his own, drawn a little towards it.</numerusform>
            <numerusform>Median of the customers&apos; own mean gaps, over %Ln customers who bought on two days or more. A customer&apos;s expected gap is his own, drawn a little towards it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LifetimeView</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional, about ±35 %: only %Ln customer(s) came back so far.</source>
        <translation>
            <numerusform>Provisional, about ±35 %: only %Ln customer came back so far.</numerusform>
            <numerusform>Provisional, about ±35 %: only %Ln customers came back so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListExport</name>
    <message numerus="yes">
        <source>A workbook takes up to %Ln row(s) here. Narrow the list, or export CSV.</source>
        <translation>
            <numerusform>A workbook takes up to %Ln row here. Narrow the list, or export CSV.</numerusform>
            <numerusform>A workbook takes up to %Ln rows here. Narrow the list, or export CSV.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>Export %Ln row</numerusform>
            <numerusform>Export %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln row(s)…</source>
        <translation>
            <numerusform>Exporting %Ln row…</numerusform>
            <numerusform>Exporting %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1.</source>
        <translation>
            <numerusform>%Ln row exported to %1.</numerusform>
            <numerusform>%Ln rows exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %Ln text(s) are cut: a cell holds 32,767 characters.</source>
        <translation>
            <numerusform> %Ln text is cut: a cell holds 32,767 characters.</numerusform>
            <numerusform> %Ln texts are cut: a cell holds 32,767 characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>Copying %Ln row…</numerusform>
            <numerusform>Copying %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied; the others were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln row copied; the others were deleted meanwhile.</numerusform>
            <numerusform>%Ln rows copied; the others were deleted meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ListPrint</name>
    <message numerus="yes">
        <source>Up to %Ln row(s) can be printed. Narrow the list, or export it.</source>
        <translation>
            <numerusform>Up to %Ln row can be printed. Narrow the list, or export it.</numerusform>
            <numerusform>Up to %Ln rows can be printed. Narrow the list, or export it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printing %Ln row(s)…</source>
        <translation>
            <numerusform>Printing %Ln row…</numerusform>
            <numerusform>Printing %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln row(s) as a PDF</source>
        <translation>
            <numerusform>Save %Ln row as a PDF</numerusform>
            <numerusform>Save %Ln rows as a PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln page sent to the printer.</numerusform>
            <numerusform>%Ln pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LockScreen</name>
    <message numerus="yes">
        <source>The PIN was wrong. The next try is possible in %Ln second(s).</source>
        <translation>
            <numerusform>The PIN was wrong. The next try is possible in %Ln second.</numerusform>
            <numerusform>The PIN was wrong. The next try is possible in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LockSection</name>
    <message numerus="yes">
        <source>After %Ln minute(s) without input</source>
        <translation>
            <numerusform>After %Ln minute without input</numerusform>
            <numerusform>After %Ln minutes without input</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>At least %Ln character</numerusform>
            <numerusform>At least %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN has at least %Ln character(s).</source>
        <translation>
            <numerusform>A PIN has at least %Ln character.</numerusform>
            <numerusform>A PIN has at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong. The next try is possible in %Ln second(s).</source>
        <translation>
            <numerusform>The PIN was wrong. The next try is possible in %Ln second.</numerusform>
            <numerusform>The PIN was wrong. The next try is possible in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::LookAlikeBar</name>
    <message numerus="yes">
        <source>%1 So do(es) %Ln more.</source>
        <translation>
            <numerusform>%1 So does %Ln more.</numerusform>
            <numerusform>%1 So do %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ManyTasksDialog</name>
    <message numerus="yes">
        <source>Add %Ln task(s)</source>
        <translation>
            <numerusform>Add %Ln task</numerusform>
            <numerusform>Add %Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One for each of %Ln customer(s).</source>
        <translation>
            <numerusform>One for %Ln customer.</numerusform>
            <numerusform>One for each of %Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) added.</source>
        <translation>
            <numerusform>%Ln task added.</numerusform>
            <numerusform>%Ln tasks added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln task(s)…</source>
        <translation>
            <numerusform>Adding %Ln task…</numerusform>
            <numerusform>Adding %Ln tasks…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MappingStep</name>
    <message numerus="yes">
        <source>%Ln column(s) imported</source>
        <translation>
            <numerusform>%Ln column imported</numerusform>
            <numerusform>%Ln columns imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MatchStep</name>
    <message numerus="yes">
        <source>%Ln row(s) match customers and tell something else.</source>
        <translation>
            <numerusform>%Ln row matches a customer and tells something else.</numerusform>
            <numerusform>%Ln rows match customers and tell something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more tell(s) what is known.</source>
        <translation>
            <numerusform>%Ln more tells what is known.</numerusform>
            <numerusform>%Ln more tell what is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) only share(s) a phone or e-mail with a customer of another name: somebody else, unless you decide otherwise for the row.</source>
        <translation>
            <numerusform>%Ln row only shares a phone or e-mail with a customer of another name: somebody else, unless you decide otherwise for the row.</numerusform>
            <numerusform>%Ln rows only share a phone or e-mail with a customer of another name: somebody else, unless you decide otherwise for the rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MemberSample</name>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MergeView</name>
    <message numerus="yes">
        <source>Merge %Ln customer(s)</source>
        <translation>
            <numerusform>Merge %Ln customer</numerusform>
            <numerusform>Merge %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln customer(s) can be merged at once.</source>
        <translation>
            <numerusform>At most %Ln customer can be merged at once.</numerusform>
            <numerusform>At most %Ln customers can be merged at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into “%1”.</source>
        <translation>
            <numerusform>%Ln customer merged into “%1”.</numerusform>
            <numerusform>%Ln customers merged into “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MessageDialog</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lack something that the text asks for</source>
        <translation>
            <numerusform>%Ln lacks something that the text asks for</numerusform>
            <numerusform>%Ln lack something that the text asks for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who must not be contacted left out</source>
        <translation>
            <numerusform>%Ln who must not be contacted left out</numerusform>
            <numerusform>%Ln who must not be contacted left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the trash left out</source>
        <translation>
            <numerusform>%Ln in the trash left out</numerusform>
            <numerusform>%Ln in the trash left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) copied.</source>
        <translation>
            <numerusform>%Ln message copied.</numerusform>
            <numerusform>%Ln messages copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who withdrew consent to marketing left out</source>
        <translation>
            <numerusform>%Ln who withdrew consent to marketing left out</numerusform>
            <numerusform>%Ln who withdrew consent to marketing left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MovementDialog</name>
    <message numerus="yes">
        <source>%1 → %2: %Ln customer(s)</source>
        <translation>
            <numerusform>%1 → %2: %Ln customer</numerusform>
            <numerusform>%1 → %2: %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::MovementView</name>
    <message numerus="yes">
        <source>Show %Ln who joined</source>
        <translation>
            <numerusform>Show %Ln who joined</numerusform>
            <numerusform>Show %Ln who joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln who left</source>
        <translation>
            <numerusform>Show %Ln who left</numerusform>
            <numerusform>Show %Ln who left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::OrdersPage</name>
    <message numerus="yes">
        <source>%Ln document(s) found</source>
        <translation>
            <numerusform>%Ln document found</numerusform>
            <numerusform>%Ln documents found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) that count</source>
        <translation>
            <numerusform>%Ln order that count</numerusform>
            <numerusform>%Ln orders that count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) or canceled</source>
        <translation>
            <numerusform>%Ln draft or canceled</numerusform>
            <numerusform>%Ln drafts or canceled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an exchange rate left out</source>
        <translation>
            <numerusform>%Ln without an exchange rate left out</numerusform>
            <numerusform>%Ln without an exchange rate left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) marked as: %1.</source>
        <translation>
            <numerusform>%Ln order marked as: %1.</numerusform>
            <numerusform>%Ln orders marked as: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln order moved to the trash.</numerusform>
            <numerusform>%Ln orders moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) restored.</source>
        <translation>
            <numerusform>%Ln order restored.</numerusform>
            <numerusform>%Ln orders restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::PlaybookDialog</name>
    <message numerus="yes">
        <source>Add %Ln task(s)</source>
        <translation>
            <numerusform>Add %Ln task</numerusform>
            <numerusform>Add %Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) do not want to be contacted and are left out.</source>
        <translation>
            <numerusform>%Ln customer does not want to be contacted and is left out.</numerusform>
            <numerusform>%Ln customers do not want to be contacted and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left out: the customer has the same one, open or made in the last %1 days.</source>
        <translation>
            <numerusform>%Ln task is left out: the customer has the same one, open or made in the last %1 days.</numerusform>
            <numerusform>%Ln tasks are left out: the customers have the same ones, open or made in the last %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) of the playbook added.</source>
        <translation>
            <numerusform>%Ln task of the playbook added.</numerusform>
            <numerusform>%Ln tasks of the playbook added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::PreviewTable</name>
    <message numerus="yes">
        <source>Preview: the first %Ln row(s) as they will be read</source>
        <translation>
            <numerusform>Preview: the first row as it will be read</numerusform>
            <numerusform>Preview: the first %Ln rows as they will be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s); the first %1 are shown</source>
        <translation>
            <numerusform>%Ln column; the first %1 are shown</numerusform>
            <numerusform>%Ln columns; the first %1 are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductView</name>
    <message numerus="yes">
        <source>%Ln line(s) without an amount are not in the revenue.</source>
        <translation>
            <numerusform>%Ln line without an amount is not in the revenue.</numerusform>
            <numerusform>%Ln lines without an amount are not in the revenue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in another currency without a rate are not in the revenue.</source>
        <translation>
            <numerusform>%Ln line in another currency without a rate is not in the revenue.</numerusform>
            <numerusform>%Ln lines in another currency without a rate are not in the revenue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No product on sale is bought with it in %Ln order(s) or more and more often than by chance.</source>
        <translation>
            <numerusform>No product on sale is bought with it in %Ln order or more and more often than by chance.</numerusform>
            <numerusform>No product on sale is bought with it in %Ln orders or more and more often than by chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ProductsPage</name>
    <message numerus="yes">
        <source>%Ln product(s) found</source>
        <translation>
            <numerusform>%Ln product found</numerusform>
            <numerusform>%Ln products found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order line(s) without an amount left out</source>
        <translation>
            <numerusform>%Ln order line without an amount left out</numerusform>
            <numerusform>%Ln order lines without an amount left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln product moved to the trash.</numerusform>
            <numerusform>%Ln products moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) restored.</source>
        <translation>
            <numerusform>%Ln product restored.</numerusform>
            <numerusform>%Ln products restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::QualityPage</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReportParameters</name>
    <message numerus="yes">
        <source>Last %Ln month(s)</source>
        <translation>
            <numerusform>Last %Ln month</numerusform>
            <numerusform>Last %Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ReportsPage</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln page sent to the printer.</numerusform>
            <numerusform>%Ln pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ResultStep</name>
    <message numerus="yes">
        <source>%Ln row(s) new</source>
        <translation>
            <numerusform>%Ln row new</numerusform>
            <numerusform>%Ln rows new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) updated</source>
        <translation>
            <numerusform>%Ln row updated</numerusform>
            <numerusform>%Ln rows updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) unchanged</source>
        <translation>
            <numerusform>%Ln row unchanged</numerusform>
            <numerusform>%Ln rows unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left alone, since they are known</source>
        <translation>
            <numerusform>%Ln row left alone, since it is known</numerusform>
            <numerusform>%Ln rows left alone, since they are known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) rejected</source>
        <translation>
            <numerusform>%Ln row rejected</numerusform>
            <numerusform>%Ln rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) look like one that is there.</source>
        <translation>
            <numerusform>%Ln new customer looks like one that is there.</numerusform>
            <numerusform>%Ln new customers look like one that is there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::RfmPage</name>
    <message numerus="yes">
        <source>Last %Ln month(s)</source>
        <translation>
            <numerusform>Last %Ln month</numerusform>
            <numerusform>Last %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %Ln order(s) without a customer.</source>
        <translation>
            <numerusform>Not in it: %Ln order without a customer.</numerusform>
            <numerusform>Not in it: %Ln orders without a customer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %Ln order(s) in another currency without an exchange rate.</source>
        <translation>
            <numerusform>Not in it: %Ln order in another currency without an exchange rate.</numerusform>
            <numerusform>Not in it: %Ln orders in another currency without an exchange rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %Ln customer(s) in the trash.</source>
        <translation>
            <numerusform>Not in it: %Ln customer in the trash.</numerusform>
            <numerusform>Not in it: %Ln customers in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ScoreTiles</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) checked</source>
        <translation>
            <numerusform>%Ln customer checked</numerusform>
            <numerusform>%Ln customers checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentActions</name>
    <message numerus="yes">
        <source>Add which tag to %Ln customer(s)?</source>
        <translation>
            <numerusform>Add which tag to %Ln customer?</numerusform>
            <numerusform>Add which tag to %Ln customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln customer tagged “%1”.</numerusform>
            <numerusform>%Ln customers tagged “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::SegmentResult</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::StoreSection</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) and refund(s)</source>
        <translation>
            <numerusform>%Ln order or refund</numerusform>
            <numerusform>%Ln orders and refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of history</source>
        <translation>
            <numerusform>%Ln step of history</numerusform>
            <numerusform>%Ln steps of history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::TodayPage</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) done.</source>
        <translation>
            <numerusform>%Ln task done.</numerusform>
            <numerusform>%Ln tasks done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) put off until %1.</source>
        <translation>
            <numerusform>%Ln task put off until %1.</numerusform>
            <numerusform>%Ln tasks put off until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are due on %1.</source>
        <translation>
            <numerusform>%Ln task is due on %1.</numerusform>
            <numerusform>%Ln tasks are due on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln task moved to the trash.</numerusform>
            <numerusform>%Ln tasks moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned follow-up(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln planned follow-up moved to the trash.</numerusform>
            <numerusform>%Ln planned follow-ups moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) open again.</source>
        <translation>
            <numerusform>%Ln task open again.</numerusform>
            <numerusform>%Ln tasks open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) given to %1.</source>
        <translation>
            <numerusform>%Ln task given to %1.</numerusform>
            <numerusform>%Ln tasks given to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) belong to nobody now.</source>
        <translation>
            <numerusform>%Ln task belongs to nobody now.</numerusform>
            <numerusform>%Ln tasks belong to nobody now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %Ln task(s) set to %1.</source>
        <translation>
            <numerusform>Priority of %Ln task set to %1.</numerusform>
            <numerusform>Priority of %Ln tasks set to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deferred</source>
        <translation>
            <numerusform>%Ln deferred</numerusform>
            <numerusform>%Ln deferred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) deferred.</source>
        <translation>
            <numerusform>%Ln task deferred.</numerusform>
            <numerusform>%Ln tasks deferred.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::UndoPanel</name>
    <message numerus="yes">
        <source>%Ln row(s) were changed after it. What shall become of them?</source>
        <translation>
            <numerusform>%Ln row was changed after it. What shall become of it?</numerusform>
            <numerusform>%Ln rows were changed after it. What shall become of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %Ln row(s).</source>
        <translation>
            <numerusform>Taken back: %Ln row.</numerusform>
            <numerusform>Taken back: %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) had been changed later.</source>
        <translation>
            <numerusform>%Ln row had been changed later.</numerusform>
            <numerusform>%Ln rows had been changed later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::ValueEditor</name>
    <message numerus="yes">
        <source>No more than %Ln at once.</source>
        <translation>
            <numerusform>No more than %Ln at once.</numerusform>
            <numerusform>No more than %Ln at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::WinBackView</name>
    <message numerus="yes">
        <source>%Ln customer(s) are late.</source>
        <translation>
            <numerusform>%Ln customer is late.</numerusform>
            <numerusform>%Ln customers are late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) who do not want to be contacted are left out.</source>
        <translation>
            <numerusform>%Ln customer who does not want to be contacted is left out.</numerusform>
            <numerusform>%Ln customers who do not want to be contacted are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are late; the %1 with the highest value at risk are listed.</source>
        <translation>
            <numerusform>%Ln customer is late; the %1 with the highest value at risk are listed.</numerusform>
            <numerusform>%Ln customers are late; the %1 with the highest value at risk are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shuke::ui::Workspace</name>
    <message numerus="yes">
        <source>%Ln row(s) were changed later. Nothing was undone.</source>
        <translation>
            <numerusform>%Ln row was changed later. Nothing was undone.</numerusform>
            <numerusform>%Ln rows were changed later. Nothing was undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) done.</source>
        <translation>
            <numerusform>%Ln task done.</numerusform>
            <numerusform>%Ln tasks done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) put off for an hour.</source>
        <translation>
            <numerusform>%Ln task put off for an hour.</numerusform>
            <numerusform>%Ln tasks put off for an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) put off.</source>
        <translation>
            <numerusform>%Ln task put off.</numerusform>
            <numerusform>%Ln tasks put off.</numerusform>
        </translation>
    </message>
</context>
</TS>
