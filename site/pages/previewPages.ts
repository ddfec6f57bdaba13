import {html} from 'hono/html'
import {type StoryLine} from '../../publishing/index.ts'
import {type PageFrame} from './layout.ts'

/** Asks for the token of somebody who works on stories. */
export function previewLogin(problem = ''): PageFrame {
  return {
    title: 'Preview',
    listed: false,
    sections: [],
    main: html`<div class="form">
      <h1>Preview</h1>
      <p>
        See stories as they would be published now. Give a token that may read drafts; it stays in
        this browser, for eight hours at most.
      </p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
      <form method="post" action="/preview">
        <p>
          <label for="token">Token</label>
          <input
            id="token"
            name="token"
            type="password"
            required
            autocomplete="off"
            spellcheck="false"
          />
        </p>
        <p><button type="submit">Open the preview</button></p>
      </form>
    </div>`,
  }
}

/** What was worked on last, to be opened. */
export function previewList(stories: StoryLine[]): PageFrame {
  return {
    title: 'Preview',
    listed: false,
    sections: [],
    main: html`<h1>Preview</h1>
      <p class="standfirst">Stories as they would be published now.</p>
      <ol class="stories">
        ${stories.map(
          ({_id, headline, standfirst}) =>
            html`<li class="line" dir="auto">
              <h2>
                <a href="/preview/${encodeURIComponent(_id)}">${headline || 'No headline yet'}</a>
              </h2>
              ${standfirst ? html`<p class="standfirst">${standfirst}</p>` : ''}
            </li>`,
        )}
      </ol>
      ${leaveForm()}`,
  }
}

/** Stands over a story in preview. */
export const previewBar = (studioLink: string) =>
  html`<div class="preview">
    <p>
      <strong>Preview.</strong> Readers do not see this version.
      <a href="${studioLink}">Edit the story</a> <a href="/preview">All stories</a>
    </p>
  </div> `

const leaveForm = () =>
  html`<form method="post" action="/preview/leave">
    <p><button type="submit">Leave the preview</button></p>
  </form>`
