import {reference} from './reference.ts'

export const corrections = [
  {
    _id: 'correction-leiban-dateline',
    _type: 'correction',
    article: reference('leiban-edited'),
    type: 'correction',
    text: 'The dateline of an earlier version of this story gave the name of the village as Lheiban. It is Leiban.',
    wasWrong: 'LHEIBAN',
    nowReads: 'LEIBAN',
    where: 'dateline',
    placement: 'bottom',
    restateError: true,
    datePublished: '2021-12-21T10:30:00.000Z',
    cause: 'The wire copy spelled the village two ways.',
  },
]
