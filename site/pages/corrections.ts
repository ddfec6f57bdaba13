import {html} from 'hono/html'
import {type Correction} from '../../publishing/index.ts'
import {
  correctionAnchor,
  correctionKind,
  correctionUrl,
  isoTime,
  type Publication,
} from '../../publishing/outputs/index.ts'
import {headlineOf} from './layout.ts'
import {type TimeFormat, timeElement} from './times.ts'

type Note = Omit<Correction, 'story'>

/** The notes of a story that stand at one place, each under an id that the log links to. */
export function storyNotes(notes: Note[], placement: 'top' | 'bottom', format: TimeFormat) {
  const shown = notes.filter((note) => note.placement === placement)
  if (shown.length === 0) return ''
  return html`<aside
    class="notes ${placement}"
    aria-label="${placement === 'top' ? 'Corrections to this story' : 'Corrections'}"
  >
    ${shown.map(
      (note) =>
        html`<div class="note" id="${correctionAnchor(note._id)}" dir="auto">
          <p class="kind">${correctionKind(note.type)}</p>
          <p>${note.text}</p>
          ${dated(note, format)}
        </div>`,
    )}
    <p class="more"><a href="/corrections">All corrections</a></p>
  </aside> `
}

/** A line of the log, or of a list of what was corrected last. */
export function logEntry(
  note: Correction,
  publication: Publication,
  format: TimeFormat,
  heading: 'h2' | 'h3',
) {
  const {story} = note
  const url = correctionUrl(publication, note)
  const title = story
    ? html`<a href="${url.slice(publication.url.length)}">${headlineOf(story)}</a>`
    : 'A story that is no longer published'
  const id = heading === 'h2' ? html` id="${correctionAnchor(note._id)}"` : ''
  return html`<li class="note" ${id} dir="auto">
    <p class="kind">${correctionKind(note.type)}</p>
    ${heading === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p>${note.text}</p>
    ${dated(note, format)}
  </li>`
}

function dated(note: Note, format: TimeFormat) {
  const at = isoTime(note.datePublished)
  return at ? html`<p class="date">${timeElement(at, format)}</p>` : ''
}
