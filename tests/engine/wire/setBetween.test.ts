import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE, reading} from './ferryStory.ts'

/** The paragraphs of a story with a line between them, and why it was left out. */
function between(line: string): [paragraphs: string[], why: string[]] {
  const {paragraphs, leftOut} = readWire(
    [HEADLINE, ...BODY.slice(0, 2), line, BODY[2]].join('\n\n'),
  )
  return [paragraphs.map(({text}) => text), leftOut.map(({why}) => why)]
}

const PICTURE = 'the caption of a picture'
const PAGE = 'a button of the page'
const NOTE = 'a note to editors'
const TAKE = 'a transmission line of the wire'

test.each([
  ['The ferry at the quay. (AP Photo/Jan Roe)', PICTURE],
  ['The ferry at the quay on Friday. Jan Roe/AFP via Getty Images', PICTURE],
  ['The ferry at the quay (Jan Roe/PA) (PA Wire)', PICTURE],
  ['FILE PHOTO: The ferry at the quay, May 3, 2026. REUTERS/Jan Roe', PICTURE],
  ['FILE - The ferry at the quay, May 3, 2026. (AP Photo/Jan Roe, File)', PICTURE],
  ['PIC CAPTION: The ferry at the quay', PICTURE],
  ['Image caption, The ferry at the quay', PICTURE],
  ['Image source, Getty Images', PICTURE],
  ['[embed]https://x.example/velt/1[/embed]', PAGE],
  ['https://social.example/velt/status/1', PAGE],
  ['pic.twitter.com/abc123', PAGE],
  ['— Velt Police (@veltpolice) November 30, 2026', PAGE],
  ['Listen to this article', PAGE],
  ['Share on Quaybook', PAGE],
  ['WATCH: The ferry burns', PAGE],
  ['RELATED STORY Velt buys second tug', PAGE],
  ['[INSERT PIC]', NOTE],
  ['[web only from here]', NOTE],
  ['(stop here for web)', NOTE],
  ['(pick up 3rd graf)', NOTE],
  ['[Eds: strong language in next par]', NOTE],
  ['(OPTIONAL ADD END)', NOTE],
  ['--- page 2 ---', NOTE],
  ['Page 2 of 3', NOTE],
  ['more...', TAKE],
  ['MORE', TAKE],
  ['add 1 ferry', TAKE],
  ['ferry -- take 2', TAKE],
])('“%s” between paragraphs is %s', (line, why) => {
  expect(between(line)).toEqual([BODY, [why]])
})

test.each([
  ['The ferry at the quay. (AP Photo/Jan Roe)'],
  ['https://social.example/velt/status/1'],
  ['[INSERT PIC]'],
])('so it is below them: %s', (line) => {
  expect(reading(line)).toEqual([BODY, [line]])
})

test.each([
  ['More'],
  ['Watch: that is what the captain did.'],
  ['Explainer: why ferries burn'],
  ['The captain reads AP/Reuters news at night.'],
  ['Share the load, said Halvorsen (62).'],
  ['Ferry 2'],
])('“%s” stays', (line) => {
  expect(between(line)).toEqual([[...BODY.slice(0, 2), line, BODY[2]], []])
})
