import {testRule} from './mechanical.ts'

testRule('invisible-characters', {
  flags: [
    ['The min\u00adister left.', 'warning: \u00ad → '],
    [
      'The\u200b minister\u200b left. ¶ \ufeffSo did she.',
      'warning: \u200b → ',
      'warning: \u200b → ',
      'warning: \ufeff → ',
    ],
    ['The min\u00ad\u200bis\u00ad\u200bter left.', 'warning: \u00ad\u200b, \u00ad\u200b → '],
    ['The\u0003 end\u2028of it.', 'warning: \u0003 → ', 'warning: \u2028 →  '],
    ['The minister\u00a0left town.', 'info: \u00a0 →  '],
    ['It rained \u00a0.', 'info: \u00a0 → '],
  ],
  passes: [
    'It cost 5\u00a0million, said Mr.\u00a0Velten on page\u00a0 3.'.replace('\u00a0 ', ' '),
    'نمی\u200cخواهم',
    'क्\u200dष',
    '👩\u200d👩\u200d👧 and 🏴\u{e0067}\u{e0062}\u{e007f}',
    '« Bonjour\u00a0! »',
    'A line\twith a tab.',
  ],
})
