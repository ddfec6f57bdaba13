import {useTranslation} from 'sanity'
import {type Stem} from '../../engine/index.ts'
import type en from './en.ts'

export const NAMESPACE = 'copydesk'

/** The key of a text, without the ending that tells its plural form. */
export type TextKey = Stem<keyof typeof en>

/** A text of the plugin by its key, with values to fill in; `count` chooses the plural form. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

/** The plugin's texts in the Studio's language. */
export function useTranslate(): Translate {
  const {t} = useTranslation(NAMESPACE)
  return t as Translate
}
