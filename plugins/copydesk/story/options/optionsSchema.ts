import * as v from 'valibot'
import {ALL_RULES, HOUSE_STYLES, type Severity} from '../../engine/index.ts'
import {
  byName,
  count,
  either,
  functionOf,
  group,
  listOf,
  names,
  oneOf,
  text,
  trueOrFalse,
} from './optionKinds.ts'
import {type IntakeSetting} from './options.ts'

/** Names that end up in a query, so that they are identifiers and nothing else. */
const IDENTIFIER = /^[A-Za-z_][\w.]*$/

/** Ends with a dot, so that whatever follows is hidden from the public, and is no draft's nor a version's. */
const PRIVATE_PREFIX = /^(?!drafts\.|versions\.)[A-Za-z0-9][\w-]*(\.[\w-]+)*\.$/

const fieldPath = v.optional(text('a field name', /\S/))
const fieldPaths = v.optional(v.pipe(names, v.title('a list of field paths')))
const field = text('a field name', IDENTIFIER)
const documentType = text('the name of a document type', IDENTIFIER)
const typeName = v.optional(text('the name of a type', IDENTIFIER))
const severities = v.optional(listOf(oneOf<Severity>(['warning', 'review', 'info'])))

const fields = group(
  {
    text: fieldPaths,
    portableText: fieldPaths,
    dateline: fieldPath,
    language: fieldPath,
    captions: v.optional(names),
    firstPublished: fieldPath,
    versionOf: fieldPaths,
    leftOut: fieldPaths,
  },
  "such as {portableText: ['body']}",
)

/** What a severity does cannot be two things; to ask about what is not shown, say, is not possible. */
const severityGroups = v.pipe(
  group({ask: severities, block: severities, silent: severities}),
  v.rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return
    const input = dataset.value
    const groups = (['ask', 'block', 'silent'] as const).filter((key) => input[key])
    for (const severity of new Set(groups.flatMap((key) => input[key]!))) {
      const [first, key] = groups.filter((one) => input[one]!.includes(severity))
      if (!key) continue
      const message = `names “${severity}”, which “severities.${first}” names too: leave it in one of them`
      const value = input[key]
      addIssue({message, path: [{type: 'object', origin: 'value', input, key, value}]})
    }
  }),
)

const inStory = v.optional(either([v.literal(false), field], 'a field name or false'))

const checklist = group({
  types: v.optional(names),
  headline: inStory,
  slug: inStory,
  status: inStory,
  embargo: inStory,
  dateline: inStory,
  byline: inStory,
  section: inStory,
  language: inStory,
  alt: inStory,
  firstPublished: inStory,
  versionCreated: inStory,
  withdrawal: v.optional(
    either(
      [
        v.literal(false),
        group({
          type: documentType,
          story: v.optional(field),
          text: v.optional(field),
          kind: v.optional(field),
          is: v.optional(text('a name', IDENTIFIER)),
        }),
      ],
      "{type: 'correction'} or false",
    ),
  ),
})

const intake = group(
  {
    picture: typeName,
    table: typeName,
    headline: v.optional(field),
    byline: v.optional(field),
    dateline: v.optional(functionOf<NonNullable<IntakeSetting['dateline']>>()),
  },
  "such as {picture: 'image'}",
)

/**
 * What the options may be. Its messages are the rest of a sentence that begins with the option; its titles, in words,
 * what an option takes. What each option does stands in the doc comments of `CopydeskOptions`, which is its input.
 */
export const optionsSchema = group(
  {
    types: v.optional(
      v.pipe(names, v.minLength(1, 'names no document type; leave it out to use article')),
    ),
    fields: v.optional(fields),
    fieldsByType: v.optional(byName(fields, "such as {page: {portableText: ['body']}}")),
    rules: v.optional(listOf(oneOf(ALL_RULES))),
    records: v.optional(
      group({
        sources: v.optional(
          group({type: documentType, name: v.optional(field), aliases: v.optional(field)}),
        ),
        locations: v.optional(
          group({
            type: documentType,
            name: v.optional(field),
            variants: v.optional(field),
            variantType: typeName,
          }),
        ),
        quotes: v.optional(
          group({type: documentType, text: v.optional(field), kind: v.optional(field)}),
        ),
      }),
    ),
    keep: v.optional(oneOf(['earlier', 'later'])),
    style: v.optional(
      group({
        abbreviations: v.optional(oneOf(HOUSE_STYLES.abbreviations)),
        dates: v.optional(oneOf(HOUSE_STYLES.dates)),
      }),
    ),
    severities: v.optional(severityGroups),
    publishAnyway: v.optional(group({roles: v.optional(names), reasons: v.optional(names)})),
    releases: v.optional(oneOf(['ask', 'show'])),
    corrections: v.optional(group({type: documentType, story: v.optional(field)})),
    decisions: v.optional(
      either(
        [
          v.literal(false),
          field,
          group({
            document: text(
              "what the IDs begin with, a name that ends with a dot, such as 'private.decisions.'",
              PRIVATE_PREFIX,
            ),
            type: v.optional(documentType),
            field: v.optional(field),
          }),
        ],
        "a field name, {document: 'private.decisions.'} or false",
      ),
    ),
    listing: v.optional(group({section: v.optional(field), person: v.optional(field)})),
    archive: v.optional(
      either(
        [
          v.boolean(),
          group({
            limit: v.optional(count),
          }),
        ],
        'true, false or {limit: 5000}',
      ),
    ),
    intake: v.optional(
      either([v.literal(false), intake], "an object such as {picture: 'image'}, or false"),
    ),
    checklist: v.optional(either([v.boolean(), checklist], 'true, false or an object')),
    marks: v.optional(trueOrFalse),
    tool: v.optional(trueOrFalse),
  },
  "such as {types: ['article']}",
)

/** The type of what passes; `CopydeskOptions` is held against it. */
export type OptionsInput = v.InferInput<typeof optionsSchema>
