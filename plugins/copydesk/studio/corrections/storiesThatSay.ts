import {type SanityClient} from '@sanity/client'
import {type FactDifference} from '../../engine/index.ts'
import {
  type CheckedDocument,
  correctionMisfits,
  ownFields,
  plainStory,
  type Setup,
} from '../../story/index.ts'

export interface OtherStory {
  _id: string
  _type: string
  /** It names the story as what it translates or is a version of. */
  isVersion: boolean
}

const MOST_STORIES = 40

/**
 * Published stories that are versions of this one, such as translations, and those that state what was wrong in it:
 * whoever corrects one has to look at the others.
 */
export async function storiesThatSay(
  client: SanityClient,
  id: string,
  type: string,
  changes: readonly FactDifference[],
  setup: Setup,
): Promise<OtherStory[]> {
  const wrong = changes.map(({was}) => was).filter(Boolean)
  const {text, portableText, versionOf} = ownFields(setup.fieldsOf(type))
  const isVersion = versionOf.map((field) => `${field} == $id || ${field}._ref == $id`).join(' || ')
  const says = [...text, ...portableText.map((field) => `pt::text(${field})`)]
    .map((field) => `${field} match $wrong`)
    .join(' || ')
  const query = `*[_type in $types && !(_id in [$id]) && (${isVersion || 'false'} || ${says || 'false'})] [0...${MOST_STORIES}] {..., "isVersion": ${isVersion || 'false'}}`
  const lists = await Promise.all(
    (wrong.length > 0 ? wrong.slice(0, 5) : ['']).map((words) =>
      client
        .withConfig({perspective: 'published'})
        .fetch<(CheckedDocument & {_id: string; isVersion: boolean})[]>(
          query,
          {types: setup.types, id, wrong: words},
          {tag: 'copydesk.otherStories'},
        ),
    ),
  )
  const found = new Map<string, OtherStory>()
  for (const story of lists.flat()) {
    const repeats = correctionMisfits({wasWrong: wrong.join('\n')}, plainStory(story, setup))
    if (story.isVersion || repeats.length > 0)
      found.set(story._id, {
        _id: story._id,
        _type: story._type,
        isVersion: Boolean(story.isVersion),
      })
  }
  return [...found.values()]
}
