import {readHtml} from '../parts/htmlBlocks.ts'
import {type ReadStory, type Surroundings} from '../parts/intake.ts'

/** A page, saved or exported. */
export function readHtmlFile(html: string, around: Surroundings): ReadStory {
  const {title: _, ...story} = readHtml(html, around)
  return {format: 'html', ...story}
}
