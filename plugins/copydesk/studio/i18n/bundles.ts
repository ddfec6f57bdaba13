import {defineLocaleResourceBundle} from 'sanity'
import {NAMESPACE} from './useTranslate.ts'

/** The plugin's texts by language; a Studio in another language shows English. */
export const bundles = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: NAMESPACE,
    resources: () => import('./en.ts'),
  }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: NAMESPACE,
    resources: () => import('./de.ts'),
  }),
]
