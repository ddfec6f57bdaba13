import {testRule} from './mechanical.ts'

testRule('doubled-word', {
  flags: [
    ['He said the the road was open.', 'warning: the the → the'],
    ['The the road was open.', 'warning: The the → The'],
    ['They met in the in the harbor.', 'warning: in the in the → in the'],
    ['She chairs the of the of the board.', 'warning: the of the of → the of'],
    [
      'The plant plant closed before before noon.',
      'warning: plant plant → plant',
      'warning: before before → before',
    ],
    ['What it is is a mistake.', 'review: is is → is?'],
    ['“It is a new new road,” she said.', 'review: new new → new?'],
    ['About approximately 20 people paid approximately $5.', 'info: approximately'],
  ],
  passes: [
    'He had had enough of all that that he had seen.',
    '“No, no, no,” she said. “Very very good. Bye bye.”',
    'Duran Duran and Boutros Boutros-Ghali met in Walla Walla.',
    'What are they killing killing killing over?',
    'It cost a A$5 million at AT&T and went from A to B to C.',
    'See example.com/the the-the or @the the_band.',
    'Really, he really likes it.',
    'The bridge has has-been written on it.',
  ],
})
