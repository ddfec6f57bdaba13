import {testRule} from './mechanical.ts'

const BEFORE = 'The ferry left the harbor at dawn with forty passengers.'
const AFTER = 'It came back at noon with twenty of them on board.'

testRule('text-cut-off', {
  flags: [
    [`${BEFORE} ¶ The ferry will not run in the winter because of the ¶ ${AFTER}`, 'warning: the'],
    [
      `${BEFORE} ¶ The ferry will not run in the winter because of the. ¶ ${AFTER}`,
      'warning: the.',
    ],
    [
      `${BEFORE} ¶ The ferry will not run in the winter, the company said, ¶ ${AFTER}`,
      'warning: said,',
    ],
    [`${BEFORE} ¶ The ferry will not run in the winter because of... ¶ ${AFTER}`, 'review: of...'],
    ['The ferry will not run in the winter […more]', 'warning: […more]'],
    ['The ferry will not run in the winter… [+1234 chars]', 'warning: … [+1234 chars]'],
    ['The ferry will not run. It left in the [...]', 'warning: [...]'],
  ],
  passes: [
    `“I never meant to …” he said to the others. ¶ ${AFTER}`,
    'It is what the ferry is for, and what the pier is of. ¶ That is who it is.',
    'The winners were, in the order of the finish, ¶ Mara Velten and Jon Ruiz',
    `“It was long ago. [...] ¶ ${AFTER}`,
    'The ferry left the harbor at dawn with forty of the ¶ passengers who had come on the day before.',
  ],
})
