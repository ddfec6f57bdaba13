import {testRule} from './mechanical.ts'

testRule('punctuation', {
  flags: [
    ['The board kept its policy. .', 'warning: . . → .'],
    ['It rained,, and it poured..', 'warning: ,, → ,', 'warning: .. → .'],
    ['Did it rain?. It did.', 'warning: ?. → ?'],
    ['It rained , he said.', 'warning:  , → ,'],
    ['The firm, Acme Inc. , closed.', 'warning: . , → .,'],
    ['It closed on Sunday., then opened.', 'warning: ., → , | .'],
    ['He added:: it rained.', 'warning: :: → :'],
    ['It rained ; it poured !', 'warning:  ; → ;', 'warning:  ! → !'],
    ['He met former mayors ? and others.', 'warning:  ? →  — | ?'],
    ['We waited .?.?. but not for long.', 'warning:  .?.?. → ... | ?'],
    ['She moved to Acme Corp.. It paid more.', 'warning: .. → .'],
    [
      'Il a plu.. ¶ La pluie est tombée sur la ville et les gens sont restés dans les maisons pour la nuit.',
      'warning: .. → .',
    ],
  ],
  passes: [
    'Well ... it rained. . . . And then?! It poured!!! Really?? “No...”',
    'Acme Inc., he said, left the U.S., N.Y., etc., at 5 a.m.; and so on.',
    'It scored .22 in the .NET league, Yahoo!, and “Who’s Afraid?,” he said.',
    'Run ../bin/x, see http://example.com/a,,b.',
    'Bell Atlantic..............0.97.......0.90..Jan 21',
    'Vous êtes là ? « Oui ! » dit-il ; et puis ?',
  ],
})
