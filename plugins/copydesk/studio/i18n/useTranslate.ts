import {useTranslation} from 'sanity'

export const NAMESPACE = 'copydesk'

/** A text of the plugin by its key, with values to fill in; `count` chooses the plural form. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** The plugin's texts in the Studio's language. */
export function useTranslate(): Translate {
  const {t} = useTranslation(NAMESPACE)
  return t as Translate
}
