<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories to go</source>
        <translation>
            <numerusform>%Ln story to go</numerusform>
            <numerusform>%Ln stories to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>All quotations kept (%n)</source>
        <translation>
            <numerusform>All quotations kept (%n)</numerusform>
            <numerusform>All quotations kept (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those of this story (%n)</source>
        <translation>
            <numerusform>Those of this story (%n)</numerusform>
            <numerusform>Those of this story (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n quotations exported to {file}</source>
        <translation>
            <numerusform>%n quotation exported to {file}</numerusform>
            <numerusform>%n quotations exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message numerus="yes">
        <source>%n sentences exported to {file}</source>
        <translation>
            <numerusform>%n sentence exported to {file}</numerusform>
            <numerusform>%n sentences exported to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences added</source>
        <translation>
            <numerusform>%n sentence added</numerusform>
            <numerusform>%n sentences added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, since you translated them otherwise</source>
        <translation>
            <numerusform>%n left out, since you translated it otherwise</numerusform>
            <numerusform>%n left out, since you translated them otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: other languages, empty, or a machine’s</source>
        <translation>
            <numerusform>%n left out: another language, empty, or a machine’s</numerusform>
            <numerusform>%n left out: other languages, empty, or a machine’s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n sample stories added</source>
        <translation>
            <numerusform>%n sample story added</numerusform>
            <numerusform>%n sample stories added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories imported</source>
        <translation>
            <numerusform>%n story imported</numerusform>
            <numerusform>%n stories imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files left out</source>
        <translation>
            <numerusform>%n file left out</numerusform>
            <numerusform>%n files left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message numerus="yes">
        <source>Quoted or reported %n times in this story</source>
        <translation>
            <numerusform>Quoted or reported %n time in this story</numerusform>
            <numerusform>Quoted or reported %n times in this story</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories in the library</source>
        <translation>
            <numerusform>%n story in the library</numerusform>
            <numerusform>%n stories in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quoted or reported %n times</source>
        <translation>
            <numerusform>quoted or reported %n time</numerusform>
            <numerusform>quoted or reported %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quoted or reported %n times or more</source>
        <translation>
            <numerusform>quoted or reported %n time or more</numerusform>
            <numerusform>quoted or reported %n times or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message numerus="yes">
        <source>%n packs can be had.</source>
        <translation>
            <numerusform>%n pack can be had.</numerusform>
            <numerusform>%n packs can be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n words exported to {file}</source>
        <translation>
            <numerusform>%n word exported to {file}</numerusform>
            <numerusform>%n words exported to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDelegate</name>
    <message numerus="yes">
        <source>looked up %n times</source>
        <translation>
            <numerusform>looked up %n time</numerusform>
            <numerusform>looked up %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
