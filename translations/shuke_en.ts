<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n further address(es) have no column in this table; they are in the store only</source>
        <translation>
            <numerusform>%n further address has no column in this table; it is in the store only</numerusform>
            <numerusform>%n further addresses have no column in this table; they are in the store only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of persons to companies are in the store only</source>
        <translation>
            <numerusform>%n link of a person to a company is in the store only</numerusform>
            <numerusform>%n links of persons to companies are in the store only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) are in the store only</source>
        <translation>
            <numerusform>%n consent is in the store only</numerusform>
            <numerusform>%n consents are in the store only</numerusform>
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
</context>
<context>
    <name>shuke::ui::ContactListPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
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
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln customer found</numerusform>
            <numerusform>%Ln customers found</numerusform>
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
    <name>shuke::ui::MainWindow</name>
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
        <source>%Ln row(s) as before</source>
        <translation>
            <numerusform>%Ln row as before</numerusform>
            <numerusform>%Ln rows as before</numerusform>
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
        <source>%Ln value(s) could not be read</source>
        <translation>
            <numerusform>%Ln value could not be read</numerusform>
            <numerusform>%Ln values could not be read</numerusform>
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
</context>
</TS>
