import {expect, test} from 'vitest'
import {createBudget} from '../../../lake/budget/budget.ts'

function outcomes(steps: (budget: ReturnType<typeof createBudget>) => (() => void)[]): string[] {
  const budget = createBudget({all: 10, client: 6}, (total) => new Error(`no room for ${total}`))
  return steps(budget).map((step) => {
    try {
      step()
      return 'taken'
    } catch (error) {
      return (error as Error).message
    }
  })
}

test('a client has its own limit, and all together have one', () => {
  expect(
    outcomes((budget) => {
      const [a, b] = [budget.shareOf('a'), budget.shareOf('b')]
      return [
        () => a.take(6),
        () => budget.shareOf('a').take(1),
        () => b.take(4),
        () => b.take(1),
        () => budget.shareOf('c').take(1),
      ]
    }),
  ).toEqual(['taken', 'no room for 7', 'taken', 'no room for 11', 'no room for 11'])
})

test('what is released can be taken again, once', () => {
  expect(
    outcomes((budget) => {
      const [first, second] = [budget.shareOf('a'), budget.shareOf('a')]
      return [
        () => first.take(6),
        () => {
          first.release()
          first.release()
        },
        () => second.take(6),
        () => budget.shareOf('a').take(1),
        () => budget.shareOf('b').take(4),
      ]
    }),
  ).toEqual(['taken', 'taken', 'taken', 'no room for 7', 'taken'])
})
