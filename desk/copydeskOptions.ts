import {NOTES_PREFIX} from '../schemas/privateId.ts'
import type {CopydeskOptions} from '../plugins/copydesk/index.ts'
import {intakeDateline} from './intakeDateline.ts'

/** What the newsroom's copy check reads: its articles, its people and its places. */
export const copydeskOptions: CopydeskOptions = {
  types: ['article'],
  fields: {
    text: ['headline', 'standfirst', 'picture.caption', 'picture.alt'],
    leftOut: ['usageTerms', 'copyrightHolder', 'wireCopy', 'edNote'],
  },
  // published with the story they could be read by anyone
  decisions: {document: NOTES_PREFIX, type: 'articleNotes'},
  archive: {limit: 5000},
  corrections: {type: 'correction', story: 'article'},
  intake: {picture: 'figure', dateline: intakeDateline},
  checklist: {withdrawal: {type: 'correction'}},
  listing: {section: 'section', person: 'byline'},
  records: {
    sources: {type: 'source'},
    locations: {type: 'location', variantType: 'locationVariant'},
    quotes: {type: 'quote'},
  },
}
