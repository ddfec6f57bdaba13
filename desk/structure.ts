import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EditIcon} from '@sanity/icons/Edit'
import {LockIcon} from '@sanity/icons/Lock'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {type StructureBuilder, type StructureResolver} from 'sanity/structure'
import {API_VERSION} from '../lakeTarget.ts'
import {titled} from './i18n/titled.ts'
import {draftsWithWarnings} from './draftsWithWarnings.ts'
import {privateContacts} from './privateContacts.ts'
import {publishedArticles} from './publishedArticles.ts'
import {recordList} from './recordList.ts'

/** The newsroom's lists: what needs a look first, then what is out, then the records. */
export const structure: StructureResolver = (S, context) => {
  const client = context.getClient({apiVersion: API_VERSION})
  return titled(S.list().id('newsroom'), 'lists.newsroom').items([
    titled(S.listItem().id('drafts-with-warnings'), 'lists.warnings')
      .icon(WarningOutlineIcon)
      .child(() => draftsWithWarnings(S, client, context.i18n)),
    titled(S.listItem().id('drafts'), 'lists.drafts')
      .icon(EditIcon)
      .child(() => allDrafts(S)),
    titled(S.listItem().id('published'), 'lists.published')
      .icon(CheckmarkCircleIcon)
      .child(() => publishedArticles(S, client)),
    titled(S.documentTypeListItem('article'), 'lists.all').icon(DocumentsIcon),
    S.divider(),
    recordList(S, 'correction', 'lists.corrections', {field: 'datePublished', direction: 'desc'}),
    recordList(S, 'errorReport', 'lists.reports', {field: 'receivedAt', direction: 'desc'}),
    recordList(S, 'source', 'lists.sources', {field: 'name', direction: 'asc'}),
    recordList(S, 'location', 'lists.locations', {field: 'name', direction: 'asc'}),
    titled(S.documentTypeListItem('quote'), 'lists.quotes'),
    titled(S.listItem().id('private-contacts'), 'lists.contacts')
      .icon(LockIcon)
      .child(() => privateContacts(S)),
    S.divider(),
    titled(S.documentTypeListItem('publishedAnyway'), 'lists.publishedAnyway'),
    titled(S.documentTypeListItem('publishedChange'), 'lists.publishedChange'),
  ])
}

/** Articles that were never published, or were changed since. */
const allDrafts = (S: StructureBuilder) =>
  titled(S.documentList().id('drafts'), 'lists.drafts')
    .schemaType('article')
    .filter('_type == "article" && _originalId in path("drafts.**")')
    .apiVersion(API_VERSION)
    .menuItems(S.orderingMenuItemsForType('article'))
    .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
