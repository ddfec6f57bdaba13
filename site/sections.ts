import {type StoryLine} from '../publishing/index.ts'

export type Section = NonNullable<StoryLine['genre']>

/** The sections of the site, in the order of its navigation: the genres of its stories. */
export const SECTIONS: Record<Section, string> = {
  news: 'News',
  live: 'Live',
  analysis: 'Analysis',
  feature: 'Features',
  interview: 'Interviews',
  profile: 'Profiles',
  opinion: 'Opinion',
}

export function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name)
}
