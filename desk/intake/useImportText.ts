import {textKeyOf, useIntakeText} from '../../plugins/copydesk/index.ts'
import en from '../i18n/en.ts'
import {useDeskText} from '../i18n/useDeskText.ts'

const REASONS = Object.fromEntries(
  Object.entries(en).filter(([key]) => key.startsWith('import.why.')),
) as Partial<Record<Extract<keyof typeof en, `import.why.${string}`>, string>>

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
