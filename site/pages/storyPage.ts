import {html, raw} from 'hono/html'
import {type CanceledStory, type Story} from '../../publishing/index.ts'
import {
  bodyFigures,
  bodyHtml,
  bodyParagraphs,
  languageOf,
  newsArticle,
  pictureOf,
  type Publication,
  scriptJson,
  storyTimes,
} from '../../publishing/outputs/index.ts'
import {isSection, type Section, SECTIONS} from '../sections.ts'
import {storyNotes} from './corrections.ts'
import {excerpt, headlineOf, type PageFrame} from './layout.ts'
import {storyPath} from './lists.ts'
import {type TimeFormat, timeElement} from './times.ts'

/** Widths that pictures come in, in pixels. */
export const PICTURE_WIDTHS = [480, 800, 1200, 1600]
const PICTURE_SIZES = '(min-width: 44rem) 42rem, 100vw'
const SHARED_PICTURE_WIDTH = 1200

interface StoryOptions {
  /** HTML after each part of the text: its place in the Studio. */
  after?: (block: {_key: string}) => string
}

/** A story with its corrections where their gravity puts them. */
export function storyPage(
  story: Story,
  publication: Publication,
  format: TimeFormat,
  sections: Section[],
  {after}: StoryOptions = {},
): PageFrame {
  const path = storyPath(story.slug)
  const section = story.section && isSection(story.section) ? story.section : undefined
  const description = story.standfirst || bodyParagraphs(story.body)[0] || ''
  const {published, modified} = storyTimes(story)
  return {
    title: headlineOf(story),
    path,
    description: excerpt(description),
    kind: 'article',
    image: sharedPicture(story, publication),
    live: true,
    sections,
    section,
    head: html`<meta property="article:published_time" content="${published}" />
      <meta property="article:modified_time" content="${modified}" />
      <link rel="alternate" type="application/json" title="ninjs" href="${path}/ninjs.json" />
      <script type="application/ld+json">
        ${raw(scriptJson(newsArticle(story, publication)))}
      </script>`,
    main: html`<article class="story" lang="${languageOf(story, publication)}">
      <header>
        ${section ? html`<p class="kicker"><a href="/section/${section}">${SECTIONS[section]}</a></p>` : ''}
        <h1 dir="auto">${story.headline?.trim() || 'Untitled'}</h1>
        ${story.standfirst?.trim() ? html`<p class="standfirst" dir="auto">${story.standfirst}</p>` : ''}
        <p class="byline" dir="auto">
          ${story.byline?.trim() ? html`<span class="author">${story.byline}</span> ` : ''}<span
            class="date"
            >${timeElement(published, format)}${modified > published ? html` <span class="changed">Updated ${timeElement(modified, format)}</span>` : ''}</span
          >
        </p>
      </header>
      ${storyNotes(story.corrections, 'top', format)}
      <div class="text">
        ${raw(
          bodyHtml(story.body, publication, {
            opening: story.datelineText,
            pictures: {widths: PICTURE_WIDTHS, sizes: PICTURE_SIZES},
            ...(after && {after}),
          }),
        )}
      </div>
      ${storyNotes(story.corrections, 'bottom', format)} ${people(story)}
      <footer>
        <p>
          <a href="/report?story=${encodeURIComponent(story.slug ?? '')}"
            >Report an error in this story</a
          >
        </p>
        ${story.copyrightHolder?.trim() ? html`<p class="rights">© ${story.copyrightHolder}${story.usageTerms ? html`. ${story.usageTerms}` : ''}</p>` : ''}
      </footer>
    </article>`,
  }
}

/** What readers find where a story was: that it was withdrawn, and why. */
export function canceledPage(
  story: CanceledStory,
  publication: Publication,
  format: TimeFormat,
  sections: Section[],
): PageFrame {
  return {
    title: headlineOf(story),
    path: storyPath(story.slug),
    live: true,
    listed: false,
    sections,
    main: html`<article class="story canceled" lang="${languageOf(story, publication)}">
      <header>
        <p class="kicker">Withdrawn</p>
        <h1 dir="auto">${story.headline?.trim() || 'Untitled'}</h1>
      </header>
      <p>This story has been withdrawn and is no longer published.</p>
      ${storyNotes(story.corrections, 'top', format)}
      ${storyNotes(story.corrections, 'bottom', format)}
      <p><a href="/corrections">All corrections</a></p>
    </article>`,
  }
}

/** Who is named in the story, each with a page of their own. */
function people({sources}: Story) {
  const named = (sources ?? []).filter((source) => Boolean(source?.name))
  if (named.length === 0) return ''
  return html`<section class="people" aria-labelledby="people">
    <h2 id="people">In this story</h2>
    <ul>
      ${named.map(
        ({_id, name, title, role}) =>
          html`<li dir="auto">
            <a href="/source/${encodeURIComponent(_id)}">${name}</a
            >${title || role ? html` <span>${title || role}</span>` : ''}
          </li>`,
      )}
    </ul>
  </section> `
}

function sharedPicture(story: Story, publication: Publication) {
  for (const figure of bodyFigures(story.body)) {
    const picture = pictureOf(figure, publication)
    if (!picture) continue
    const width = Math.min(SHARED_PICTURE_WIDTH, picture.width)
    const height = Math.round((width * picture.height) / picture.width)
    return {url: picture.at(SHARED_PICTURE_WIDTH), width, height, alt: figure.alt ?? ''}
  }
  return undefined
}
