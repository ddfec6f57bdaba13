import en from './en.ts'
import {NAMESPACE} from './useDeskText.ts'

interface Titled<Builder> {
  title(title: string): Builder
  i18n(i18n: {title: {key: string; ns: string}}): Builder
}

/** Gives a list or its item a title of the desk's texts. */
export const titled = <Builder extends Titled<Builder>>(builder: Builder, key: keyof typeof en) =>
  builder.title(en[key]).i18n({title: {key, ns: NAMESPACE}})
