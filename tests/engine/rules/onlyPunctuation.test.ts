import {testRule} from './mechanical.ts'

testRule('only-punctuation', {
  flags: [
    ['It rained. ¶ ,', 'warning: , → '],
    ['It rained. ¶  .” ', 'warning:  .”  → '],
    ['It rained. ¶ — ¶ It poured. ¶ •', 'review: — → ', 'warning: • → '],
    [', ¶ It rained. ¶ ,', 'warning: , → ', 'warning: , → '],
  ],
  passes: ['*** ¶ * * * ¶ --- ¶ • • • ¶ ### ¶ ~', '👍 ¶ 5 ¶ A ¶ € ¶ …………………………'],
})
