import en from '../../plugins/copydesk/studio/i18n/en.ts'
import type {Translate} from '../../plugins/copydesk/studio/i18n/useTranslate.ts'

/** The English texts, filled in as the Studio does. */
export const englishText: Translate = (key, values = {}) => {
  const texts: Record<string, string> = en
  const text = texts[key] ?? texts[`${key}_${values.count === 1 ? 'one' : 'other'}`]
  return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => String(values[name]))
}
