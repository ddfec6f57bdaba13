// Makes copy to learn from of Reuters-21578: node training/reutersCopy.ts FOLDER >FILE
//
// FOLDER has its files as reut2-000.sgm. One story in 25 is taken, where the reader finds the headline that the file
// names: what it takes for the rest is right in nearly all of them. None of it may be kept in the repository.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readWire} from '../plugins/copydesk/core.ts'
import {plain, type WrittenCopy} from './copy/writtenCopy.ts'

const ONE_IN = 25

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node training/reutersCopy.ts <folder of Reuters-21578>')
  process.exit(2)
}
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.sgm'))
  .sort()
  .flatMap(
    (name) =>
      readFileSync(join(folder, name), 'latin1').match(/<REUTERS[\s\S]*?<\/REUTERS>/gu) ?? [],
  )
for (const story of stories.filter((_, index) => (index + 1) % ONE_IN === 0)) {
  const copy = copyOf(story)
  if (copy) console.log(JSON.stringify(copy))
}

function copyOf(story: string): WrittenCopy | undefined {
  const marked = /<TEXT[^>]*>(?<text>[\s\S]*?)<\/TEXT>/u.exec(story)?.groups!.text ?? ''
  const title = withoutMarkup(
    /<TITLE>(?<title>[\s\S]*?)<\/TITLE>/u.exec(marked)?.groups!.title ?? '',
  )
  const text = withoutMarkup(
    marked.replace(/<(?<tag>TITLE|AUTHOR)>(?<inside>[\s\S]*?)<\/\k<tag>>/gu, '$<inside>\n'),
  )
  const {headline, byline, dateline, paragraphs} = readWire(text)
  if (!headline || plain(headline) !== plain(title) || paragraphs.length < 2) return undefined
  return {
    id: `reuters-${/NEWID="(?<id>\d+)"/u.exec(story)?.groups!.id}`,
    style: 'Reuters 1987',
    text,
    headline,
    byline: byline ?? null,
    dateline: dateline?.place ?? null,
    paragraphs: paragraphs.map((one) => one.text),
  }
}

function withoutMarkup(marked: string): string {
  return marked
    .replace(/<\/?[A-Z]+[^>]*>/gu, '')
    .replace(/&#\d+;/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
