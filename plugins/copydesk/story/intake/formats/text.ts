import {readWire} from '../../../engine/index.ts'
import {type ReadStory, type Surroundings} from '../parts/intake.ts'
import {wireBlocks} from '../parts/wireBlocks.ts'

/** Plain copy, by `readWire`. */
export function readTextFile(text: string, {newKey}: Surroundings): ReadStory {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(text)
  return {
    format: 'text',
    fields: {headline, byline, dateline},
    headIsRead: true,
    blocks: wireBlocks(paragraphs, newKey),
    pictures: [],
    leftOut: leftOut.map(({text: words, why}) => ({text: words, why})),
    // readWire names every word itself
    ownText: '',
  }
}
