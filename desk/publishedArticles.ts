import {type SanityClient} from '@sanity/client'
import {debounceTime, map, startWith, switchMap} from 'rxjs'
import {type StructureBuilder} from 'sanity/structure'
import {API_VERSION} from '../lakeTarget.ts'
import {titled} from './i18n/titled.ts'

/** As many as a list of the Studio shows. */
const LIMIT = 2000

/**
 * The articles that readers can see, newest first. The Studio's lists look at drafts laid over
 * published documents, where a filter cannot tell what is published: so the ids are asked for.
 */
export const publishedArticles = (S: StructureBuilder, client: SanityClient) => {
  const reader = client.withConfig({apiVersion: API_VERSION, perspective: 'published'})
  const query = `*[_type == "article"] | order(_updatedAt desc) [0...${LIMIT}]._id`
  return client
    .listen(
      '*[_type == "article" && !(_id in path("drafts.**"))]',
      {},
      {events: ['mutation'], includeResult: false, visibility: 'query', tag: 'desk.published'},
    )
    .pipe(
      debounceTime(500),
      startWith(null),
      switchMap(() => reader.observable.fetch<string[]>(query, {}, {tag: 'desk.published'})),
      map((ids) =>
        titled(S.documentList().id('published'), 'lists.published')
          .schemaType('article')
          .filter('_type == "article" && _id in $ids')
          .params({ids})
          .apiVersion(API_VERSION)
          .menuItems(S.orderingMenuItemsForType('article'))
          .defaultOrdering([{field: '_updatedAt', direction: 'desc'}]),
      ),
    )
}
