import {textBlocks} from '../studio/textBlocks.ts'

/** A story that nothing keeps from going out. */
export const COMPLETE = {
  _type: 'article',
  headline: 'Harbor reopens after the storm',
  byline: 'Dana Reed',
  dateline: {_type: 'dateline', noDateline: true, noDatelineReason: 'Written at the desk'},
  genre: 'news',
  section: 'world',
  language: 'en',
  body: textBlocks('The harbor reopened on Monday with 65 boats.'),
}

/** A text with one name in two spellings. */
export const TWO_WAYS = textBlocks(
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbor said at the market.',
)
