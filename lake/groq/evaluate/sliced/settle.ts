import {type Steps} from '../../../slices/steps.ts'
import {mapNode, valueNode} from '../../tree/nodes.ts'
import {isNode, someNode} from '../../tree/walk.ts'
import {type GroqNode} from '../../types.ts'
import {close} from './close.ts'
import {isLoop, isObject, keysOf, partsOf} from './divide.ts'
import {orderInSteps, scoreOrder} from './order.ts'
import {StepTooLong} from './stepTooLong.ts'

/**
 * Evaluates a tree in which nothing stands around it, in one go of at most `limit` milliseconds.
 * Throws StepTooLong.
 */
export type Step = (tree: GroqNode, limit: number) => Steps<unknown>

/** Milliseconds for a part that may be divided further, and for one that cannot be. */
export interface StepLimits {
  /** 0: always divide. */
  divisible: number
  indivisible: number
}

/** Items at a time are as many as take about this many milliseconds. */
const CHUNK_TIME = 1
const MOST_ITEMS = 1024

/**
 * Evaluates a query in steps: what is done to each of many items, a few items at a time; and where
 * one item alone takes long, the parts of what is done to it.
 */
export function* evaluateInSteps(tree: GroqNode, step: Step, limits: StepLimits): Steps<unknown> {
  return yield* step(yield* settle(tree), limits.indivisible)

  /** The same tree with the values of its long parts in their places. */
  function* settle(node: GroqNode): Steps<GroqNode> {
    if (!someNode(node, isLoop)) return node
    switch (node.type) {
      case 'Filter':
      case 'Map':
      case 'FlatMap':
        return yield* overItems(node, forEach)
      case 'PipeFuncCall':
        return yield* overItems(node, node.name === 'order' ? order : score)
      case 'Projection':
        return yield* projected(node)
      default:
        return yield* settleChildren(node)
    }
  }

  function* settleChildren(node: GroqNode): Steps<GroqNode> {
    const copy: GroqNode = {...node}
    for (const [field, value] of Object.entries(node)) {
      if (Array.isArray(value)) {
        const items: unknown[] = []
        for (const item of value) items.push(isNode(item) ? yield* settle(item) : item)
        copy[field] = items
      } else if (isNode(value)) copy[field] = yield* settle(value)
    }
    return copy
  }

  function* overItems(
    node: GroqNode,
    work: (node: GroqNode, items: unknown[]) => Steps<unknown>,
  ): Steps<GroqNode> {
    const items = yield* step(yield* settle(node.base as GroqNode), limits.indivisible)
    if (Array.isArray(items)) return valueNode(yield* work(node, items))
    return valueNode(yield* step({...node, base: valueNode(items)}, limits.indivisible))
  }

  /** One object's projection: its attributes by themselves. */
  function* projected(node: GroqNode): Steps<GroqNode> {
    const value = yield* step(yield* settle(node.base as GroqNode), limits.indivisible)
    const closed = isObject(value) ? close(node.expr as GroqNode, value) : undefined
    return closed ? yield* settle(closed) : {...node, base: valueNode(value)}
  }

  /** A filter or a mapping. */
  function* forEach(node: GroqNode, items: unknown[]): Steps<unknown[]> {
    const results: unknown[] = []
    let size = 1
    let dividing = limits.divisible === 0
    for (let at = 0; at < items.length;) {
      const chunk = items.slice(at, at + size)
      const divisible = size === 1 ? partsOf(node, chunk[0]) : undefined
      const started = performance.now()
      try {
        if (divisible && dividing) {
          results.push(...divisible.result(yield* evaluateInSteps(divisible.tree, step, limits)))
        } else {
          const {divisible: short, indivisible: long} = limits
          const limit = size > 1 || divisible ? short : long
          const found = yield* step({...node, base: valueNode(chunk)}, limit)
          for (const one of found as unknown[]) results.push(one)
        }
      } catch (error) {
        if (!(error instanceof StepTooLong) || (size === 1 && (!divisible || dividing))) throw error
        if (size === 1) dividing = true
        size = 1
        continue
      }
      at += chunk.length
      const took = performance.now() - started
      if (took < CHUNK_TIME && !dividing) size = Math.min(size * 2, MOST_ITEMS)
      else if (took > 3 * CHUNK_TIME) size = Math.ceil(size / 2)
      yield
    }
    return results
  }

  function* score(node: GroqNode, items: unknown[]): Steps<unknown[]> {
    return yield* scoreOrder((yield* forEach(node, items)) as {_score: number}[])
  }

  function* order(node: GroqNode, items: unknown[]): Steps<unknown> {
    const keys = mapNode(valueNode(items), keysOf(node.args as GroqNode[]))
    const ordered = items.every(isObject)
      ? yield* orderInSteps(items, yield* forEach(keys, items) as Steps<Keys[]>, node.args as [])
      : undefined
    return ordered ?? (yield* step({...node, base: valueNode(items)}, limits.indivisible))
  }
}

type Keys = Record<string, unknown>
