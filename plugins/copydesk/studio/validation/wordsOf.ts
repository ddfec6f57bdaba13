import {type ValidationContext} from 'sanity'
import {english, type Words} from '../../engine/index.ts'
import {NAMESPACE} from '../i18n/useTranslate.ts'

/**
 * The plugin's texts for a validation message, in the Studio's language: English where the plugin
 * has no texts loaded (on the command line) or the validation knows no language.
 */
export async function wordsOf({i18n}: Partial<Pick<ValidationContext, 'i18n'>>): Promise<Words> {
  if (!i18n) return english
  await i18n.loadNamespaces([NAMESPACE])
  return (key, values) =>
    i18n.t(key, {...values, ns: NAMESPACE, defaultValue: english(key, values)})
}
