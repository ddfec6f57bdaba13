import {html} from 'hono/html'

/** Writes a time for readers, with its zone: “December 20, 2021, 08:00 UTC”. */
export function timeElement(iso: string, {language, timeZone}: TimeFormat) {
  const written = formatOf(language, timeZone).format(new Date(iso))
  return html`<time datetime="${iso}">${written}</time>`
}

export interface TimeFormat {
  language: string
  timeZone: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  })
  formats.set(key, made)
  return made
}
