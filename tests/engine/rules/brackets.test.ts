import {testRule} from './mechanical.ts'

testRule('brackets', {
  flags: [
    ['The mayor (a lawyer said no.', 'warning: (a'],
    ['The mayor a lawyer) said no.', 'warning: lawyer)'],
    ['The mayor (a lawyer] said no.', 'warning: (a'],
    ['The mayor [(a lawyer] said no.', 'warning: (a'],
    ['Der Bürgermeister (ein Anwalt sagte nein.', 'warning: (ein'],
  ],
  passes: [
    'The mayor (a lawyer [from Velda]) said {no}.',
    '1) the cost, 2) the noise and (c) the smell; a) then b) so :) ;-) :(',
    'Psalms (22:28) and ($1=A$0.78).',
    '(It was late. ¶ Nobody came. ¶ So they left.)',
    'See https://example.com/a(b and `f(x`.',
    'if (x) {',
  ],
})
