/** The newsroom's own types under other names, in plain JavaScript, as a Studio without TypeScript has them. */
const text = (_key, words) => ({
  _key,
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{_key: 's', _type: 'span', text: words, marks: []}],
})

export const renamed = {
  types: [
    {
      name: 'nachricht',
      type: 'document',
      fields: [
        {name: 'titel', type: 'string'},
        {name: 'vorspann', type: 'text'},
        {name: 'ort', type: 'string'},
        {name: 'sprache', type: 'string'},
        {name: 'inhalt', type: 'fliesstext'},
        {name: 'urteile', type: 'array', of: [{type: 'copydeskDecision'}]},
      ],
    },
    {name: 'fliesstext', type: 'array', of: [{type: 'block'}, {type: 'bild'}]},
    {
      name: 'bild',
      type: 'object',
      fields: [{name: 'zeile', type: 'string'}],
    },
    {
      name: 'mensch',
      type: 'document',
      fields: [
        {name: 'rufname', type: 'string'},
        {name: 'auch', type: 'array', of: [{type: 'string'}]},
      ],
    },
  ],
  options: {
    types: ['nachricht'],
    fields: {
      text: ['titel', 'vorspann'],
      portableText: ['inhalt'],
      dateline: 'ort',
      language: 'sprache',
      captions: ['zeile'],
    },
    records: {sources: {type: 'mensch', name: 'rufname', aliases: 'auch'}},
    decisions: 'urteile',
    intake: false,
    rules: ['duplicate-paragraph', 'name-spelling'],
  },
  document: {
    _id: 'drafts.n',
    _type: 'nachricht',
    titel: 'Helmet Zahir leaves for Debaga',
    vorspann: 'Zahir took his family with him.',
    sprache: 'en',
    inhalt: [
      text('a', 'Helmet Zahir said that the village of Leiban was quiet.'),
      text('b', 'Zahir moved his family to Debaga in December, he said.'),
      {_key: 'c', _type: 'bild', zeile: 'Zaheer can’t believe it, a neighbor said at the market.'},
    ],
  },
  found: [['name-spelling', 'inhalt c zeile']],
}
