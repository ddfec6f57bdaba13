/**
 * What is said of a file that cannot be read (one sentence: which file, what is wrong, what to do), and why something
 * of one that can is not in its story; in English, with `{{name}}` for values. The Studio has other languages.
 */
export const INTAKE_ENGLISH = {
  'intake.failed.archive': '{{name}} is a packed archive: unpack it first.',
  'intake.failed.badDocx': '{{name}} cannot be read as a Word file: {{error}}.',
  'intake.failed.badEmail': '{{name}} is a damaged email: {{error}}.',
  'intake.failed.badJson': '{{name}} is damaged JSON: {{error}}.',
  'intake.failed.badXml': '{{name}} is damaged XML: {{error}}.',
  'intake.failed.badZip': '{{name}} cannot be unpacked: it is damaged or incomplete.',
  'intake.failed.bomb': '{{name}} unpacks to more than any story holds, so it was not opened.',
  'intake.failed.empty': '{{name}} is empty.',
  'intake.failed.entities':
    '{{name}} declares XML entities of its own, which are not read: save it without them.',
  'intake.failed.invalidNinjs': '{{name}} is JSON, but not valid ninjs {{version}}: {{error}}.',
  'intake.failed.media':
    '{{name}} is an image, audio or video file: add images to the story in the Studio.',
  'intake.failed.newsmlNoText': '{{name}} is NewsML-G2 without text: none of its items has any.',
  'intake.failed.ninjsList':
    '{{name}} is a list of {{count}} items: save each as a file of its own.',
  'intake.failed.ninjsNoBody': '{{name}} is ninjs without a body.',
  'intake.failed.ninjsVersion': '{{name}} is ninjs {{version}}: only versions 1 to 3 can be read.',
  'intake.failed.nitfNoBody': '{{name}} is NITF without a story: it has no body.content.',
  'intake.failed.noElement': '{{name}} is XML without an element.',
  'intake.failed.noStory': '{{name}} holds no story: it has no paragraphs.',
  'intake.failed.noText':
    '{{name}} is not a text file: choose a text, HTML, DOCX, Markdown, ninjs, NITF, NewsML-G2 or email file.',
  'intake.failed.noTextInEmail': '{{name}} is an email without text.',
  'intake.failed.notOpened': '{{name}} cannot be read: {{error}}.',
  'intake.failed.odt': '{{name}} is an OpenDocument file: save it as DOCX or plain text.',
  'intake.failed.oldOffice':
    '{{name}} is an old Word or Outlook file: save it as DOCX or plain text.',
  'intake.failed.otherXml':
    '{{name}} is XML, but neither NITF nor NewsML-G2: its first element is <{{root}}>.',
  'intake.failed.otherZip':
    '{{name}} is a ZIP file, but not a Word file (DOCX): unpack it, or save its story as DOCX.',
  'intake.failed.pdf': '{{name}} is a PDF: copy its text into the story, or save it as DOCX.',
  'intake.failed.picture': '{{name}} is an image: add it to the story in the Studio.',
  'intake.failed.rtf': '{{name}} is RTF: save it as DOCX or plain text.',
  'intake.failed.tooBig':
    '{{name}} is {{size}} MB: the limit for a file of this kind is {{most}} MB.',
  'intake.failed.tooDeep': '{{name}} cannot be read: its elements are nested too deeply.',
  'intake.failed.tooManyElements': '{{name}} is not a story: it has too many elements or levels.',
  'intake.failed.tooManyParagraphs':
    '{{name}} has {{count}} paragraphs: the limit for a story is {{most}}.',
  'intake.failed.unread': '{{name}} cannot be read as {{format}}: {{error}}.',
  'intake.why.aside': 'beside the story on the page',
  'intake.why.attachment': 'an attachment: import it as a separate file',
  'intake.why.comment': 'a comment',
  'intake.why.control': 'a form, a player or a button of the page',
  'intake.why.date': 'the date of the email',
  'intake.why.deleted': 'deleted in Word (a tracked change)',
  'intake.why.endnote': 'an endnote',
  'intake.why.foot': 'the foot of the page',
  'intake.why.footer': 'the footer of the page',
  'intake.why.footnote': 'a footnote',
  'intake.why.greeting': 'a message to the desk above the story',
  'intake.why.headPart': 'a part of the head that has no field',
  'intake.why.header': 'the header of the page',
  'intake.why.headlineAgain': 'the headline again',
  'intake.why.hidden': 'hidden on the page',
  'intake.why.itemField': 'the item’s {{field}}, which has no field',
  'intake.why.link': 'a link that does not lead to a web address',
  'intake.why.navigation': 'navigation of the page',
  'intake.why.noPlace': 'text in the file with no place in the story',
  'intake.why.otherBody': 'text from another version of the story',
  'intake.why.otherDescription': 'another description',
  'intake.why.otherForm': 'another form of the story, which is not in the file',
  'intake.why.otherHeadline': 'another headline',
  'intake.why.otherItem': 'another item of the same message',
  'intake.why.outside': 'outside the story on the page',
  'intake.why.picture': 'a picture that is not in the file',
  'intake.why.remote': 'not in the file',
  'intake.why.sender': 'the sender of the email',
  'intake.why.setting': 'a line of metadata above the story',
  'intake.why.signature': 'the signature of the email',
  'intake.why.subject': 'the subject of the email',
  'intake.why.table': 'a table',
  'intake.why.tableLink': 'a link in a table: its cells are plain text',
  'intake.why.video': 'a video that is not in the file',
} satisfies Record<string, string>

type Key = keyof typeof INTAKE_ENGLISH
type After<Prefix extends string> = Key extends infer One
  ? One extends `${Prefix}${infer Name}`
    ? Name
    : never
  : never

/** What is wrong with a file. */
export type IntakeFault = After<'intake.failed.'>
/** Why something is not in a story. */
export type IntakeReason = After<'intake.why.'>

export type IntakeValues = Record<string, string | number>

export const faultText = (fault: IntakeFault, values: IntakeValues): string =>
  filled(INTAKE_ENGLISH[`intake.failed.${fault}`], values)

export const reason = (name: IntakeReason, values: IntakeValues = {}): string =>
  filled(INTAKE_ENGLISH[`intake.why.${name}`], values)

const filled = (text: string, values: IntakeValues) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
