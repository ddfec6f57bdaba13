import {testRule} from './mechanical.ts'

testRule('quotation-marks', {
  flags: [
    ['“The road is open, he said. ¶ It was shut.', 'warning: “The'],
    ['"The road is open, he said. ¶ It was shut.', 'warning: "The'],
    ['The road is open,” he said. ¶ It was shut.', 'warning: open,”'],
    ['The road is open," he said. ¶ It was shut.', 'warning: open,"'],
    ['“The road is open," he said.', 'warning: " → ”'],
    ['"The road is open,” he said.', 'warning: ” → "'],
    ['„The road is open,” he said.', 'warning: „ → “'],
    ['He said “it is “open” now.', 'warning: “it'],
    [
      '“It is,” he said. ¶ “It was,” she said. ¶ He called it "open" and "new".',
      'info: "open", "new"',
    ],
  ],
  passes: [
    '“It is long. ¶ “It was longer. ¶ “It is over,” he said.',
    '“It is long. ¶ It was longer. ¶ It is over,” he said.',
    '"It is long. ¶ "It is over," he said.',
    'He is 6\'2" tall with a 12" pipe, and it’s ’90s rock ’n’ roll.',
    '„Die Straße ist offen“, sagte er. «Oui», dit-elle. 「はい」',
    'The ‘road’ is open. ‘So it is,’ he said.',
    '“It is ‘open’,” he said (“or not”).',
  ],
})
