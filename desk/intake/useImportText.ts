import {textKeyOf, useIntakeText} from '../../plugins/copydesk/index.ts'
import en from '../i18n/en.ts'
import {useDeskText} from '../i18n/useDeskText.ts'

const REASONS = {
  'import.why.day': en['import.why.day'],
  'import.why.embargo': en['import.why.embargo'],
  'import.why.language': en['import.why.language'],
  'import.why.picture': en['import.why.picture'],
  'import.why.section': en['import.why.section'],
}

/** What the reading and storing of a file says, in the Studio's language; the shell says it in English. */
export function useImportText() {
  const t = useDeskText()
  const {why, failure} = useIntakeText()
  return {
    failure,
    why(reason: string) {
      const own = textKeyOf(reason, REASONS)
      return own ? t(own.key, own.values) : why(reason)
    },
  }
}
