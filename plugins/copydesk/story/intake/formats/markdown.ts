import {marked} from 'marked'
import {readHtml} from '../parts/htmlBlocks.ts'
import {
  type IntakeFields,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
} from '../parts/intake.ts'
import {reason} from '../parts/intakeEnglish.ts'

/** Markdown, with or without front matter. */
export function readMarkdown(text: string, around: Surroundings): ReadStory {
  const {body, fields, leftOut} = withoutFrontMatter(
    text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'),
  )
  const html = marked.parse(body, {async: false, gfm: true})
  const story = readHtml(html, around)
  return {
    format: 'markdown',
    fields: {...story.fields, ...fields},
    blocks: story.blocks,
    pictures: story.pictures,
    tables: story.tables,
    leftOut: [...leftOut, ...story.leftOut],
    ownText: story.ownText,
  }
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/
const FIELDS: Record<string, keyof IntakeFields> = {
  title: 'headline',
  headline: 'headline',
  author: 'byline',
  byline: 'byline',
  description: 'standfirst',
  standfirst: 'standfirst',
  lang: 'language',
  language: 'language',
  slug: 'slugline',
}

/** The lines between `---` and `---`: what names a field of ours is taken, all else left out. */
function withoutFrontMatter(text: string) {
  const fields: IntakeFields = {}
  const leftOut: IntakeLeftOut[] = []
  const match = FRONT_MATTER.exec(text)
  if (!match || !match[1].split('\n').every((line) => /^(?:[\w-]+:|\s|- |#)|^$/.test(line)))
    return {body: text, fields, leftOut}
  for (const line of match[1].split('\n')) {
    const [, key = '', value = ''] = /^([\w-]+):\s*["']?(.*?)["']?\s*$/.exec(line) ?? []
    const field = FIELDS[key.toLowerCase()]
    if (/^(?:section|category)$/i.test(key) && value)
      fields.subjects = [...(fields.subjects ?? []), value]
    else if (field && value && fields[field] === undefined) Object.assign(fields, {[field]: value})
    else if (line.trim()) leftOut.push({text: line.trim(), why: reason('setting')})
  }
  return {body: text.slice(match[0].length), fields, leftOut}
}
