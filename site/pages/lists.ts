import {html} from 'hono/html'
import {type StoryLine} from '../../publishing/index.ts'
import {languageOf, type Publication, storyTimes} from '../../publishing/outputs/index.ts'
import {datelineLabel} from '../../publishing/datelineText.ts'
import {excerpt, headlineOf} from './layout.ts'
import {isSection, SECTIONS} from '../sections.ts'
import {type TimeFormat, timeElement} from './times.ts'

/** Where a story is read on this site. */
export const storyPath = (slug: string | null) => `/story/${encodeURIComponent(slug ?? '')}`

/** Stories in a list; the first leads where `lead` is set. */
export function storyList(
  stories: StoryLine[],
  publication: Publication,
  format: TimeFormat,
  {lead = false} = {},
) {
  return html`<ol class="stories">
    ${stories.map((story, i) => storyItem(story, publication, format, lead && i === 0))}
  </ol>`
}

function storyItem(
  story: StoryLine,
  publication: Publication,
  format: TimeFormat,
  isLead: boolean,
) {
  const {published, modified} = storyTimes(story)
  const place = datelineLabel(story.dateline)
  const language = languageOf(story, publication)
  return html`<li class="${isLead ? 'lead' : 'line'}" lang="${language}" dir="auto">
    ${story.section && isSection(story.section) ? html`<p class="kicker">${SECTIONS[story.section]}</p>` : ''}
    <h2><a href="${storyPath(story.slug)}">${headlineOf(story)}</a></h2>
    ${story.standfirst?.trim() ? html`<p class="standfirst">${excerpt(story.standfirst, 400)}</p>` : ''}
    <p class="date">
      ${place ? html`<span class="place">${place}</span> ` : ''}${timeElement(published, format)}${modified > published ? html` <span class="changed">Updated ${timeElement(modified, format)}</span>` : ''}
    </p>
  </li>`
}

/** Links to the parts of a long list before and after this one. */
export function pager(path: string, page: number, more: boolean) {
  if (page === 1 && !more) return ''
  const at = (number: number) => (number === 1 ? path : `${path}?page=${number}`)
  return html`<nav class="pager" aria-label="More">
    ${page > 1 ? html`<a rel="prev" href="${at(page - 1)}">Newer</a>` : ''}
    ${more ? html`<a rel="next" href="${at(page + 1)}">Older</a>` : ''}
  </nav>`
}
