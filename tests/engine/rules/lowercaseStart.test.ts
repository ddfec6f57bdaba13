import {testRule} from './mechanical.ts'

testRule('lowercase-start', {
  flags: [
    ['under the new rules the harbor will close at night.', 'warning: under → Under'],
    ['but Velten believes that it will open again soon.', 'warning: but → But'],
    ['“under the new rules it closes,” the mayor said.', 'warning: under → Under'],
    ['atican officials said that nobody knew of the plan.', 'warning: atican'],
    ['’m not sure of it, but the harbor will close at night.', 'warning: m'],
    ['isn’t it late for the harbor to close at night?', 'warning: isn’t → Isn’t'],
    ['well-known ferries left the harbor at dawn.', 'warning: well-known → Well-known'],
    ['a ferry left the old harbor at dawn.', 'warning: a → A'],
    [
      'The ferry left the harbor at dawn with forty of the ¶ passengers who had come on the day before.',
      'warning: passengers',
    ],
  ],
  passes: [
    'iPhone sales fell by a third in the last quarter. ¶ eBay and iStar rose by as much in the same time.',
    'de Gaulle went home to his village that winter. ¶ van der Berg did so, too, in the spring of that year. ¶ al-Sadr did not leave.',
    'Three things are needed for it to open: ¶ a new pier for the ferries, ¶ a road to the village, and more.',
    '- a new pier for the ferries of the town ¶ 1. a road to the village on the hill',
    'the end',
    'const value = read(text);',
    '@velten is what she is called on the net these days.',
  ],
})
