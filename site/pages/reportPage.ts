import {html} from 'hono/html'
import {type Section} from '../sections.ts'
import {type PageFrame} from './layout.ts'

/** What a reader has written so far. */
export interface ReportForm {
  story: string
  message: string
  name: string
  email: string
}

export const MAX_MESSAGE = 2000
export const MAX_LINE = 200

/** The form; `problem` says why it was not sent, and nothing that was written is lost. */
export function reportPage(
  form: ReportForm,
  headline: string | undefined,
  sections: Section[],
  problem = '',
): PageFrame {
  return {
    title: 'Report an error',
    path: '/report',
    listed: false,
    sections,
    main: html`<div class="form">
      <h1>Report an error</h1>
      ${headline ? html`<p class="standfirst" dir="auto">In “${headline}”</p>` : ''}
      <p>Tell us what is wrong and, if you know, what is right. An editor reads every report.</p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
      <form method="post" action="/report">
        <input type="hidden" name="story" value="${form.story}" />
        <p>
          <label for="message">What is wrong</label>
          <textarea
            id="message"
            name="message"
            rows="7"
            maxlength="${MAX_MESSAGE}"
            required
            aria-describedby="message-hint"
          >
${form.message}</textarea>
          <span class="hint" id="message-hint"
            >The sentence as it stands, and what it should say. Up to ${MAX_MESSAGE}
            characters.</span
          >
        </p>
        <p>
          <label for="name">Your name (optional)</label>
          <input
            id="name"
            name="name"
            value="${form.name}"
            maxlength="${MAX_LINE}"
            autocomplete="name"
          />
        </p>
        <p>
          <label for="email">Your email address (optional)</label>
          <input
            id="email"
            name="email"
            type="email"
            value="${form.email}"
            maxlength="${MAX_LINE}"
            autocomplete="email"
            aria-describedby="email-hint"
          />
          <span class="hint" id="email-hint">For a question back. Only the newsroom sees it.</span>
        </p>
        <p class="trap">
          <label for="website">Leave this empty</label>
          <input id="website" name="website" tabindex="-1" autocomplete="off" />
        </p>
        <p><button type="submit">Send the report</button></p>
      </form>
    </div>`,
  }
}
