import {type DatelinePlace, datelineLabel} from './datelineText.ts'
import {pubStatusTitle} from './pubStatus.ts'

const select = {
  headline: 'headline',
  slugline: 'slugline',
  pubStatus: 'pubStatus',
  embargoedUntil: 'embargoedUntil',
  text: 'dateline.text',
  provider: 'dateline.provider',
  noDateline: 'dateline.noDateline',
  name: 'dateline.located.name',
  datelineForm: 'dateline.located.datelineForm',
  standalone: 'dateline.located.standalone',
  countryCode: 'dateline.located.countryCode',
}

interface Selected extends DatelinePlace {
  headline?: string
  slugline?: string
  pubStatus?: string
  embargoedUntil?: string
  text?: string
  provider?: string
  noDateline?: boolean
}

/** How lists show an article: the headline, then dateline and state. */
export const articlePreview = {select, prepare}

function prepare(article: Selected) {
  const {headline, slugline, pubStatus, embargoedUntil, text, provider, noDateline, ...located} =
    article
  return {
    title: headline || slugline || 'No headline yet',
    subtitle: [
      datelineLabel({text, provider, noDateline, located}),
      pubStatus === 'usable' ? '' : pubStatusTitle(pubStatus),
      embargoedUntil ? `Embargoed until ${embargoedUntil.slice(0, 16).replace('T', ' ')} UTC` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }
}
