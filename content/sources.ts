import {reference} from './reference.ts'

const onRecord = {_type: 'source', attributionLevel: 'onRecord'} as const

const organisations = [
  {
    _id: 'source-peshmerga',
    ...onRecord,
    name: 'Peshmerga',
    aliases: ['Kurdish Peshmerga'],
    kind: 'organisation',
    role: 'Kurdish forces',
  },
  {
    _id: 'source-popular-mobilization-forces',
    ...onRecord,
    name: 'Popular Mobilization Forces',
    aliases: ['PMF'],
    kind: 'organisation',
    role: 'Shiite militia groups close to Iran',
  },
  {
    _id: 'source-islamic-state-group',
    ...onRecord,
    name: 'Islamic State group',
    aliases: ['Islamic State', 'IS', 'Daesh'],
    kind: 'organisation',
  },
  {
    _id: 'source-iris',
    ...onRecord,
    name: 'Institute for Regional and International Studies',
    kind: 'organisation',
    role: 'research center in Sulaymaniyah',
  },
]

const people = [
  {
    _id: 'source-naqib-hajar',
    ...onRecord,
    name: 'Naqib Hajar',
    aliases: ['Naqib Hadjar'],
    kind: 'person',
    title: 'Captain',
    role: 'head of Kurdish Peshmerga operations in the area of Leiban',
    organisation: reference('source-peshmerga'),
  },
  {
    _id: 'source-helmet-zahir',
    ...onRecord,
    name: 'Helmet Zahir',
    aliases: ['Helmat Zahir'],
    kind: 'person',
    role: 'cement factory worker, resident of Leiban',
  },
  {
    _id: 'source-yadgar-karim',
    ...onRecord,
    name: 'Yadgar Karim',
    aliases: ['Yadgar Kareem'],
    kind: 'person',
    title: 'Mukhtar',
    role: 'mukhtar of Leiban',
  },
  {
    _id: 'source-kahar-johar',
    ...onRecord,
    name: 'Kahar Johar',
    aliases: ['Qahar Johar'],
    kind: 'person',
    title: 'Colonel',
    role: 'Peshmerga officer based at Karachok',
    organisation: reference('source-peshmerga'),
  },
  {
    _id: 'source-mustafa-al-kadhimi',
    ...onRecord,
    name: 'Mustafa al-Kadhimi',
    aliases: ['Mustafa al-Kazimi'],
    kind: 'person',
    title: 'Prime Minister',
    role: 'prime minister of Iraq',
    nativeName: 'مصطفى الكاظمي',
  },
  {
    _id: 'source-ismail',
    ...onRecord,
    name: 'Ismail',
    aliases: ['Ismael'],
    kind: 'person',
    role: 'head of relations with the Peshmerga coalition',
    organisation: reference('source-peshmerga'),
  },
  {
    _id: 'source-zamkan-ali',
    ...onRecord,
    name: 'Zamkan Ali',
    kind: 'person',
    role: 'senior researcher',
    organisation: reference('source-iris'),
  },
]

/** The people and organisations of the Leiban story, as the story itself presents them. */
export const sources = [...organisations, ...people]
