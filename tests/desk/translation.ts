import deskGerman from '../../desk/i18n/de.ts'
import deskEnglish from '../../desk/i18n/en.ts'
import pluginGerman from '../../plugins/copydesk/studio/i18n/de.ts'
import pluginEnglish from '../../plugins/copydesk/studio/i18n/en.ts'

const TEXTS: Record<'en' | 'de', Record<string, string>> = {
  en: {...pluginEnglish, ...deskEnglish},
  de: {...pluginGerman, ...deskGerman},
}

/** What `useTranslation` of a Studio in that language gives, for the desk's texts and the plugin's. */
export const translation = (language: 'en' | 'de') => ({
  t(key: string, values: Record<string, string | number> = {}) {
    const texts = TEXTS[language]
    const text = texts[key] ?? texts[`${key}_${values.count === 1 ? 'one' : 'other'}`]
    return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => String(values[name]))
  },
})
