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

/**
 * What “create” offers: every type but private contacts, which are made from their source only,
 * under its private id.
 */
export function templates(offered: Template[]): Template[] {
  return [...offered.filter(({schemaType}) => schemaType !== 'sourceContact'), contactOfSource]
}
