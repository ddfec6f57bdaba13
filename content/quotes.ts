import {reference} from './reference.ts'

const said = (id: string, speaker: string, text: string, rest: object = {}) => ({
  _id: `quote-${id}`,
  _type: 'quote',
  text,
  speaker: reference(`source-${speaker}`),
  anonymous: false,
  cue: 'said',
  type: 'direct',
  ...rest,
})

/** What is said in the Leiban story, in the order of the story. */
export const quotes = [
  said('daesh-took-advantage', 'naqib-hajar', 'Daesh took advantage', {
    heardAt: reference('location-leiban'),
  }),
  said(
    'we-are-coordinating',
    'naqib-hajar',
    'We are coordinating. It starts from here, in this village.',
    {heardAt: reference('location-leiban')},
  ),
  said(
    'we-were-released',
    'helmet-zahir',
    'We were released. The Peshmerga was on one side, the Iraqi army on the other, and neither was interfering',
  ),
  said(
    'twelve-families',
    'yadgar-karim',
    'There were once 65 families in Leiban; only 12 are left.',
    {type: 'paraphrase'},
  ),
  said(
    'too-scared-to-return',
    'helmet-zahir',
    'I had only come to check on the situation, I am too scared to return',
  ),
  said(
    'no-orders',
    'kahar-johar',
    'The Peshmerga have no orders to stop militants on their way to an attack, or to raid their positions, because of warnings against entering disputed territory.',
    {type: 'paraphrase', cue: 'explained'},
  ),
  said(
    'we-cant-see-them',
    'kahar-johar',
    'That’s why IS is able to terrorize residents, because we can’t see them',
  ),
  said('they-will-speak-out', 'zamkan-ali', 'at some point they will speak out against it', {
    type: 'partial',
  }),
  said(
    'important-role',
    'kahar-johar',
    'He played an important role in coordinating with us and the Iraqi side',
  ),
  said(
    'without-them',
    'kahar-johar',
    'Without them we wouldn’t speak – they wouldn’t come here, and we wouldn’t go there',
  ),
  said('continue-into-2022', 'ismail', 'Thankfully, this will continue into 2022'),
]
