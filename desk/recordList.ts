import {type SortOrderingItem} from 'sanity'
import {type StructureBuilder} from 'sanity/structure'
import type en from './i18n/en.ts'
import {titled} from './i18n/titled.ts'

/** A list of one type, opened in an order of its own instead of the latest change first. */
export const recordList = (
  S: StructureBuilder,
  type: string,
  title: keyof typeof en,
  ...ordering: SortOrderingItem[]
) =>
  titled(S.documentTypeListItem(type), title).child(
    titled(S.documentTypeList(type), title).defaultOrdering(ordering),
  )
