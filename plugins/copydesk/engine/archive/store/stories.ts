import {type StoryOrigin} from '../../model/article.ts'
import {type Column, column, push} from './column.ts'

/** Which story holds which text, and where; one row for each paragraph, a story's rows together. */
export interface Stories {
  /** By story: its identifier, its first row and their number; a removed story keeps its place, with no rows. */
  ids: string[]
  byId: Map<string, number>
  /** When it was first published, milliseconds since 1970, and of which story it says to be a version. */
  times: (number | null)[]
  originals: (string | null)[]
  firstRow: Column<Uint32Array>
  rowCount: Column<Uint32Array>
  /** By row. `before` is the row of the same text before this one, plus one; 0 for none. */
  text: Column<Uint32Array>
  story: Column<Uint32Array>
  position: Column<Uint32Array>
  before: Column<Uint32Array>
  /** By text: the newest row plus one, and in how many stories it stands now. */
  newestRow: Column<Uint32Array>
  storyCount: Column<Uint32Array>
}

export function createStories(): Stories {
  const empty = () => column(new Uint32Array(0))
  return {
    ids: [],
    byId: new Map(),
    times: [],
    originals: [],
    firstRow: empty(),
    rowCount: empty(),
    text: empty(),
    story: empty(),
    position: empty(),
    before: empty(),
    newestRow: empty(),
    storyCount: empty(),
  }
}

/** A place in the archive. */
export interface Place {
  story: string
  /** Index of the paragraph in its story. */
  position: number
}

/** Opens a story; its rows follow. */
export function addStory(stories: Stories, id: string, origin: StoryOrigin = {}) {
  const time = Date.parse(origin.firstPublished ?? '')
  stories.byId.set(id, stories.ids.length)
  stories.ids.push(id)
  stories.times.push(Number.isNaN(time) ? null : time)
  stories.originals.push(origin.versionOf ?? null)
  push(stories.firstRow, stories.text.length)
  push(stories.rowCount, 0)
}

/** Adds a row to the story opened last. `text` is at most one more than the texts seen so far. */
export function addRow(stories: Stories, text: number, position: number) {
  const story = stories.ids.length - 1
  if (text === stories.newestRow.length) {
    push(stories.newestRow, 0)
    push(stories.storyCount, 0)
  }
  const before = stories.newestRow.values[text]
  const isSecondInStory = before > 0 && stories.story.values[before - 1] === story
  push(stories.text, text)
  push(stories.story, story)
  push(stories.position, position)
  push(stories.before, before)
  stories.newestRow.values[text] = stories.text.length
  stories.rowCount.values[story]++
  if (!isSecondInStory) stories.storyCount.values[text]++
}

/** Takes a story out, by its index. */
export function removeStory(stories: Stories, story: number) {
  const first = stories.firstRow.values[story]
  const texts = stories.text.values.subarray(first, first + stories.rowCount.values[story])
  for (const text of new Set(texts)) stories.storyCount.values[text]--
  stories.rowCount.values[story] = 0
  stories.byId.delete(stories.ids[story])
}

/** Rows walked at most, newest first: enough to name a few stories. */
const MAX_ROWS = 200

/** When a story was first published, milliseconds since 1970; undefined where nothing is known. */
export function timeOf(stories: Stories, story: number): number | undefined {
  return stories.times[story] ?? undefined
}

/** The identifier that all versions of a story share: that of the one that they come from. */
export function rootOf(stories: Stories, id: string): string {
  const path = [id]
  for (;;) {
    const last = path[path.length - 1]
    const story = stories.byId.get(last)
    const original =
      (story === undefined ? null : stories.originals[story]) ?? withoutLanguage(last)
    if (original === last) return last
    // Where they name each other in a circle, any of them will do, as long as it is the same.
    if (path.includes(original)) return path.slice(path.indexOf(original)).sort()[0]
    path.push(original)
  }
}

/** Sanity's plugins for translations once made such identifiers: `i18n.story.de`, `story__i18n_de`. */
function withoutLanguage(id: string): string {
  return id.replace(/^i18n\.(.+)\.[^.]+$|^(.+)__i18n_.+$/u, '$1$2')
}

/** Where a text stands, the newest story first, each story once; those that do not count are left out. */
export function placesOf(
  stories: Stories,
  text: number,
  counts: (story: number) => boolean = () => true,
): Place[] {
  const places: Place[] = []
  const seen = new Set<number>()
  let row = stories.newestRow.values[text] - 1
  for (let walked = 0; row >= 0 && walked < MAX_ROWS; walked++) {
    const story = stories.story.values[row]
    if (!seen.has(story) && stories.rowCount.values[story] > 0 && counts(story)) {
      seen.add(story)
      places.push({story: stories.ids[story], position: stories.position.values[row]})
    }
    row = stories.before.values[row] - 1
  }
  return places
}
