import {type SanityClient} from '@sanity/client'
import {isDraftId} from '@sanity/client/csm'
import {catchError, from, map, of, switchMap} from 'rxjs'
import {type LocaleSource} from 'sanity'
import {type StructureBuilder} from 'sanity/structure'
import {API_VERSION} from '../lakeTarget.ts'
import {draftsToSettle} from '../plugins/copydesk/index.ts'
import en from './i18n/en.ts'
import {titled} from './i18n/titled.ts'
import {NAMESPACE} from './i18n/useDeskText.ts'
import {copydeskOptions} from './copydeskOptions.ts'

/** The drafts that the copy check has warnings for: a list that keeps itself up. Where the drafts cannot be read, all of them. */
export const draftsWithWarnings = (S: StructureBuilder, client: SanityClient, i18n: LocaleSource) =>
  from(i18n.loadNamespaces([NAMESPACE])).pipe(
    switchMap(() => draftsToSettle(client, copydeskOptions)),
    map((ids) =>
      list(S)
        .title(i18n.t('lists.warningsCount', {ns: NAMESPACE, count: countOf(ids)}))
        .filter('_type == "article" && _id in $ids')
        .params({ids}),
    ),
    catchError(() =>
      of(titled(list(S), 'lists.notChecked').filter('_originalId in path("drafts.**")')),
    ),
  )

/** Each draft is there by both of its ids. */
const countOf = (ids: string[]) => ids.filter(isDraftId).length

const list = (S: StructureBuilder) =>
  S.documentList()
    .id('drafts-with-warnings')
    .title(en['lists.warnings'])
    .schemaType('article')
    .filter('_type == "article"')
    .apiVersion(API_VERSION)
    .menuItems(S.orderingMenuItemsForType('article'))
    .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
