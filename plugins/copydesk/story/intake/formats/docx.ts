import mammoth from 'mammoth'
import {zipSync} from 'fflate'
import {decodeText} from '../parts/decode.ts'
import {type FilePictures, readHtml} from '../parts/htmlBlocks.ts'
import {
  IntakeError,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
} from '../parts/intake.ts'
import {checkSize, MOST_BYTES} from '../parts/kind.ts'
import {unzip} from '../parts/unzip.ts'
import {childrenOf, parseXml, type XmlElement} from '../parts/xmlTree.ts'
import {reason} from '../parts/intakeEnglish.ts'

const STYLES = [
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
]

/**
 * A Word file, by mammoth. Insertions of tracked changes are in the story; deletions, headers, footers, footnotes,
 * endnotes and comments are named as left out.
 * @throws IntakeError where it is no Word file, broken, or unpacks to too much
 */
export async function readDocx(
  {bytes, name}: {bytes: Uint8Array; name: string},
  around: Surroundings,
): Promise<ReadStory> {
  checkSize(bytes, name, MOST_BYTES.docx)
  const parts = unzip(bytes, name, (path) =>
    /^(?:\[Content_Types\]\.xml|_rels\/|word\/)/.test(path),
  )
  const main = parts['word/document.xml']
  if (!main) throw new IntakeError('otherZip', {name})
  const body = wordText(parseXml(decodeText(main), name))
  const leftOut = besides(parts, name)
  const deleted = body.deleted.trim()
  if (deleted) leftOut.push({text: deleted.replace(/\s+/gu, ' '), why: reason('deleted')})
  const {html, files} = await toHtml(parts, name)
  const story = readHtml(withoutNotes(html, around), around, files)
  return {
    format: 'docx',
    fields: story.fields,
    blocks: story.blocks,
    pictures: story.pictures,
    tables: story.tables,
    leftOut: [...leftOut, ...story.leftOut],
    ownText: body.text,
  }
}

async function toHtml(parts: Record<string, Uint8Array>, name: string) {
  const files = new Map<string, {bytes: Uint8Array; mediaType: string}>()
  // packed again from the parts that were checked, without those that hold no story
  const kept = Object.entries(parts).filter(
    ([path]) => !/\/(?:comments|header|footer)\w*\.xml$/.test(path),
  )
  const checked = zipSync(Object.fromEntries(kept), {level: 0})
  try {
    const {value} = await mammoth.convertToHtml(
      // mammoth takes one in Node, the other in a browser
      {buffer: checked, arrayBuffer: checked.buffer} as unknown as {arrayBuffer: ArrayBuffer},
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `docx:${files.size}`
          files.set(src, {
            bytes: new Uint8Array(await image.readAsArrayBuffer()),
            mediaType: image.contentType,
          })
          return {src}
        }),
      },
    )
    return {html: value, files: files as FilePictures}
  } catch (error) {
    throw new IntakeError('badDocx', {name, error: (error as Error).message}, error)
  }
}

/** mammoth sets notes as a list below the text, with a number at their place: they are named from their own parts. */
function withoutNotes(html: string, {parseHtml}: Surroundings): string {
  const document = parseHtml(html)
  for (const mark of document.querySelectorAll('[id^="footnote-ref-"], [id^="endnote-ref-"]'))
    (mark.closest('sup') ?? mark).remove()
  for (const note of document.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')) {
    const list = note.parentElement
    note.remove()
    if (list?.children.length === 0) list.remove()
  }
  return document.body.innerHTML
}

const OTHER_PARTS: [form: RegExp, why: string][] = [
  [/^word\/header\d*\.xml$/, reason('header')],
  [/^word\/footer\d*\.xml$/, reason('footer')],
  [/^word\/footnotes\.xml$/, reason('footnote')],
  [/^word\/endnotes\.xml$/, reason('endnote')],
  [/^word\/comments\.xml$/, reason('comment')],
]

/** What stands beside the body, each with its reason. */
function besides(parts: Record<string, Uint8Array>, name: string): IntakeLeftOut[] {
  return Object.entries(parts).flatMap(([path, part]) => {
    const why = OTHER_PARTS.find(([form]) => form.test(path))?.[1]
    if (!why) return []
    const root = parseXml(decodeText(part), name)
    const notes = /notes|comments/.test(path) ? childrenOf(root) : [root]
    return notes.flatMap((note) => {
      const {text} = wordText(note)
      const words = text.replace(/\s+/gu, ' ').trim()
      return words ? [{text: words, why}] : []
    })
  })
}

/** The words of WordprocessingML, and those that a tracked change deleted. */
function wordText(element: XmlElement): {text: string; deleted: string} {
  const texts: string[] = []
  const deletions: string[] = []
  const walk = ({name, children}: XmlElement, isDeleted: boolean) => {
    const into = isDeleted ? deletions : texts
    if (name === 'Fallback' || name === 'instrText') return
    if (name === 't' || name === 'delText')
      into.push(children.filter((one) => typeof one === 'string').join(''))
    if (name === 'tab' || name === 'br' || name === 'cr') into.push(' ')
    if (name === 'noBreakHyphen') into.push('-')
    for (const child of childrenOf({name, attributes: {}, children}))
      walk(child, isDeleted || name === 'del' || name === 'moveFrom')
    if (name === 'p' || name === 'tc') into.push('\n')
  }
  walk(element, false)
  return {text: texts.join(''), deleted: deletions.join('')}
}
