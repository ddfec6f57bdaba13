import {type Setup} from '../options/resolveOptions.ts'

/** Names that changed on record, and the stories that still use the old one. */
export function RenamedTab(_props: {setup: Setup}) {
  return null
}
