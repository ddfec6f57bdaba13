import {type StoryOrigin} from '../../model/article.ts'
import {rootOf, type Stories, timeOf} from '../store/stories.ts'

/** The story that an archive is asked about: a draft, or one that the archive has already. */
export interface AskingStory extends StoryOrigin {
  /** Its identifier. */
  story?: string
}

/** Whether a story of the archive came before the one that asks. */
export type CameBefore = (story: number) => boolean

/**
 * Tells which stories came before one: those that were first published earlier than it was. A story that was not
 * published yet is the newest; the archive knows the time of one that it has. A story without a time came before all.
 * Versions of one story, translations and corrected ones, do not come before each other.
 */
export function lookBack(stories: Stories, asking: AskingStory): CameBefore {
  const own = asking.story === undefined ? undefined : stories.byId.get(asking.story)
  const said = Date.parse(asking.firstPublished ?? '')
  const known = own === undefined ? undefined : timeOf(stories, own)
  const time = Number.isNaN(said) ? (known ?? Infinity) : said
  const id = asking.versionOf ?? asking.story
  const root = id === undefined ? undefined : rootOf(stories, id)
  return (story) =>
    story !== own &&
    (timeOf(stories, story) ?? -Infinity) < time &&
    (root === undefined || rootOf(stories, stories.ids[story]) !== root)
}
