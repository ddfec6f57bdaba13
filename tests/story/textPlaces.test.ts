import {expect, test} from 'vitest'
import {placeText as inShell} from '../../plugins/copydesk/cli/place.ts'
import {
  type ArticleFields,
  articleParagraphNames,
  articleParagraphs,
  english,
  nameOf,
  phraseText,
  withReferences,
} from '../../plugins/copydesk/core.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'
import {placeText} from '../../plugins/copydesk/studio/i18n/placeText.ts'
import type {Translate} from '../../plugins/copydesk/studio/i18n/useTranslate.ts'
import {filledIn} from '../studio/filledIn.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const german: Translate = filledIn(de)

/** What each paragraph is called: in a message, in the German panel, in the shell. */
function called(document: object, fields: ArticleFields) {
  const paragraphs = articleParagraphs(document, fields)
  const names = articleParagraphNames(paragraphs)
  return paragraphs.map(({within}, index) => {
    const name = names(index)
    return [
      phraseText(nameOf(name), english),
      placeText(name, name, german),
      inShell({unit: 'paragraph', name, ...(within && {within})}),
    ]
  })
}

const section = (_key: string, heading: string, ...texts: string[]) => ({
  _key,
  heading,
  body: textBlocks(...texts),
})

const span = (text: string) => ({_key: 's', _type: 'span', text})

test.each<[string, object, ArticleFields, string[][]]>([
  [
    'one text needs no name, in an array or not',
    {sections: [section('a', '', 'One.', 'Two.')]},
    {text: ['title'], portableText: ['sections[].body']},
    [
      ['paragraph 1', '¶ 1', 'paragraph 1'],
      ['paragraph 2', '¶ 2', 'paragraph 2'],
    ],
  ],
  [
    'a text with its language in its name is called as it is with others beside it',
    {sections: [{_key: 'a', caption: {de: 'Eins.'}, text: {de: textBlocks('Zwei.', 'Drei.')}}]},
    {text: ['sections[].caption.de'], portableText: ['sections[].text.en', 'sections[].text.de']},
    [
      ['Section 1, Caption', 'Section 1, Caption', 'Section 1, Caption'],
      ['Section 1, paragraph 1', 'Section 1, ¶ 1', 'Section 1, paragraph 1'],
      ['Section 1, paragraph 2', 'Section 1, ¶ 2', 'Section 1, paragraph 2'],
    ],
  ],
  [
    'of two texts in each item, both in several languages, the title says which',
    {
      sections: [
        {_key: 'a', text: {de: textBlocks('Eins.')}, note: {de: textBlocks('Zwei.')}},
        {_key: 'b', text: {de: textBlocks('Drei.')}, note: {de: textBlocks('Vier.')}},
      ],
    },
    {
      text: [],
      portableText: [
        'sections[].text.en',
        'sections[].text.de',
        'sections[].note.en',
        'sections[].note.de',
      ],
    },
    [
      ['Section 1, Text, paragraph 1', 'Section 1, Text, ¶ 1', 'Section 1, Text, paragraph 1'],
      ['Section 1, Note, paragraph 1', 'Section 1, Note, ¶ 1', 'Section 1, Note, paragraph 1'],
      ['Section 2, Text, paragraph 1', 'Section 2, Text, ¶ 1', 'Section 2, Text, paragraph 1'],
      ['Section 2, Note, paragraph 1', 'Section 2, Note, ¶ 1', 'Section 2, Note, paragraph 1'],
    ],
  ],
  [
    'the main text needs none beside others; each section is counted by itself',
    {
      title: 'Quiet',
      body: textBlocks('One.'),
      sections: [section('a', 'North', 'Two.', 'Three.'), section('b', '', 'Four.')],
    },
    {text: ['title', 'sections[].heading'], portableText: ['body', 'sections[].body']},
    [
      ['the headline', 'Überschrift', 'headline'],
      ['paragraph 1', '¶ 1', 'paragraph 1'],
      ['Section 1, Heading', 'Section 1, Heading', 'Section 1, Heading'],
      ['Section 1, paragraph 1', 'Section 1, ¶ 1', 'Section 1, paragraph 1'],
      ['Section 1, paragraph 2', 'Section 1, ¶ 2', 'Section 1, paragraph 2'],
      ['Section 2, paragraph 1', 'Section 2, ¶ 1', 'Section 2, paragraph 1'],
    ],
  ],
  [
    'languages of a field, the own one as the main text; captions by their role',
    {
      language: 'en',
      body: {
        en: textBlocks('One.'),
        de: [...textBlocks('Zwei.'), {_key: 'p', _type: 'picture', caption: 'Drei.'}],
      },
    },
    {text: [], portableText: ['body.en', 'body.de']},
    [
      ['paragraph 1', '¶ 1', 'paragraph 1'],
      ['German Body, paragraph 1', 'Body (Deutsch), ¶ 1', 'German Body, paragraph 1'],
      ['The caption in German Body', 'Body (Deutsch), Bildtext', 'German Body, caption'],
    ],
  ],
  [
    'two texts of one item, by the titles of the schema; lines of one field',
    {
      rows: [
        {_key: 'a', left: textBlocks('One.'), right: textBlocks('Two.'), note: 'Three.\nFour.'},
      ],
    },
    {
      text: ['rows[].note'],
      portableText: ['rows[].left', 'rows[].right'],
      titles: {rows: 'Reihen', 'rows[]': 'Reihe', 'rows[].left': 'Links'},
    },
    [
      ['Reihe 1, Note, paragraph 1', 'Reihe 1, Note, ¶ 1', 'Reihe 1, Note, paragraph 1'],
      ['Reihe 1, Note, paragraph 2', 'Reihe 1, Note, ¶ 2', 'Reihe 1, Note, paragraph 2'],
      ['Reihe 1, Links, paragraph 1', 'Reihe 1, Links, ¶ 1', 'Reihe 1, Links, paragraph 1'],
      ['Reihe 1, Right, paragraph 1', 'Reihe 1, Right, ¶ 1', 'Reihe 1, Right, paragraph 1'],
    ],
  ],
  [
    'an array in an array, and lists of plain text',
    {
      stories: [{_key: 'a', storyNotes: ['One.', 'Two.']}],
      body: textBlocks('Three.'),
    },
    {text: ['stories[].storyNotes[]'], portableText: ['body']},
    [
      ['paragraph 1', '¶ 1', 'paragraph 1'],
      ['Story 1, Story Note 1', 'Story 1, Story Note 1', 'Story 1, Story Note 1'],
      ['Story 1, Story Note 2', 'Story 1, Story Note 2', 'Story 1, Story Note 2'],
    ],
  ],
  [
    'an inline object by its field: it is no paragraph',
    {
      body: [
        ...textBlocks('One.'),
        {_key: 'b', _type: 'block', children: [span('Two.'), {_key: 'n', label: 'In two.'}]},
        {_key: 'c', _type: 'block', children: [span('Three.')]},
      ],
      sections: [section('a', '', 'Three.')],
    },
    {text: ['body[].children[].label'], portableText: ['body', 'sections[].body']},
    [
      ['paragraph 1', '¶ 1', 'paragraph 1'],
      ['paragraph 2', '¶ 2', 'paragraph 2'],
      ['Body, Label', 'Body, Label', 'Body, Label'],
      ['paragraph 3', '¶ 3', 'paragraph 3'],
      ['Section 1, paragraph 1', 'Section 1, ¶ 1', 'Section 1, paragraph 1'],
    ],
  ],
  [
    'a title and an introduction go by their titles where the schema is known',
    {title: 'Quiet', intro: 'One.\nTwo.', headline: 'Three.', body: textBlocks('Four.')},
    {
      text: ['title', 'intro', 'headline'],
      portableText: ['body', 'sections[].body'],
      titles: {title: 'Title', intro: 'Einleitung'},
    },
    [
      ['Title', 'Title', 'Title'],
      ['Einleitung', 'Einleitung', 'Einleitung'],
      ['Einleitung', 'Einleitung', 'Einleitung'],
      ['the headline', 'Überschrift', 'headline'],
      ['paragraph 1', '¶ 1', 'paragraph 1'],
    ],
  ],
  [
    'a title alone goes by it, and does not number the one section beside it',
    {title: 'Quiet', sections: [section('a', '', 'One.')]},
    {text: ['title'], portableText: ['sections[].body'], titles: {title: 'Title'}},
    [
      ['Title', 'Title', 'Title'],
      ['paragraph 1', '¶ 1', 'paragraph 1'],
    ],
  ],
  [
    'a title in two languages',
    {language: 'en', title: {en: 'Quiet', de: 'Ruhig'}},
    {
      text: ['title.en', 'title.de'],
      portableText: ['body'],
      titles: {'title.en': 'En', 'title.de': 'De'},
    },
    [
      ['Title', 'Title', 'Title'],
      ['German Title', 'Title (Deutsch)', 'German Title'],
    ],
  ],
  [
    'another document by its title',
    withReferences(
      {_id: 'a', body: textBlocks('One.'), box: {_type: 'reference', _ref: 'b'}},
      [{_id: 'b', _type: 'box', title: 'Background', text: textBlocks('Two.')} as {_id: string}],
      {fields: {portableText: ['body', 'box->text']}},
    ),
    {text: [], portableText: ['body', 'box->text']},
    [
      ['paragraph 1', '¶ 1', 'paragraph 1'],
      ['“Background”, paragraph 1', '“Background”, ¶ 1', 'paragraph 1 in box “Background”'],
    ],
  ],
])('%s', (_, document, fields, expected) => {
  expect(called(document, fields)).toEqual(expected)
})

test('a run within one place names it once, one over two places names both', () => {
  const document = {sections: [section('a', '', 'One.', 'Two.'), section('b', '', 'Three.')]}
  const paragraphs = articleParagraphs(document, {text: [], portableText: ['sections[].body']})
  const names = articleParagraphNames(paragraphs)
  const text = filledIn(en)
  expect(placeText(names(0), names(1), text)).toBe('Section 1, ¶ 1–2')
  expect(placeText(names(1), names(2), text)).toBe('Section 1, ¶ 2 – Section 2, ¶ 1')
})
