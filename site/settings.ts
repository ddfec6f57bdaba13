import {type ClientConfig} from '@sanity/client'
import {type Publication} from '../publishing/outputs/index.ts'

/** What a site needs to know of where it runs. */
export interface SiteSettings {
  publication: Publication
  /** How to reach the lake, without a token: the site sees what anybody sees. */
  lake: ClientConfig
  /** Where the Studio is, for links from a preview: `http://localhost:3333`. */
  studioUrl: string
  /** May create error reports and nothing else; without it readers cannot report errors. */
  reportToken?: string
  /** IANA name of the zone that times are shown in. */
  timeZone: string
  /** Whether pictures are handed on from the lake, which readers cannot reach. */
  relayPictures: boolean
  /** Whether a proxy of ours stands before the site and names the reader in `X-Forwarded-For`. */
  behindProxy: boolean
  /** Is told of every error once. */
  log: (line: string) => void
}
