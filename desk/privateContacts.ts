import {type StructureBuilder} from 'sanity/structure'
import {titled} from './i18n/titled.ts'
import {privateId} from '../schemas/privateId.ts'
import {contactOfSource} from '../schemas/templates.ts'

/** The sources; opening one opens how to reach it, under an id that only the newsroom can read. */
export const privateContacts = (S: StructureBuilder) =>
  titled(S.documentTypeList('source').id('private-contacts'), 'lists.contacts')
    .defaultOrdering([{field: 'name', direction: 'asc'}])
    .child((source) =>
      S.document()
        .schemaType('sourceContact')
        .documentId(privateId(source))
        .initialValueTemplate(contactOfSource.id, {source}),
    )
    // Last: what is called after it brings the “+” back, which has no source to make a contact of.
    .initialValueTemplates([])
