import {type StoryLine} from '../publishing/index.ts'

export type Section = NonNullable<StoryLine['section']>

/** The sections of the newsroom, in the order of the navigation, as `schemas/sections.ts` has them. */
export const SECTIONS: Record<Section, string> = {
  world: 'World',
  politics: 'Politics',
  business: 'Business',
  science: 'Science',
  culture: 'Culture',
  sport: 'Sports',
  local: 'Local',
}

export function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name)
}
