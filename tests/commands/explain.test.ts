import {expect, test} from 'vitest'
import {runCommand} from './runNpm.ts'

const STORY = 'content/stories/leiban-wire.txt'

test('says what was read, the score, and the verdict last', async () => {
  const [found, none] = await Promise.all(
    ['Zaheer', 'Kahar'].map((name) => runCommand('explain', [STORY, 'Zahir', name]).ended),
  )
  const lines = found.stdout.trim().split('\n')
  expect({code: found.code, stderr: found.stderr}).toEqual({code: 0, stderr: ''})
  expect(lines.slice(0, 3)).toEqual([
    `${STORY}: 76 paragraphs`,
    'Zahir: 3 times, in paragraphs 9, 11, 13, as “Helmet Zahir”, “Zahir”; again in repeated paragraphs 46, 48, 50; introduced by Helmet',
    'Zaheer: 1 time, in paragraph 16, as “Zaheer”; again in repeated paragraph 53',
  ])
  expect(lines.at(-1)).toMatch(/^Zahir and Zaheer: warning; Zahir \(3\) and Zaheer \(1\)/)
  expect(none.stdout.trim().split('\n').at(-1)).toBe(
    'Zahir and Kahar: no finding: ruled out because their letters are too far apart, or other names are closer.',
  )
})

test.each([
  [[STORY, 'Zahir'], 'Name a file and two names.\n\nUsage: '],
  [['none.txt', 'Zahir', 'Zaheer'], 'none.txt cannot be read: there is no such file.\n'],
])('%j leaves with 2 and says why', async (args, start) => {
  const {code, stdout, stderr} = await runCommand('explain', args).ended
  expect([code, stdout, stderr.slice(0, start.length)]).toEqual([2, '', start])
})
