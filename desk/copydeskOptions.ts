import type {CopydeskOptions} from '../plugins/copydesk/index.ts'

/** What the newsroom's copy check reads: its articles, its people and its places. */
export const copydeskOptions: CopydeskOptions = {
  types: ['article'],
  archive: {limit: 5000},
  listing: {section: 'genre', person: 'byline'},
  records: {
    sources: {type: 'source'},
    locations: {type: 'location', variantType: 'locationVariant'},
    quotes: {type: 'quote'},
  },
}
