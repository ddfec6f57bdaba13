import {describe, expect, test} from 'vitest'
import {createPageCache} from '../../site/cache/pageCache.ts'

const page = (body: string) => ({status: 200 as const, type: 'text/plain', body})

function rendering(tags: string[] = ['a']) {
  const waiting: (() => void)[] = []
  let made = 0
  const render = async () => {
    const number = ++made
    await new Promise<void>((resolve) => waiting.push(resolve))
    return {page: page(`${number}`), tags: new Set(tags)}
  }
  return {render, finish: () => waiting.splice(0).forEach((resolve) => resolve()), made: () => made}
}

const textOf = async (kept: ReturnType<ReturnType<typeof createPageCache>['get']>) =>
  new TextDecoder().decode((await kept).bytes('identity'))

test('many who ask at once wait for one rendering, and later ones get the same', async () => {
  const cache = createPageCache()
  const {render, finish, made} = rendering()
  const asked = [cache.get('k', render), cache.get('k', render)].map(textOf)
  finish()
  expect(await Promise.all(asked)).toEqual(['1', '1'])
  expect(await textOf(cache.get('k', render))).toBe('1')
  expect(made()).toBe(1)
})

test('a change forgets what depends on it, and nothing else', async () => {
  const cache = createPageCache()
  const [changed, other] = [rendering(['a']), rendering(['b'])]
  for (const [key, {render, finish}] of Object.entries({changed, other})) {
    const asked = cache.get(key, render)
    finish()
    await asked
  }
  cache.forget(['a', 'c'])
  expect(await textOf(cache.get('other', other.render))).toBe('1')
  const again = textOf(cache.get('changed', changed.render))
  changed.finish()
  expect(await again).toBe('2')
})

test('a page that was being made while something changed is not kept', async () => {
  const cache = createPageCache()
  const {render, finish} = rendering()
  const early = textOf(cache.get('k', render))
  cache.forget(['a'])
  const late = textOf(cache.get('k', render))
  finish()
  expect(await Promise.all([early, late])).toEqual(['1', '2'])
  expect(await textOf(cache.get('k', render))).toBe('2')
})

test('what fails is not kept', async () => {
  const cache = createPageCache()
  await expect(cache.get('k', () => Promise.reject(new Error('no lake')))).rejects.toThrow(
    'no lake',
  )
  const {render, finish} = rendering()
  const asked = textOf(cache.get('k', render))
  finish()
  expect(await asked).toBe('1')
})

describe('as time passes', () => {
  let time = 0
  const now = () => time

  async function keptAt(isTimeless: boolean, isHeard: boolean) {
    time = 0
    const cache = createPageCache({ttlMs: 10, timelessMs: 1000, now})
    cache.trust(isHeard)
    let made = 0
    const render = async () => ({page: {...page(`${++made}`), isTimeless}, tags: new Set<string>()})
    const at = async (ms: number) => {
      time = ms
      const shown = await textOf(cache.get('k', render))
      // What is made anew behind a reader's back is done before the next one asks.
      await Promise.resolve().then(() => Promise.resolve())
      return shown
    }
    return at
  }

  test.each<[string, boolean, boolean, [number, string][]]>([
    [
      'a list is made anew while the last one is shown',
      false,
      true,
      [
        [0, '1'],
        [9, '1'],
        [11, '1'],
        [12, '2'],
      ],
    ],
    [
      'a story stays while changes are heard of',
      true,
      true,
      [
        [0, '1'],
        [999, '1'],
        [1001, '1'],
        [1002, '2'],
      ],
    ],
    [
      'and no longer than a list while they are not',
      true,
      false,
      [
        [0, '1'],
        [11, '1'],
        [12, '2'],
      ],
    ],
    [
      'what is far too old is not shown',
      false,
      true,
      [
        [0, '1'],
        [40_000, '2'],
      ],
    ],
  ])('%s', async (_, isTimeless, isHeard, asked) => {
    const at = await keptAt(isTimeless, isHeard)
    const shown: [number, string][] = []
    for (const [ms] of asked) shown.push([ms, await at(ms)])
    expect(shown).toEqual(asked)
  })
})
