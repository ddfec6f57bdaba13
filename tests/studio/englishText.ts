import en from '../../plugins/copydesk/studio/i18n/en.ts'
import type {Translate} from '../../plugins/copydesk/studio/i18n/useTranslate.ts'
import {filledIn} from './filledIn.ts'

/** The English texts, filled in as the Studio does. */
export const englishText: Translate = filledIn(en)
