import {type INTAKE_ENGLISH} from '../../story/index.ts'

/** What is said in German of files that come in, by key, sorted. */
export const intakeInGerman: Record<keyof typeof INTAKE_ENGLISH, string> = {
  'intake.failed.archive': '{{name}} ist ein gepacktes Archiv: bitte zuerst auspacken.',
  'intake.failed.badDocx': '{{name}} lässt sich nicht als Word-Datei lesen: {{error}}.',
  'intake.failed.badEmail': '{{name}} ist eine beschädigte E-Mail: {{error}}.',
  'intake.failed.badJson': '{{name}} ist beschädigtes JSON: {{error}}.',
  'intake.failed.badXml': '{{name}} ist beschädigtes XML: {{error}}.',
  'intake.failed.badZip':
    '{{name}} lässt sich nicht entpacken: Die Datei ist beschädigt oder unvollständig.',
  'intake.failed.bomb':
    '{{name}} ist entpackt größer als jeder Artikel: Die Datei wurde nicht geöffnet.',
  'intake.failed.empty': '{{name}} ist leer.',
  'intake.failed.entities':
    '{{name}} legt eigene XML-Entities fest, die nicht gelesen werden: bitte ohne sie speichern.',
  'intake.failed.invalidNinjs':
    '{{name}} ist JSON, aber kein gültiges ninjs {{version}}: {{error}}.',
  'intake.failed.media':
    '{{name}} ist eine Bild-, Ton- oder Videodatei: Bilder bitte im Studio in den Artikel einfügen.',
  'intake.failed.newsmlNoText':
    '{{name}} ist NewsML-G2 ohne Text: Keiner der Einträge enthält einen.',
  'intake.failed.ninjsList':
    '{{name}} ist eine Liste von {{count}} Einträgen: bitte jeden als eigene Datei speichern.',
  'intake.failed.ninjsNoBody': '{{name}} ist ninjs ohne Text.',
  'intake.failed.ninjsVersion':
    '{{name}} ist ninjs {{version}}: Gelesen werden nur die Versionen 1 bis 3.',
  'intake.failed.nitfNoBody': '{{name}} ist NITF ohne Text: body.content fehlt.',
  'intake.failed.noElement': '{{name}} ist XML ohne ein Element.',
  'intake.failed.noStory': '{{name}} enthält keinen Artikel: Die Datei hat keine Absätze.',
  'intake.failed.noText':
    '{{name}} ist keine Textdatei: Gelesen werden Text, HTML, DOCX, Markdown, ninjs, NITF, NewsML-G2 und E-Mail.',
  'intake.failed.noTextInEmail': '{{name}} ist eine E-Mail ohne Text.',
  'intake.failed.notOpened': '{{name}} lässt sich nicht lesen: {{error}}.',
  'intake.failed.odt': '{{name}} ist eine OpenDocument-Datei: bitte als DOCX oder Text speichern.',
  'intake.failed.oldOffice':
    '{{name}} ist eine alte Word- oder Outlook-Datei: bitte als DOCX oder Text speichern.',
  'intake.failed.otherXml':
    '{{name}} ist XML, aber weder NITF noch NewsML-G2: Das erste Element ist <{{root}}>.',
  'intake.failed.otherZip':
    '{{name}} ist eine ZIP-Datei, aber keine Word-Datei (DOCX): bitte auspacken oder den Artikel als DOCX speichern.',
  'intake.failed.pdf':
    '{{name}} ist ein PDF: bitte den Text herauskopieren oder als DOCX speichern.',
  'intake.failed.picture': '{{name}} ist ein Bild: bitte im Studio in den Artikel einfügen.',
  'intake.failed.rtf': '{{name}} ist RTF: bitte als DOCX oder Text speichern.',
  'intake.failed.tooBig':
    '{{name}} hat {{size}} MB: Eine Datei dieser Art darf höchstens {{most}} MB haben.',
  'intake.failed.tooDeep':
    '{{name}} lässt sich nicht lesen: Die Elemente sind zu tief verschachtelt.',
  'intake.failed.tooManyElements':
    '{{name}} ist kein Artikel: Die Datei hat zu viele Elemente oder Ebenen.',
  'intake.failed.tooManyParagraphs':
    '{{name}} hat {{count}} Absätze: Ein Artikel darf höchstens {{most}} haben.',
  'intake.failed.unread': '{{name}} lässt sich nicht als {{format}} lesen: {{error}}.',
  'intake.why.aside': 'steht auf der Seite neben dem Artikel',
  'intake.why.attachment': 'ein Anhang: bitte als eigene Datei einlesen',
  'intake.why.comment': 'ein Kommentar',
  'intake.why.control': 'ein Formular, ein Player oder eine Schaltfläche der Seite',
  'intake.why.date': 'das Datum der E-Mail',
  'intake.why.deleted': 'in Word gelöscht (nachverfolgte Änderung)',
  'intake.why.endnote': 'eine Endnote',
  'intake.why.foot': 'der Fuß der Seite',
  'intake.why.footer': 'die Fußzeile',
  'intake.why.footnote': 'eine Fußnote',
  'intake.why.greeting': 'eine Nachricht an die Redaktion über dem Artikel',
  'intake.why.headPart': 'ein Teil des Kopfs, für den es kein Feld gibt',
  'intake.why.header': 'die Kopfzeile',
  'intake.why.headlineAgain': 'noch einmal die Überschrift',
  'intake.why.hidden': 'auf der Seite verborgen',
  'intake.why.itemField': '{{field}} des Eintrags, wofür es kein Feld gibt',
  'intake.why.link': 'ein Link, der zu keiner Webadresse führt',
  'intake.why.navigation': 'die Navigation der Seite',
  'intake.why.noPlace': 'Text der Datei, der im Artikel keinen Platz hat',
  'intake.why.otherBody': 'Text aus einer anderen Fassung des Artikels',
  'intake.why.otherDescription': 'eine weitere Beschreibung',
  'intake.why.otherForm': 'eine andere Form des Artikels, die nicht in der Datei ist',
  'intake.why.otherHeadline': 'eine weitere Überschrift',
  'intake.why.otherItem': 'ein anderer Eintrag derselben Nachricht',
  'intake.why.outside': 'steht auf der Seite außerhalb des Artikels',
  'intake.why.picture': 'ein Bild, das nicht in der Datei ist',
  'intake.why.remote': 'nicht in der Datei',
  'intake.why.sender': 'der Absender der E-Mail',
  'intake.why.setting': 'eine Angabe über dem Artikel',
  'intake.why.signature': 'die Signatur der E-Mail',
  'intake.why.subject': 'der Betreff der E-Mail',
  'intake.why.table': 'eine Tabelle',
  'intake.why.tableLink': 'ein Link in einer Tabelle: Ihre Zellen sind reiner Text',
  'intake.why.video': 'ein Video, das nicht in der Datei ist',
}
