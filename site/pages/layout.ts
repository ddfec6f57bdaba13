import {html, raw} from 'hono/html'
import {type Publication} from '../../publishing/outputs/index.ts'
import {asset} from '../assets.ts'
import {type Section, SECTIONS} from '../sections.ts'

type Html = ReturnType<typeof html>

/** Everything around the main part of a page. */
export interface PageFrame {
  title: string
  /** Path of the page on the site; undefined for a page that has no address of its own. */
  path?: string
  description?: string
  /** Further elements of the head. */
  head?: Html | Html[]
  /** Open Graph’s kind. */
  kind?: 'article' | 'website'
  image?: {url: string; width: number; height: number; alt: string}
  /** Whether the page follows what is published while it is open. */
  live?: boolean
  /** Whether search engines may list it. */
  listed?: boolean
  section?: Section
  sections: Section[]
  main: Html
}

/** A whole page: one style sheet, at most one small script, nothing inline. */
export async function layout(publication: Publication, frame: PageFrame): Promise<string> {
  const {title, path, description, kind = 'website', image, live = false, listed = true} = frame
  const address = path === undefined ? undefined : publication.url + path
  const whole = title === publication.name ? title : `${title} | ${publication.name}`
  return `${await html`<!doctype html>
    <html lang="${publication.language}">
      <head>
        <meta charset="utf-8" />
        <title>${whole}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${description ? html`<meta name="description" content="${description}" />` : ''}
        ${listed ? '' : html`<meta name="robots" content="noindex" />`}
        ${address ? html`<link rel="canonical" href="${address}" />` : ''}
        <meta property="og:site_name" content="${publication.name}" />
        <meta property="og:title" content="${title}" />
        <meta property="og:type" content="${kind}" />
        ${address ? html`<meta property="og:url" content="${address}" />` : ''}
        ${description ? html`<meta property="og:description" content="${description}" />` : ''}
        ${image ? picture(image) : ''}
        <link rel="icon" href="${asset('favicon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${asset('style.css')}" />
        <link
          rel="alternate"
          type="application/rss+xml"
          title="${publication.name}"
          href="/feed.xml"
        />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${publication.name}"
          href="/atom.xml"
        />
        <link
          rel="alternate"
          type="application/feed+json"
          title="${publication.name}"
          href="/feed.json"
        />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${publication.name}: corrections"
          href="/corrections.xml"
        />
        ${live ? html`<script src="${asset('live.js')}" type="module"></script>` : ''}
        ${frame.head ?? ''}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the story</a>
        <header class="masthead">
          <p class="name"><a href="/">${publication.name}</a></p>
          <nav aria-label="Sections">
            <ul>
              ${frame.sections.map(
                (section) =>
                  html`<li>
                    <a
                      href="/section/${section}"
                      ${section === frame.section ? raw(' aria-current="page"') : ''}
                      >${SECTIONS[section]}</a
                    >
                  </li>`,
              )}
              <li>
                <a href="/corrections" ${path === '/corrections' ? raw(' aria-current="page"') : ''}
                  >Corrections</a
                >
              </li>
            </ul>
          </nav>
        </header>
        <p class="updated" role="status"></p>
        <main id="main">${frame.main}</main>
        <footer class="colophon">
          <ul>
            <li><a href="/corrections">Corrections</a></li>
            <li><a href="/report">Report an error</a></li>
            <li><a href="/feed.xml">RSS</a></li>
            <li><a href="/atom.xml">Atom</a></li>
            <li><a href="/feed.json">JSON Feed</a></li>
          </ul>
          <p>${publication.name}</p>
        </footer>
      </body>
    </html> `}`
}

const picture = ({url, width, height, alt}: NonNullable<PageFrame['image']>) =>
  html`<meta property="og:image" content="${url}" />
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />
    <meta property="og:image:alt" content="${alt}" />`

/** The beginning of a text, for a description: whole words, as long as search engines show. */
export function excerpt(text: string, limit = 300): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2))}…`
}

/** A headline as links and titles show it: never nothing, and not without end. */
export function headlineOf({headline}: {headline?: string | null}): string {
  return excerpt(headline ?? '') || 'Untitled'
}
