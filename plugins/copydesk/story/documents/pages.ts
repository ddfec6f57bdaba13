import {type SanityClient} from '@sanity/client'

export interface Story extends Record<string, unknown> {
  _id: string
  _type: string
}

const PAGE = 200

/** Every document of some types whose id fits a GROQ condition, fetched a page at a time, by id. */
export async function* pages(
  client: SanityClient,
  idCondition: string,
  types: string[],
): AsyncGenerator<Story> {
  let last = ''
  while (true) {
    const page = await client.fetch<Story[]>(
      `*[_type in $types && ${idCondition} && _id > $last] | order(_id) [0...$page]`,
      {types, last, page: PAGE},
      {perspective: 'raw'},
    )
    yield* page
    if (page.length < PAGE) return
    last = page[page.length - 1]._id
  }
}
