import type {Template} from 'sanity'

/** A source's private contact, made with the link to its source; `source` is the source's id. */
export const contactOfSource: Template = {
  id: 'contact-of-source',
  title: 'Private contact',
  schemaType: 'sourceContact',
  parameters: [{name: 'source', title: 'Source', type: 'string'}],
  value: ({source}: {source: string}) => ({
    source: {_type: 'reference', _ref: source, _weak: true},
  }),
}

const WRITTEN_BY_HAND = ['article', 'correction', 'source', 'location', 'quote']

/**
 * What “create” offers: what editors write by hand. Private contacts are made from their source,
 * under its private id, and the copy check keeps its own records.
 */
export function templates(offered: Template[]): Template[] {
  const byHand = WRITTEN_BY_HAND.flatMap((type) =>
    offered.filter(({schemaType}) => schemaType === type),
  )
  return [...byHand, contactOfSource]
}
