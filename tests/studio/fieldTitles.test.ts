import {type SchemaTypeDefinition} from 'sanity'
import {expect, test} from 'vitest'
import {
  type CopydeskOptions,
  readDocument,
  resolveOptions,
  whereOf,
} from '../../plugins/copydesk/story/index.ts'
import {articleParagraphs, compareStories} from '../../plugins/copydesk/engine/index.ts'
import {placesOf} from '../../plugins/copydesk/studio/card/findingPlaces.ts'
import {placeText} from '../../plugins/copydesk/studio/i18n/placeText.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import {filledIn} from './filledIn.ts'
import {textBlocks} from './textBlocks.ts'

const string = (name: string, title?: string) => ({name, type: 'string', ...(title && {title})})

/** A Studio with these fields above the content, whose options have been held against its schema. */
function studio(...fields: {name: string}[]) {
  const options: CopydeskOptions = {
    types: ['post'],
    fields: {text: fields.map(({name}) => name), portableText: ['content']},
    rules: ['name-spelling'],
  }
  const content = {name: 'content', type: 'array', of: [{type: 'block'}]}
  const post = {name: 'post', type: 'document', fields: [...fields, content]}
  withCopyCheck([post] as SchemaTypeDefinition[], options)
  return resolveOptions(options)
}

const content = textBlocks(
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
)

/** What the German panel calls the field in which a name is misspelled. */
function called(field: string, title?: string) {
  const setup = studio(string(field, title))
  const document = {_id: 'a', _type: 'post', [field]: 'Zaheer can’t believe it', content}
  const {findings, paragraphs} = readDocument(document, setup, {})
  const [place] = findings.flatMap((finding) => placesOf(finding, paragraphs))
  return placeText(place!.first, place!.last, filledIn(de))
}

test.each<[field: string, title: string | undefined, panel: string]>([
  ['title', undefined, 'Title'],
  ['title', 'Titel', 'Titel'],
  ['shortIntro', undefined, 'Short Intro'],
  ['headline', 'Schlagzeile', 'Schlagzeile'],
  // what its role says in any language
  ['headline', undefined, 'Überschrift'],
  ['headline', 'Headline', 'Überschrift'],
  ['standfirst', 'Standfirst', 'Vorspann'],
])('a field %s, titled %s, is called %s', (field, title, expected) => {
  expect(called(field, title)).toBe(expected)
})

test('a correction says that the headline was wrong, whatever the schema calls it', () => {
  const fields = studio(string('title', 'Titel')).fieldsOf('post')
  const [before, after] = ['Ferry carries 65 families', 'Ferry carries 75 families'].map((title) =>
    articleParagraphs({title, content}, fields),
  )
  expect(compareStories(before!, after!).facts.map(whereOf)).toEqual(['headline'])
})
