import {type SanityClient} from '@sanity/client'
import {isDraftId} from '@sanity/client/csm'
import {catchError, map, of} from 'rxjs'
import {type StructureBuilder} from 'sanity/structure'
import {API_VERSION} from '../lakeTarget.ts'
import {draftsToSettle} from '../plugins/copydesk/index.ts'
import {copydeskOptions} from './copydeskOptions.ts'

/** The drafts that the copy check has warnings for: a list that keeps itself up. Where the drafts cannot be read, all of them. */
export const draftsWithWarnings = (S: StructureBuilder, client: SanityClient) =>
  draftsToSettle(client, copydeskOptions).pipe(
    map((ids) =>
      list(S)
        .title(`Drafts with warnings (${countOf(ids)})`)
        .filter('_type == "article" && _id in $ids')
        .params({ids}),
    ),
    catchError(() =>
      of(list(S).title('Drafts (not checked)').filter('_originalId in path("drafts.**")')),
    ),
  )

/** Each draft is there by both of its ids. */
const countOf = (ids: string[]) => ids.filter(isDraftId).length

const list = (S: StructureBuilder) =>
  S.documentList()
    .id('drafts-with-warnings')
    .title('Drafts with warnings')
    .schemaType('article')
    .filter('_type == "article"')
    .apiVersion(API_VERSION)
    .menuItems(S.orderingMenuItemsForType('article'))
    .defaultOrdering([{field: '_updatedAt', direction: 'desc'}])
