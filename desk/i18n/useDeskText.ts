import {useTranslation} from 'sanity'
import type en from './en.ts'

export const NAMESPACE = 'desk'

type Stem<Key> = Key extends `${infer Rest}_${'one' | 'other'}` ? Rest : Key

/** The key of a text of the desk, without the ending that tells its plural form. */
export type DeskKey = Stem<keyof typeof en>

/** A text of the desk by its key, with values to fill in; `count` chooses the plural form. */
export type DeskText = (key: DeskKey, values?: Record<string, string | number>) => string

/** The desk's texts in the Studio's language. */
export function useDeskText(): DeskText {
  const {t} = useTranslation(NAMESPACE)
  return t as DeskText
}
