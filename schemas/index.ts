import {type SchemaTypeDefinition} from 'sanity'
import {article} from './article.ts'
import {articleNotes} from './articleNotes.ts'
import {body} from './body.ts'
import {correction} from './correction.ts'
import {dateline} from './dateline.ts'
import {errorReport} from './errorReport.ts'
import {figure} from './figure.ts'
import {location} from './location.ts'
import {locationVariant} from './locationVariant.ts'
import {quote} from './quote.ts'
import {quoteReference} from './quoteReference.ts'
import {source} from './source.ts'
import {sourceContact} from './sourceContact.ts'
import {table, tableRow} from './table.ts'

/** The newsroom's content model. `articleNotes.decisions` needs the copy check's own types beside it. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  articleNotes,
  source,
  quote,
  location,
  correction,
  errorReport,
  sourceContact,
  dateline,
  body,
  figure,
  quoteReference,
  table,
  tableRow,
  locationVariant,
]
