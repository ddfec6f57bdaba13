/** Words that are each in about 15 % of the stories of `articles.ts`. */
const COMMON = ['hin', 'mar', 'jur', 'ner', 'kes', 'pol', 'lom'].map((start) => `${start}fal`)

/** One of those words, another for each number up to their count. */
export const commonWord = (number: number) => COMMON[number % COMMON.length]

/** What the Studio's own search box asks, once it is said what is matched; `$types`, `$words`. */
export const searchFor = (matched: string) =>
  `*[_type in $types] | score((${matched} || references($words))) [_score > 0] {_type, _id, "orderings": [_score]} | order(orderings[0] desc, _id) [0...101]`

export const SEARCH = searchFor('[headline, @] match text::query($words)')

/** What the Studio asks for a list of one type; `$types`, `$type`, `$limit`. */
export const LIST =
  '*[_type in $types && _type == $type] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$limit]'
