<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>shuke::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln row(s) were changed later. Nothing was undone.</source>
        <translation>
            <numerusform>%Ln row was changed later. Nothing was undone.</numerusform>
            <numerusform>%Ln rows were changed later. Nothing was undone.</numerusform>
        </translation>
    </message>
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
</TS>
