import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE, reading} from './ferryStory.ts'

test.each([
  ['to the desk', ['Jan - ring me on the mobile if ye want it cut. Invoice to follow.']],
  ['to the desk', ["That's it. I'm on till 6, then at my sister's - same number.", 'Jo x']],
  ['to the desk', ['Pics attached x 3, $50 each if used pls. Cheers, Jan']],
  ['to the desk', ['Photos of the ferry to follow, call me before 7pm if you need a caption']],
  ['to the desk', ['Give me a shout if you want it trimmed, I’m home after 8.', '— JV']],
  ['to the desk', ['Legal have seen the pars on the line. Pls do not cut the last one.']],
  ['a signature', ['thx! M.']],
  ['a signature', ['— DW']],
  [
    'a number of a firm',
    ['%SEDAR: 00019876E', 'For further information: Jan Velt, (306) 555-0155'],
  ],
  ['a number of a firm', ['LEI: 549300VELT00HARBOR1']],
  [
    'codes of machines',
    ['(PROFILE', '(COUNTRY:Norvay; ISOCOUNTRY3:NOR;)', 'AP-NY-11-16-26 0931EST<'],
  ],
  ['several notes', ['(Story ends. 110 words approx. Invoice attached. MV)']],
  ['several notes', ['[Ends. 240 words. Two pics to follow. JR]']],
  ['several notes', ['(Pix: 4, sent by WeTransfer. Captions in file.)']],
  ['several notes', ['310 words. Usual rates apply.']],
  ['several notes', ['Ends - 180 words - JR']],
  ['several notes', ['Issued by the Harbor Office on 24 November. Queries to press@velt.example.']],
  ['whom to call', ['mara v / 0044 7700 900 188 / back at hotel 8pm your time']],
  ['whom to call', ['Mara Velten | 07700 900 188 | Korsund']],
  ['words of leave elsewhere', ['Obrigada, L.']],
  ['words of leave elsewhere', ['Muchas gracias', 'Mara']],
  ['words of leave elsewhere', ['Cordialement,', 'Mara Velten']],
  [
    'what an agency sells',
    [
      'Velt Agency website contains only a portion of the news offered to subscribers, in summarized form. Please contact us.',
    ],
  ],
  ['words of leave', ['cheers, col', '07700 900 221']],
  ['the end', ['ENDS... ENDS... ENDS', 'PICTURES AVAILABLE FROM VELT AGENCY']],
  ['an office', ['Ministry of Ports', '20 November 2026']],
  ['an office', ['Office of the Prime Minister', 'Korsund']],
  ['an office', ['Corporate Communications Department', 'Velt Coast Constabulary']],
  ['a name without capitals', ['let me know if it’s long. am in court all day so text me', 'mara']],
  ['who took the picture', ['(Pictures to follow. Captions attached)']],
  ['the end of an advance', ['End Adv for Sunday, Nov. 22']],
  ['whom to call', ['Mara Kessing 0491 570 156']],
  ['sources', ['Sources: Reuters, harbor office']],
  ['sources', ['* Source: Harbor Authority of Velt', 'AAP']],
  ['where it comes from', ['Compiled from AP wire reports.']],
  ['who paid', ['(This story was reported with support from a harbor journalism fund.)']],
  ['who paid', ['This article was made possible by a grant of the Velt Foundation.']],
  [
    'whose land it is',
    ['Velt Shire Council acknowledges the Traditional Owners of the land on which we work.'],
  ],
  ['where to follow', ['For breaking news follow us on Quaybook.']],
  ['what is no copy', ['Media: Captain R. Velt, 506-555-0177', 'For background only: unit is 2B.']],
  ['links', ['Associated links', 'Small Ports Program']],
  [
    'editorial contacts',
    ['Editorial contacts', '- Editing by: Mara Kessing', '- Tel: +49 30 555 0131'],
  ],
  ['a note', ['end', 'Notes to picture editors: file pictures of the ferry are on PA Images.']],
  ['a credit', ['— With files from Jan Roe in Korsund']],
  ['a credit', ['(Reporting By Mara Velten)']],
  ['a credit', ['Reporter: Mara Velten', 'Editor: Ann Lee', 'COPYRIGHT © ANTARA 2026']],
  ['a credit', ['Translator: Mara Velten, Editor: Ann Lee']],
  ['a credit', ['Agerpres/(AS - author: Mara Velten, editor: Ann Lee)']],
  ['a credit', ['Copy: Mara Velten; sub: JR']],
  ['a credit', ['Photos by Jan Roe.']],
  ['a credit', ['Graphics and research: Ann Lee']],
  ['a credit', ['- Mara Kessing, Korsund']],
  ['a number', ['EFE 1010542']],
  ['a number', ['Incident number 2026-114477']],
  ['a number', ['POLICE REFERENCE: 26/11234']],
  ['a number', ['312w']],
  ['a time', ['STA, 24 November 2026']],
  ['a time', ['NYT-11-24-26 1402EST']],
  ['an owner', ['=©ANPA']],
  ['an owner', ['The Canadian Press. All rights reserved.']],
  ['an address', ['(www.velt.example)']],
  ['an address', ['B-roll and photos: velt.example/media']],
  ['an address', ['Images available at velt.example/media']],
  ['an address', ['High-resolution images can be downloaded from velt.example/media']],
  ['what is to come', ['Developing...']],
  ['what is to come', ['To follow: reaction from the line']],
  ['what was wrong', ["Editor's note: This story was corrected to fix the name of the captain."]],
  ['what was wrong', ['Correction (24 Nov): an earlier version gave the wrong year.']],
  ['what was wrong', ['(This version CORRECTS the number of ferries to nine, not six.)']],
  ['what else to read', ['Recommended reading:', 'How ferries burn']],
  ['what else to read', ['Filed under: Ports']],
  ['a reference', ['Reference', 'Velten M et al. Ferries and fire. Harbor Records (2026).']],
  ['a terminal', ['Velt terminal: VELT NO <Equity>']],
  ['to the desk', ['Can you run it tomorrow? Ta, Mara']],
  ['to the desk', ["Hope that's ok. M x"]],
  ['to the desk', ['Speak later,', 'Mara']],
  ['initials', ['MV.']],
  ['an embargo', ['Embargoed until 0001 Thursday.']],
  ['an advance', ['(Advance for Saturday)']],
  ['pictures', ['Pix on server: ferry1.jpg, ferry2.jpg']],
  ['where else', ['See also HARBOR Ferry']],
  ['where else', ['Twitter: @veltferries', 'Facebook: /veltferries']],
  ['where else', ['Paper: https://doi.org/10.1000/182']],
  ['where else', ['– velt.example']],
  [
    'a reference',
    ['Publication', 'Velten M, Roe J: Ferries and fire. Harbor Records, doi: 10.1000/182'],
  ],
  ['a reference', ['Journal reference: Harbor Records, doi 10.1000/182']],
  ['codes', ['TIDM: VELT', 'LEI Code: 549300VELT00HARBOR12', 'EQS News ID: 1234567']],
  ['codes', ['Category code: MSCM']],
  ['who may see it', ['Approved for release: Sgt. Mara Velten']],
  ['an office', ['AFP-Velt bureau']],
  ['agencies', ['AP, dpa']],
  ['agencies', ['ADNKRONOS']],
  ['agencies', ['(Servimedia)']],
  ['agencies', ['(VNA)./.']],
  ['agencies', ['(WAFA)', 'M.V.']],
  ['agencies', ['(With a report from Jan Roe/PNA)']],
  ['a time', ['MAP 24 November 2026']],
  ['a time', ['ENDS 14.05']],
  ['a time', ['12:41ET 04-03-26']],
  ['a time', ['March 5, 2026, 6:41 AM SGT']],
  [
    'a table of keys',
    [
      'JOURNAL',
      'Historical Harbors',
      'DOI',
      '10.0000/hh.2026.7',
      'METHOD OF RESEARCH',
      'Data analysis',
    ],
  ],
  [
    'a table of keys',
    ['Journal:', 'Records of Fire', 'Funder:', 'Velt Foundation, Office of Ports'],
  ],
  [
    'what an agency writes below each story',
    [
      'This report by The Norvay Press was first published Nov. 30, 2026.',
      'Companies in this story: (TSX:VLT, TSX:KRS)',
      'The Canadian Press',
    ],
  ],
  [
    'whom to ask and where it is filed',
    [
      '— With assistance by Jan Halvorsen',
      'To contact the reporter on this story: Mara Velten in Korsund at mvelten@wire.example',
      'To contact the editor responsible: Ann Lee at alee@wire.example',
      '<CENBANK> <NORVAY> NI CEN, NI NORVAY, NI FRX',
    ],
  ],
  ['who edited it', ['--Editors: Ann Lee, Jan Halvorsen']],
  ['where there is more', ['Read more: Ferries Stand Still Since Friday']],
  ['its length', ['(ENDS — 280 words approx.)', 'Bank details as before.']],
  ['who ends it', ['ends mv']],
])('%s stands below a story: %j', (_, below) => {
  expect(reading(...below)).toEqual([BODY, below.map((line) => line)])
})

test.each([
  'To contact the crew, the captain used a lamp.',
  'Read more about the fire, the captain told them.',
  'Ends meet',
  'The captain asked the crew to call me before noon',
  'Anybody with photos of the fire is asked to send them to the police by noon.',
  'Jan Halvorsen - captain of the ferry since 1998 - said thanks to all of them.',
  'Please cut the rope, the captain wrote.',
  'I am on board until noon, she wrote.',
  'Copies of the rules will be attached to the walls, and rates will be cut by half.',
  'Cheers from the quay greeted all who came home on Friday before noon.',
  'Jo X',
  'NOTES',
  'Lines open: 0131 555 0199, 9-5',
  'See also the list of ferries',
  'Study: What burns on ferries (DOI: 10.5555/hsu.2026.0147)',
  'Tickets: www.velt.example',
  'Embargoes are lifted in May.',
  '12 Quay Road, Velt: sold for £120,000',
  'The code is ABC.',
  'Number one',
  'MV Queen of Velt',
  'MAY 2 at the latest',
  'Next sailing: Sunday, 9 a.m.',
  'The line can be reached on 0131 555 0199.',
  'Referee: Jan Roe',
  'Director: Jan Roe, 98 minutes',
  'Photos by Jan Roe hang in the hall of the port',
  'Text: what the captain wrote that night',
  'Report: Ferries burn',
  'Words by the captain',
  'Developing countries have more of them.',
  'To follow the captain, they said, was a must.',
  'Images of the fire are on show at the port',
  'Correction: of ten ferries nine burn.',
  'All rights of way',
  'Hope was all that was left.',
  'Talk of the town',
  'Can you see it? they asked',
  'Journal of a captain',
  'Doors open at 13 19 on Sunday',
  'Velt 13 Korsund 14',
  'Sources of fire:',
  'Links to the mainland',
  'The end of the advance was near.',
  'Halvorsen acknowledges that the ferry was late.',
  'Follow us on board, they said to the crew.',
  'The program was supported by the port.',
  '(COUNTRY: a song of the south)',
])('%j stays in it', (line) => {
  expect(reading(line)).toEqual([[...BODY, line], []])
})

test('words in capitals that are no keys of a release stay, with what they say', () => {
  const lines = ['TODAY', 'Rain, 12 degrees', 'TOMORROW', 'Sun, 14 degrees']
  expect(reading(...lines)).toEqual([[...BODY, ...lines], []])
})

test.each([
  'This report was auto-generated from a feed of PTI.',
  'This article has been translated from Norwegian.',
  'The above press release was provided by Velt Ferries.',
  'This story was originally published by the Velt Courier.',
  'This content is subject to copyright.',
  'This announcement contains inside information.',
])('%j says how the copy was made', (line) => {
  expect(reading(line)).toEqual([BODY, [line]])
})

test.each([
  'This story has been told a hundred times on the quay.',
  'The report has been with the ministry since May.',
  'The report contains 40 recommendations.',
  'This report was first read in parliament in 1998.',
  'The release was supported by a fund of the city.',
  'The content is subject to a vote in March.',
  'The information was provided by the captain.',
  'This story was published by nobody, he said.',
  'For more on this, see what the line said in May.',
  'Write to the captain, she said.',
  'To reach the port, drivers have to take the ring road.',
  'Sign up for the trip at www.velt.example.',
  'Disclaimer: none of this is true, he added.',
  'Jan Roe is the new editor of the Courier.',
  'Compiled by the ministry, the list has 40 names.',
  'USD/NOK 10.44',
  'Writer: Jan Roe. Director: Ann Lee.',
  'Publisher: Velt Press, 240 pages, 22 euros',
])('%j is told in the story', (line) => {
  expect(reading(line)).toEqual([[...BODY, line], []])
})

test('below a byline another writer is one that the story tells of', () => {
  const line = 'Ann Lee is a writer and lives in Korsund with two dogs.'
  const body = (...above: string[]) =>
    readWire([HEADLINE, ...above, ...BODY, line].join('\n\n')).paragraphs.map(({text}) => text)
  expect(body('By Mara Kessing')).toEqual([...BODY, line])
  expect(body()).toEqual(BODY)
})

test.each([
  [['--', 'Ann Lee', 'Velt Courier, Korsund', 'This email and its files are confidential.'], true],
  [['-- ', 'Ann Lee', 'Harbor Reporter', 'mobile in the signature of the office'], true],
  [['--', 'Ann Lee', 'She is the one who saw it.'], false],
  [['--', 'Results so far', 'Velt 2 Korsund 1'], false],
  [['__', 'Ann Lee', 'Velt Courier, Korsund'], false],
])('two dashes above a name sign a mail, as in %j: %s', (below, isSigned) => {
  const [body] = reading(...below)
  expect(body).toEqual(isSigned ? BODY : [...BODY, ...below.slice(1)])
})

test.each([
  'Tickets cost 12 kroner. Doors open at 7.',
  'Box office: 01284 555 505. Until December 5.',
  'Time: 18.30 (17.30 GMT). Entry is free.',
  'Police ended the search at noon. Two boats stayed.',
  'Velten / Halvorsen / Roe won the relay',
  'Communications',
  'Thank you.',
  'Send entries to diary@velt.example by noon on Tuesday.',
])('%j stays, as no note of a desk', (line) => {
  expect(reading(line)).toEqual([[...BODY, line], []])
})

test('offices below a colon are a list of the story', () => {
  const lines = ['These were asked:', 'Ministry of Ports', 'Velt Police']
  expect(reading(...lines)).toEqual([[...BODY, ...lines], []])
})

test.each([
  [['---', 'Ann Lee', 'Chief reporter', 'Ext 4471'], true],
  [['___', 'Ann Lee', '07700 900 612'], true],
  [['***', 'Ann Lee', 'Velt 2, Korsund 1'], false],
  [['---', 'Results so far', 'Sports editor'], false],
])(
  'any rule above a name with its work or number signs a mail, as in %j: %s',
  (below, isSigned) => {
    const [body] = reading(...below)
    expect(body).toEqual(isSigned ? BODY : [...BODY, ...below.slice(1)])
  },
)

test.each(['  Enditem', ' (mara.velten@wire.example)', ' (mara.velten@wire.example; @mvelten)'])(
  '%j behind the last sentence signs it off',
  (sign) => {
    const last = BODY.at(-1)!
    const {paragraphs} = readWire([HEADLINE, ...BODY.slice(0, -1), `${last}${sign}`].join('\n\n'))
    expect(paragraphs.at(-1)!.text).toBe(last)
  },
)
