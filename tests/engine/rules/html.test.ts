import {testRule} from './mechanical.ts'

testRule('html', {
  flags: [
    [
      'Johnson &amp; Velten, AT&amp;T, 5&nbsp;percent',
      'warning: &amp;, &amp; → &',
      'warning: &nbsp; →  ',
    ],
    [
      'It&#8217;s &ldquo;so&rdquo; &amp;quot;',
      'warning: &#8217; → ’',
      'warning: &ldquo; → “',
      'warning: &rdquo; → ”',
      'warning: &amp;quot; → "',
    ],
    ['They <b>bought</b> it.', 'warning: <b> → ', 'warning: </b> → '],
    [
      'One<br/>two <a href="https://example.com">three</a>',
      'warning: <br/> →  ',
      'warning: <a href="https://example.com"> → ',
      'warning: </a> → ',
    ],
    [
      'It rained.br> It poured&nbspall day.'.replace('rained.br', 'rained. br'),
      'warning: br> → ',
      'warning: &nbsp →  ',
    ],
  ],
  passes: [
    'AT&T; R&D; Q&A; Johnson & Velten',
    'It is 5 < 6 and 7 > 3, <3, and Mara <mara@example.com> wrote.',
    'Tom&Jerry; &c; &foo;',
  ],
})
