import {type StructureBuilder} from 'sanity/structure'
import {privateId} from '../schemas/privateId.ts'
import {contactOfSource} from '../schemas/templates.ts'

/** The sources; opening one opens how to reach it, under an id that only the newsroom can read. */
export const privateContacts = (S: StructureBuilder) =>
  S.documentTypeList('source')
    .id('private-contacts')
    .title('Private contacts')
    .defaultOrdering([{field: 'name', direction: 'asc'}])
    .child((source) =>
      S.document()
        .schemaType('sourceContact')
        .documentId(privateId(source))
        .initialValueTemplate(contactOfSource.id, {source}),
    )
    // Last: what is called after it brings the “+” back, which has no source to make a contact of.
    .initialValueTemplates([])
