import {expect, test} from 'vitest'
import {docxOf, p, r, readingOf} from './intakeOf.ts'

const PICTURE =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="The crane"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`

test('a Word file is in the story whole, or what is not is named', async () => {
  const file = docxOf(
    [
      p('Crane falls in Korsund'),
      p('By Mara Velten'),
      p(
        `${r('KORSUND, Norvay (AP) — A ')}${r('crane', '<w:b/>')}<w:ins w:id="1">${r(' fell into the water')}</w:ins><w:del w:id="2"><w:r><w:delText>toppled</w:delText></w:r></w:del>${r(' on ')}<w:smartTag w:element="date">${r('Monday')}</w:smartTag>${r('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      p('What comes now', 'Heading2'),
      p(PICTURE),
      `<w:tbl><w:tr>${cell('Port')}${cell('Cranes')}</w:tr><w:tr>${cell('Korsund')}${cell('4')}</w:tr></w:tbl>`,
      p('Nobody was hurt, the harbor master said.'),
    ].join(''),
    {
      'word/header1.xml': `<w:hdr>${p('Harbor desk')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${p('Page 1 of 2')}</w:ftr>`,
      'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('As of noon.')}</w:footnote></w:footnotes>`,
      'word/media/image1.png': new Uint8Array([137, 80, 78, 71]),
      'word/comments.xml': `<w:comments><w:comment w:id="0">${p('Check the day.')}</w:comment></w:comments>`,
      'word/styles.xml':
        '<w:styles><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>',
    },
  )
  expect(await readingOf(file, 'crane.docx')).toEqual({
    format: 'docx',
    headline: 'Crane falls in Korsund',
    byline: 'Mara Velten',
    dateline: {
      text: 'KORSUND, Norvay (AP) —',
      place: 'KORSUND',
      country: 'Norvay',
      provider: 'AP',
    },
    blocks: [
      'A [strong:crane] fell into the water on Monday.',
      'h2 What comes now',
      'Nobody was hurt, the harbor master said.',
    ],
    pictures: [{mediaType: 'image/png', alt: 'The crane', size: 4, at: 2}],
    leftOut: [
      {text: 'Harbor desk', why: 'the header of the page'},
      {text: 'Page 1 of 2', why: 'the footer of the page'},
      {text: 'As of noon.', why: 'a footnote'},
      {text: 'Check the day.', why: 'a comment'},
      {text: 'toppled', why: 'deleted in Word (a tracked change)'},
      {text: 'Port | Cranes\nKorsund | 4', why: 'a table'},
    ],
  })
})

test('a Word file of five megabytes with photographs is read', async () => {
  const photo = Uint8Array.from({length: 2_600_000}, (_, at) => (at * 2654435761) >>> 24)
  const file = docxOf(
    p('A crane fell.') + p(PICTURE) + p(PICTURE.replace('rId4', 'rId5')) + p('Nobody was hurt.'),
    {
      'word/header1.xml': `<w:hdr>${p('')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${p('')}</w:ftr>`,
      'word/footnotes.xml': '<w:footnotes></w:footnotes>',
      'word/media/image1.jpg': photo,
      'word/media/image2.jpg': photo,
    },
  )
  const {blocks, pictures, leftOut} = await readingOf(file, 'photos.docx')
  expect({blocks, pictures, leftOut}).toEqual({
    blocks: ['A crane fell.', 'Nobody was hurt.'],
    pictures: [
      {mediaType: 'image/jpeg', alt: 'The crane', size: 2_600_000, at: 1},
      {mediaType: 'image/jpeg', alt: 'The crane', size: 2_600_000, at: 1},
    ],
    leftOut: [],
  })
})
