import {html} from 'hono/html'
import {type Correction, type SourceStories, type StoryLine} from '../../publishing/index.ts'
import {type Publication, webAddress} from '../../publishing/outputs/index.ts'
import {type Section, SECTIONS} from '../sections.ts'
import {logEntry} from './corrections.ts'
import {type PageFrame} from './layout.ts'
import {pager, storyList} from './lists.ts'
import {type TimeFormat} from './times.ts'

/** A part of a list: which one, counted from 1, and whether there are more. */
export interface ListPart {
  page: number
  more: boolean
}

export function frontPage(
  stories: StoryLine[],
  corrections: Correction[],
  {page, more}: ListPart,
  publication: Publication,
  format: TimeFormat,
  sections: Section[],
): PageFrame {
  return {
    title: page === 1 ? publication.name : `Page ${page}`,
    path: page === 1 ? '/' : `/?page=${page}`,
    description: `The latest from ${publication.name}`,
    live: true,
    sections,
    main: html`<h1 class="hidden">${publication.name}: the latest</h1>
      <div class="front">
        ${stories.length > 0 ? storyList(stories, publication, format, {lead: page === 1}) : html`<p>Nothing has been published yet.</p>`}
        ${corrections.length > 0 ? latestCorrections(corrections, publication, format) : ''}
      </div>
      ${pager('/', page, more)}`,
  }
}

function latestCorrections(
  corrections: Correction[],
  publication: Publication,
  format: TimeFormat,
) {
  return html`<aside class="log" aria-labelledby="corrected">
    <h2 id="corrected">Corrections</h2>
    <ol>
      ${corrections.map((note) => logEntry(note, publication, format, 'h3'))}
    </ol>
    <p class="more"><a href="/corrections">All corrections</a></p>
  </aside>`
}

export function sectionPage(
  section: Section,
  stories: StoryLine[],
  {page, more}: ListPart,
  publication: Publication,
  format: TimeFormat,
  sections: Section[],
): PageFrame {
  const path = `/section/${section}`
  return {
    title: SECTIONS[section],
    path: page === 1 ? path : `${path}?page=${page}`,
    live: true,
    section,
    sections,
    main: html`<h1>${SECTIONS[section]}</h1>
      ${storyList(stories, publication, format)} ${pager(path, page, more)}`,
  }
}

export function sourcePage(
  source: SourceStories,
  publication: Publication,
  format: TimeFormat,
  sections: Section[],
): PageFrame {
  const facts = [source.title, source.role, source.organisation].filter(Boolean).join(', ')
  const elsewhere = webAddress(source.uri)
  return {
    title: source.name,
    path: `/source/${encodeURIComponent(source._id)}`,
    live: true,
    sections,
    main: html`<h1 dir="auto">${source.name}</h1>
      ${source.nativeName ? html`<p class="native" dir="auto">${source.nativeName}</p>` : ''}
      ${facts ? html`<p class="standfirst" dir="auto">${facts}</p>` : ''}
      ${elsewhere ? html`<p><a href="${elsewhere}" rel="nofollow">More about ${source.name}</a></p>` : ''}
      ${storyList(source.stories, publication, format)}`,
  }
}

export function correctionsPage(
  corrections: Correction[],
  {page, more}: ListPart,
  publication: Publication,
  format: TimeFormat,
  sections: Section[],
): PageFrame {
  return {
    title: 'Corrections',
    path: page === 1 ? '/corrections' : `/corrections?page=${page}`,
    description: `What ${publication.name} has corrected`,
    live: true,
    sections,
    main: html`<div class="log">
      <h1>Corrections</h1>
      <p class="standfirst">
        What we got wrong, and what is right. <a href="/report">Report an error</a>, or
        <a href="/corrections.xml">follow this page as a feed</a>.
      </p>
      ${
        corrections.length > 0
          ? html`<ol>
              ${corrections.map((note) => logEntry(note, publication, format, 'h2'))}
            </ol>`
          : html`<p>There are no corrections.</p>`
      }
      ${pager('/corrections', page, more)}
    </div>`,
  }
}

/** A page that says one thing. */
export function messagePage(title: string, text: string, sections: Section[] = []): PageFrame {
  return {
    title,
    listed: false,
    sections,
    main: html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">To the front page</a></p>`,
  }
}
