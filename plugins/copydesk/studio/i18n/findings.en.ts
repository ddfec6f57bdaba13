import {ENGLISH} from '../../engine/index.ts'

/** Every sentence of a finding in English. The panel links to earlier stories, where a shell gives their ids. */
export const findingsInEnglish: Record<keyof typeof ENGLISH, string> = {
  ...ENGLISH,
  'finding.archive-story': 'an earlier story',
  'finding.archive-story-more': 'an earlier story and {{count}} more',
}
