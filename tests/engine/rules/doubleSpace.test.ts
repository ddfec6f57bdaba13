import {testRule} from './mechanical.ts'

testRule('double-space', {
  flags: [
    ['It  rained.', 'warning:    →  '],
    [
      'It rained.  It  poured   all  day. ¶ It  stopped.',
      'info:    →  ',
      'warning:   ,     →  ',
      'warning:    →  ',
      'warning:    →  ',
    ],
    ['It \u00a0rained.', 'warning:  \u00a0 →  '],
  ],
  passes: ['  It rained. ', 'Velt    3    1    2', 'a\tb\tc', '今日は　雨。'],
})
