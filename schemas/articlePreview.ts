import {ClockIcon} from '@sanity/icons/Clock'
import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {type DatelinePlace, datelineLabel} from '../publishing/datelineText.ts'
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

const heldBack: Record<string, typeof DocumentTextIcon> = {
  withheld: EyeClosedIcon,
  canceled: CloseCircleIcon,
}

/** How lists show an article: the headline, then dateline and state; the icon tells what is held back. */
export const articlePreview = {select, prepare}

function prepare(article: Selected) {
  const {headline, slugline, pubStatus, embargoedUntil, text, provider, noDateline, ...located} =
    article
  // Without a status a story is usable: the queries of `publishing/` read it so too.
  const status = pubStatus ?? 'usable'
  const embargo = status === 'usable' ? embargoAhead(embargoedUntil) : ''
  return {
    title: headline || slugline || 'No headline yet',
    subtitle: [
      datelineLabel({text, provider, noDateline, located}) ||
        (noDateline ? 'No dateline' : 'No dateline yet'),
      embargo || pubStatusTitle(status),
    ].join(' · '),
    media: heldBack[status] ?? (embargo ? ClockIcon : DocumentTextIcon),
  }
}

function embargoAhead(until: string | undefined): string {
  if (!until || !(Date.parse(until) > Date.now())) return ''
  return `Embargoed until ${until.slice(0, 16).replace('T', ' ')} UTC`
}
