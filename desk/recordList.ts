import {type SortOrderingItem} from 'sanity'
import {type StructureBuilder} from 'sanity/structure'

/** A list of one type, opened in an order of its own instead of the latest change first. */
export const recordList = (
  S: StructureBuilder,
  type: string,
  title: string,
  ...ordering: SortOrderingItem[]
) =>
  S.documentTypeListItem(type)
    .title(title)
    .child(S.documentTypeList(type).title(title).defaultOrdering(ordering))
