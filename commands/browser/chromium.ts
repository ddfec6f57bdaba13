import {existsSync} from 'node:fs'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The first Chromium found on this machine, or undefined. */
export const chromiumPath = (): string | undefined =>
  PLACES.find((place) => place && existsSync(place))
