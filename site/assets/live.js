/**
 * Keeps an open page up to date: when the site says that something has changed, the page asks for
 * itself again and shows what is new. Nothing needs it to be read. Only a page in sight listens, so
 * that many open tabs do not take all of a browser's connections.
 */
const status = document.querySelector('[role=status]')
let events
/** How often the page has asked for itself, and which of the answers it shows. */
let asked = 0
let answered = 0

async function refresh() {
  const number = ++asked
  const answer = await fetch(location.href, {cache: 'no-cache'})
  const text = await answer.text()
  // An older answer may come after a newer one.
  if (number < answered) return
  answered = number
  const page = new DOMParser().parseFromString(text, 'text/html')
  const next = page.querySelector('main')
  const shown = document.querySelector('main')
  if (!next || !shown || next.innerHTML === shown.dataset.written) return
  const focused = shown.contains(document.activeElement) ? document.activeElement : null
  const href = focused?.getAttribute('href')
  shown.innerHTML = next.innerHTML
  shown.dataset.written = next.innerHTML
  document.title = page.title
  if (href) [...shown.querySelectorAll('a')].find((a) => a.getAttribute('href') === href)?.focus()
  status.textContent = 'This page has been updated.'
}

function listen() {
  events = new EventSource('/events')
  events.addEventListener('change', () => refresh().catch(() => {}))
  // What has changed since the page was made, or while nothing was heard.
  events.addEventListener('open', () => refresh().catch(() => {}))
}

function follow() {
  if (document.visibilityState === 'hidden') events?.close()
  else if (!events || events.readyState === EventSource.CLOSED) listen()
}

document.querySelector('main').dataset.written = document.querySelector('main').innerHTML
document.addEventListener('visibilitychange', follow)
// A page that the browser kept aside may come back.
addEventListener('pageshow', follow)
addEventListener('pagehide', () => events?.close())
follow()
