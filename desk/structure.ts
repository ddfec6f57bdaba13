import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EditIcon} from '@sanity/icons/Edit'
import {LockIcon} from '@sanity/icons/Lock'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {type StructureBuilder, type StructureResolver} from 'sanity/structure'
import {API_VERSION} from '../lakeTarget.ts'
import {draftsWithWarnings} from './draftsWithWarnings.ts'
import {privateContacts} from './privateContacts.ts'
import {publishedArticles} from './publishedArticles.ts'
import {recordList} from './recordList.ts'

/** The newsroom's lists: what needs a look first, then what is out, then the records. */
export const structure: StructureResolver = (S, context) => {
  const client = context.getClient({apiVersion: API_VERSION})
  return S.list()
    .id('newsroom')
    .title('Newsroom')
    .items([
      S.listItem()
        .id('drafts-with-warnings')
        .title('Drafts with warnings')
        .icon(WarningOutlineIcon)
        .child(() => draftsWithWarnings(S, client)),
      S.listItem()
        .id('drafts')
        .title('All drafts')
        .icon(EditIcon)
        .child(() => allDrafts(S)),
      S.listItem()
        .id('published')
        .title('Published')
        .icon(CheckmarkCircleIcon)
        .child(() => publishedArticles(S, client)),
      S.documentTypeListItem('article').title('All articles').icon(DocumentsIcon),
      S.divider(),
      recordList(S, 'correction', 'Corrections', {field: 'datePublished', direction: 'desc'}),
      recordList(S, 'errorReport', 'Readers’ reports', {field: 'receivedAt', direction: 'desc'}),
      recordList(S, 'source', 'Sources', {field: 'name', direction: 'asc'}),
      recordList(S, 'location', 'Locations', {field: 'name', direction: 'asc'}),
      S.documentTypeListItem('quote').title('Quotes'),
      S.listItem()
        .id('private-contacts')
        .title('Private contacts')
        .icon(LockIcon)
        .child(() => privateContacts(S)),
      S.divider(),
      S.documentTypeListItem('publishedAnyway').title('Published with open findings'),
      S.documentTypeListItem('publishedChange').title('Changed after publication'),
    ])
}

/** Articles that were never published, or were changed since. */
const allDrafts = (S: StructureBuilder) =>
  S.documentList()
    .id('drafts')
    .title('All drafts')
    .schemaType('article')
    .filter('_type == "article" && _originalId in path("drafts.**")')
    .apiVersion(API_VERSION)
    .menuItems(S.orderingMenuItemsForType('article'))
    .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
