import {binary} from 'harper.js/binary'
import {LocalLinter} from 'harper.js'
import {retext} from 'retext'
import repeatedWords from 'retext-repeated-words'
import {checkParagraphs} from '../../plugins/copydesk/core.ts'
import {quantile} from '../quantile.ts'
import {countWords, ms, printTable, timed} from './timing.ts'

/** Prose checkers that install from npm, on the same text: how long they take, and whether they see these defects. */
export async function benchPeers(wire: string[], story: string[]) {
  const linter = new LocalLinter({binary})
  await linter.setup()
  const processor = retext().use(repeatedWords)
  const repeated = (paragraphs: string[]) => processor.processSync(paragraphs.join('\n\n')).messages
  const harper = (paragraphs: string[]) => linter.lint(paragraphs.join('\n\n'))

  const thousand = countWords(story) / 1000
  const ours = timed(30, () => checkParagraphs(story))
  const theirs = timed(10, () => repeated(story))
  const harperTimes: number[] = []
  for (let run = 0; run < 5; run++) {
    const began = performance.now()
    await harper(story)
    harperTimes.push(performance.now() - began)
  }
  harperTimes.sort((a, b) => a - b)

  const seen = checkParagraphs(wire)
  const count = (rule: string) => `${seen.filter((finding) => finding.rule === rule).length}`
  const lints = await harper(wire)
  const aboutRepeats = lints.filter(
    (lint) => lint.lint_kind() === 'Repetition' && lint.span().end - lint.span().start > 60,
  )
  const row = (name: string, times: number[], repeats: string, names: string, all: number) => [
    name,
    ms(quantile(times, 0.5) / thousand),
    `${(quantile(times, 0.5) / quantile(ours, 0.5)).toFixed(1)} ×`,
    repeats,
    names,
    `${all}`,
  ]
  console.log(
    'Other prose checkers, per 1,000 words, and what they say about the wire copy (1 repeated block, 6 names in two spellings)',
  )
  printTable(
    ['', 'time', 'ratio', 'blocks', 'names', 'messages'],
    [
      row(
        'Copydesk, both checks',
        ours,
        count('duplicate-paragraph'),
        count('name-spelling'),
        seen.length,
      ),
      row('retext-repeated-words', theirs, '0', '0', repeated(wire).length),
      row('harper.js, all its rules', harperTimes, `${aboutRepeats.length}`, '0', lints.length),
    ],
  )
  console.log(
    'They look for other things (grammar, doubled words): neither reads a whole story for repeats or names.\n',
  )
}
