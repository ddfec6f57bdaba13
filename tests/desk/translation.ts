import deskGerman from '../../desk/i18n/de.ts'
import deskEnglish from '../../desk/i18n/en.ts'
import pluginGerman from '../../plugins/copydesk/studio/i18n/de.ts'
import pluginEnglish from '../../plugins/copydesk/studio/i18n/en.ts'
import {filledIn} from '../studio/filledIn.ts'

const TEXTS: Record<'en' | 'de', Record<string, string>> = {
  en: {...pluginEnglish, ...deskEnglish},
  de: {...pluginGerman, ...deskGerman},
}

/** What `useTranslation` of a Studio in that language gives, for the desk's texts and the plugin's. */
export const translation = (language: 'en' | 'de') => ({t: filledIn(TEXTS[language])})
