import {createClient} from '@sanity/client'
import {validateDocument} from '@sanity/validation'
import {createSchema, type SanityDocument} from 'sanity'
import {describe, expect, test} from 'vitest'
import {
  type CheckedDocument,
  type CopydeskOptions,
  unreadFields,
  readDocument,
  resolveOptions,
} from '../../../plugins/copydesk/story/index.ts'
import {copydesk} from '../../../plugins/copydesk/studio/plugin.tsx'
import {copydeskTypes} from '../../../plugins/copydesk/studio/schema/copydeskTypes.ts'
import {withCopyCheck} from '../../../plugins/copydesk/studio/validation/withCopyCheck.ts'
import {type ForeignStudio, STUDIOS} from './studios.ts'

const unreachable = createClient({
  projectId: 'none',
  dataset: 'none',
  apiVersion: '2025-02-19',
  useCdn: false,
  resolveFetch: () => async () => new Response('{"result":{}}'),
})

const placeOf = (path: readonly unknown[] = []) =>
  path.map((step) => (step as {_key?: string})._key ?? String(step)).join(' ')

function foundIn(document: CheckedDocument, options: CopydeskOptions): [string, string][] {
  const {findings} = readDocument(document, resolveOptions(options), {})
  return findings
    .map(({rule, spans}): [string, string] => [rule, placeOf(spans.at(-1)!.path)])
    .sort()
}

async function markersOf(document: object, {types, options}: ForeignStudio) {
  const ours = copydeskTypes(options.types).filter(({name}) => name === 'copydeskDecision')
  const {markers} = await validateDocument({
    document: {_rev: 'r', _createdAt: '', _updatedAt: '', ...document} as SanityDocument,
    schema: createSchema({name: 'foreign', types: [...withCopyCheck(types, options), ...ours]}),
    client: unreachable,
  })
  return markers.filter(({code}) => code?.startsWith('copydesk.'))
}

const isPortableText = (value: unknown) =>
  Array.isArray(value) && (value[0] as {_type?: string} | undefined)?._type === 'block'

const isSaidUnread = (document: CheckedDocument, options: CopydeskOptions) =>
  unreadFields(document, resolveOptions(options)).length > 0

describe.each(STUDIOS)('%s', (_, studio) => {
  const {types, options, document, found} = studio

  test('is accepted by the plugin and by the types', () => {
    expect(copydesk(options).name).toBe('copydesk')
    expect(withCopyCheck(types, options)).toHaveLength(types.length)
  })

  test('has each finding where it is, and every text of it read', () => {
    expect(foundIn(document, options)).toEqual(found)
    expect(isSaidUnread(document, options)).toBe(false)
  })

  test('has a marker for each finding', async () => {
    const markers = await markersOf(document, studio)
    expect(markers.map(({code}) => code).sort()).toEqual(found.map(([rule]) => `copydesk.${rule}`))
  })

  test('without keys and mark definitions reads the same', () => {
    const bare = JSON.parse(
      JSON.stringify(document, (name, value: unknown) =>
        // The keys of languages are what tells them apart.
        name === 'markDefs' || (name === '_key' && !/^[a-z]{2}(-[A-Z]{2})?$/.test(String(value)))
          ? undefined
          : value,
      ),
    ) as CheckedDocument
    expect(foundIn(bare, options).map(([rule]) => rule)).toEqual(found.map(([rule]) => rule))
  })

  test.each<[string, unknown, unread: boolean]>([
    ['null', null, false],
    ['a number', 7, false],
    ['a list of nothing', [null, undefined, 3, [], {}], false],
    ['an object', {value: {}, children: 'x'}, false],
    [
      'blocks without text',
      [
        {_type: 'block', children: null},
        {_type: 'block', children: [null]},
      ],
      false,
    ],
    ['a sentence', 'Zaheer was here.', true],
    ['a sentence in a list', [null, 'Zaheer was here.'], true],
    ['a sentence for children', [{_type: 'block', children: 'Zaheer was here.'}], true],
  ])(
    'with %s in the place of each text is read without a crash or said not to be',
    async (_kind, value, unread) => {
      const misshapen = JSON.parse(
        JSON.stringify(document, (_name, was: unknown) => (isPortableText(was) ? value : was)),
      ) as CheckedDocument
      expect(isSaidUnread(misshapen, options)).toBe(unread)
      const markers = await markersOf(misshapen, studio)
      expect(markers.filter(({level}) => level === 'error')).toEqual([])
    },
  )

  test('with a sentence in the place of what holds its text says that it is not read', () => {
    const [field] = (options.fields?.portableText?.[0] ?? '').split(/[[.]/)
    expect(isSaidUnread({...document, [field]: 'Zaheer was here.'}, options)).toBe(true)
    expect(isSaidUnread({...document, [field]: null}, options)).toBe(false)
  })
})

describe('where text stands is told', () => {
  const [, , [, pages]] = STUDIOS

  test('by the names of fields, where no schema is known', () => {
    const {findings} = readDocument(pages.document, resolveOptions({...pages.options}), {})
    expect(findings.map(({message}) => message)).toContain(
      'Section 2, Column 1, paragraph 2 is repeated word for word in Section 2, Column 2, paragraph 1. Keep one copy.',
    )
  })

  test('by the titles of the schema, in the messages of markers', async () => {
    const titled = JSON.parse(JSON.stringify(pages)) as ForeignStudio
    const [landing, hero, columns] = titled.types as unknown as {
      fields: {title?: string; of: {title?: string}[]}[]
    }[]
    landing.fields[0].title = 'Teile'
    hero.fields[0].title = 'Behauptung'
    columns.fields[0].of[0].title = 'Spalte'
    const text = JSON.stringify(pages.document).replace('Zaheer can’t', 'He can’t')
    const document = JSON.parse(text.replace('Quiet in', 'Zaheer in')) as CheckedDocument
    const markers = await markersOf(document, titled)
    expect(markers.map(({message}) => message)).toEqual([
      'Teile 2, Spalte 1, paragraph 2 is repeated word for word in Teile 2, Spalte 2, paragraph 1. Keep one copy.',
      'Zahir (2) and Zaheer (1): the same person? “Helmet Zahir” is introduced with a full name; “Zaheer” never is.',
    ])
  })
})

test('a story of 300 blocks has its finding at the last of them', () => {
  const [, {options, document}] = STUDIOS[0]
  const [first, second] = document.content as {_key: string; children: {text: string}[]}[]
  const content = Array.from({length: 300}, (_, index) => {
    const {children, ...block} = index === 0 ? first : second
    const text = index === 0 || index === 299 ? children[0].text : `Item ${index} of the list`
    return {...block, _key: `k${index}`, children: [{...children[0], text}]}
  })
  content[299].children[0].text = 'Zaheer can’t believe it, a neighbor said at the market.'
  expect(foundIn({...document, content}, options)).toEqual([['name-spelling', 'content k299']])
})
