import {type ExprNode, type FuncCallNode, type ObjectNode, type SelectNode} from 'groq-js'
import {type Steps} from '../../slices/steps.ts'
import {chainCondition, standsOnEverything} from '../plan/chainCondition.ts'
import {firstOf} from '../plan/firstOf.ts'
import {type FirstScored, firstScored} from '../plan/scoring.ts'
import {QueryError} from '../queryError.ts'
import {baseOf, isFunction, reachOf} from '../syntax/syntaxTree.ts'
import {someNode} from '../syntax/walk.ts'
import {
  areDirect,
  type Code,
  type Compile,
  direct,
  from1,
  from2,
  fromAll,
  nested,
  steps,
  valueOf,
  weightOf,
} from './code.ts'
import {diffCall} from './diff.ts'
import {firstDocuments} from './firstDocuments.ts'
import {functionOf} from './functions.ts'
import {filter, flatMap, map} from './loops.ts'
import {lookUp} from './lookup.ts'
import {matchCode} from './match.ts'
import {OPERATORS} from './operators.ts'
import {order, score} from './pipes.ts'
import {attributeOf, isObject} from './values.ts'

/**
 * Makes a query ready to be evaluated. Where it stands over `*`, an index gives the documents that
 * its filters can let through, or the first of them where no more are wanted. The filters stay: the
 * answer is that of the full scan, over fewer documents.
 *
 * @throws QueryError where a part of it has no meaning
 */
export function compileQuery(tree: ExprNode): Code {
  const once = new Map<ExprNode, Code>()
  const again = new Map<ExprNode, Code>()
  const limits = new Map<ExprNode, FirstScored>()

  /** What is evaluated once: not inside what is done to each of many. */
  const outside: Compile = (node) => remembered(once, node, () => compile(node, outside))

  /** What is evaluated for each of many: what does not depend on that is worked out once. */
  const inside: Compile = (node) =>
    remembered(again, node, () => {
      const {here, beyond} = reachOf(node)
      return !here && !beyond && someNode(node, takesLong)
        ? oncePerRun(outside(node))
        : compile(node, inside)
    })

  const compile = (node: ExprNode, inner: Compile): Code => {
    const first = firstOf(node)
    if (first) {
      const {chain} = first
      const chunk = over(
        chain,
        direct(({run}) => run.chunk),
        inner,
      )
      const documents = firstDocuments(first, chunk, chainCondition(chain), inside)
      return over(node, over(chain, documents, inner), inner, chain)
    }
    const scored = firstScored(node)
    if (scored) limits.set(scored.node, scored)
    if (standsOnEverything(node)) {
      const start = lookUp(chainCondition(node), inside, !isOrderedByScore(node))
      return over(node, start, inner)
    }
    const base = baseOf(node)
    return base ? onBase(node, inner(base), inner) : compileAlone(node, inner)
  }

  /** Whether what a chain takes from `*` is scored and then ordered, so that it may come in any order. */
  const isOrderedByScore = (node: ExprNode): boolean => {
    const limit = limits.get(node)
    if (limit) return limit.byId
    const base = baseOf(node)
    return base !== undefined && isOrderedByScore(base)
  }

  /** A chain of steps over what `start` gives in place of its lowest, `foot` or `*`. */
  const over = (node: ExprNode, start: Code, inner: Compile, foot?: ExprNode): Code => {
    if (node === foot || (!foot && node.type === 'Everything')) return start
    return onBase(node, over(baseOf(node)!, start, inner, foot), inner)
  }

  /** A node that does something to what another gives. */
  const onBase = (node: ExprNode, base: Code, inner: Compile): Code => {
    switch (node.type) {
      case 'Filter':
        return filter(base, inside(node.expr))
      case 'Map':
        return map(base, inside(node.expr))
      case 'FlatMap':
        return flatMap(base, inside(node.expr))
      case 'PipeFuncCall':
        return node.name === 'order'
          ? order(base, node.args, inside)
          : score(base, node.args, inside, limits.get(node))
      case 'Projection':
        return projection(base, inner(node.expr))
      case 'AccessAttribute':
        return from1(base, (value) => attributeOf(value, node.name))
      case 'AccessElement':
        return from1(base, (value) =>
          Array.isArray(value) ? (value.at(node.index) ?? null) : null,
        )
      case 'Slice':
        return from1(base, (value) => (Array.isArray(value) ? slice(value, node) : null))
      case 'ArrayCoerce':
        return from1(base, (value) => (Array.isArray(value) ? value : null))
      case 'Deref':
        return from1(base, (value, {run}) => {
          const id = attributeOf(value, '_ref')
          return typeof id === 'string' ? (run.index.get(id) ?? null) : null
        })
      case 'InRange': {
        const {left, right, isInclusive} = node
        const isIn = OPERATORS[isInclusive ? '<=' : '<']
        return fromAll([base, inner(left), inner(right)], ([value, from, to], scope) => {
          const [above, below] = [OPERATORS['>='](value, from, scope), isIn(value, to, scope)]
          return above === null || below === null ? null : above && below
        })
      }
      case 'Not':
        return from1(base, (value) => (typeof value === 'boolean' ? !value : null))
      case 'Neg':
        return from1(base, (value) => (typeof value === 'number' ? -value : null))
      case 'Pos':
        return from1(base, (value) => (typeof value === 'number' ? value : null))
      case 'Asc':
      case 'Desc':
        return direct(() => null)
      case 'Group':
        return base
      default:
        throw new QueryError(`The query cannot be evaluated: ${node.type} is not allowed there.`)
    }
  }

  return outside(tree)
}

/** A node that is made of others, or of none. */
function compileAlone(node: ExprNode, compile: Compile): Code {
  switch (node.type) {
    case 'Value': {
      const value: unknown = node.value ?? null
      return direct(() => value)
    }
    case 'This':
      return direct(({value}) => value)
    case 'Parent':
      return direct((scope) => {
        let current = scope
        for (let i = 0; i < node.n; i++) {
          if (!current.parent) return null
          current = current.parent
        }
        return current.value
      })
    case 'AccessAttribute':
      return direct(({value}) => attributeOf(value, node.name))
    case 'And':
      return allOf(operands(node, 'And').map(compile))
    case 'Or':
      return anyOf(operands(node, 'Or').map(compile))
    case 'OpCall':
      return node.op === 'match'
        ? matchCode(node, compile)
        : from2(compile(node.left), compile(node.right), OPERATORS[node.op])
    case 'FuncCall':
      return functionCall(node, compile)
    case 'Select':
      return select(node, compile)
    case 'Object':
      return object(node, compile)
    case 'Array': {
      const splats = node.elements.map(({isSplat}) => isSplat)
      return fromAll(
        node.elements.map(({value}) => compile(value)),
        (values, {run}) => {
          const list: unknown[] = []
          for (const [i, value] of values.entries()) {
            if (!splats[i]) list.push(value)
            else if (Array.isArray(value)) for (const item of value) list.push(item)
          }
          run.make(list.length)
          return list
        },
      )
    }
    default:
      throw new QueryError(`The query cannot be evaluated: ${node.type} is not allowed there.`)
  }
}

/** The operands of `a && b && c`, from left to right. */
function operands(node: ExprNode, type: 'And' | 'Or'): ExprNode[] {
  const found: ExprNode[] = []
  let rest = node
  while (rest.type === type) {
    found.push(rest.right)
    rest = rest.left
  }
  return [rest, ...found.reverse()]
}

const allOf = (codes: Code[]) => untilOne(codes, false)
const anyOf = (codes: Code[]) => untilOne(codes, true)

/** `decisive` where one of the values is that; its opposite where all are; else null. */
function untilOne(codes: Code[], decisive: boolean): Code {
  const weight = weightOf(codes)
  if (areDirect(codes)) {
    return direct((scope) => {
      let unclear = false
      for (const {at} of codes) {
        const value = at(scope)
        if (value === decisive) return decisive
        if (typeof value !== 'boolean') unclear = true
      }
      return unclear ? null : !decisive
    }, weight)
  }
  return steps(function* (scope) {
    let unclear = false
    for (const code of codes) {
      const value = yield* valueOf(code, scope)
      if (value === decisive) return decisive
      if (typeof value !== 'boolean') unclear = true
    }
    return unclear ? null : !decisive
  }, weight)
}

function functionCall(node: FuncCallNode, compile: Compile): Code {
  if (isFunction(node, 'releases', 'all')) return compile(ALL_RELEASES)
  if (node.namespace === 'diff') return diffCall(node, compile)
  const args = node.args.map(compile)
  return isFunction(node, 'global', 'coalesce')
    ? coalesce(args)
    : releasing(fromAll(args, functionOf(node)))
}

/** What a function is given is not held any more once it gave a plain value. */
function releasing(code: Code): Code {
  const {kind, at, weight} = code
  if (kind === 'direct') {
    return direct((scope) => {
      const {made} = scope.run
      const value = at(scope)
      scope.run.release(made, value)
      return value
    }, weight)
  }
  return steps(function* (scope) {
    const {made} = scope.run
    const value = yield* at(scope) as Steps<unknown>
    scope.run.release(made, value)
    return value
  }, weight)
}

function coalesce(codes: Code[]): Code {
  const weight = weightOf(codes)
  if (areDirect(codes)) {
    return direct((scope) => {
      for (const {at} of codes) {
        const value = at(scope)
        if (value !== null) return value
      }
      return null
    }, weight)
  }
  return steps(function* (scope) {
    for (const code of codes) {
      const value = yield* valueOf(code, scope)
      if (value !== null) return value
    }
    return null
  }, weight)
}

function select({alternatives, fallback}: SelectNode, compile: Compile): Code {
  const choices = alternatives.map(({condition, value}) => ({
    condition: compile(condition),
    value: compile(value),
  }))
  const otherwise = fallback ? compile(fallback) : direct(() => null)
  const codes = [...choices.flatMap(({condition, value}) => [condition, value]), otherwise]
  return steps(function* (scope) {
    for (const {condition, value} of choices) {
      if ((yield* valueOf(condition, scope)) === true) return yield* valueOf(value, scope)
    }
    return yield* valueOf(otherwise, scope)
  }, weightOf(codes))
}

function projection(base: Code, expression: Code): Code {
  const weight = base.weight + expression.weight
  if (base.kind === 'direct' && expression.kind === 'direct') {
    return direct((scope) => {
      const value = base.at(scope)
      return isObject(value) ? expression.at(nested(scope, value)) : null
    }, weight)
  }
  return steps(function* (scope) {
    const value = yield* valueOf(base, scope)
    return isObject(value) ? yield* valueOf(expression, nested(scope, value)) : null
  }, weight)
}

function object({attributes}: ObjectNode, compile: Compile): Code {
  const parts = attributes.map((attribute) => ({
    name: attribute.type === 'ObjectAttributeValue' ? attribute.name : undefined,
    condition:
      attribute.type === 'ObjectConditionalSplat' ? compile(attribute.condition) : undefined,
    value: compile(attribute.value),
  }))
  const put = (into: Record<string, unknown>, name: string | undefined, value: unknown) => {
    if (name !== undefined) into[name] = value
    else if (isObject(value)) Object.assign(into, value)
  }
  const codes = parts.flatMap(({condition, value}) => (condition ? [condition, value] : [value]))
  const weight = weightOf(codes)
  if (areDirect(codes)) {
    return direct((scope) => {
      const made: Record<string, unknown> = {}
      for (const {name, condition, value} of parts) {
        if (condition && condition.at(scope) !== true) continue
        put(made, name, value.at(scope))
      }
      scope.run.make(parts.length)
      return made
    }, weight)
  }
  return steps(function* (scope) {
    const made: Record<string, unknown> = {}
    for (const {name, condition, value} of parts) {
      if (condition && (yield* valueOf(condition, scope)) !== true) continue
      put(made, name, yield* valueOf(value, scope))
    }
    scope.run.make(parts.length)
    return made
  }, weight)
}

function slice(list: unknown[], wanted: {left: number; right: number; isInclusive: boolean}) {
  const fromStart = (place: number) => (place < 0 ? place + list.length : place)
  const end = fromStart(wanted.right) + (wanted.isInclusive ? 1 : 0)
  return list.slice(Math.max(0, fromStart(wanted.left)), Math.max(0, end))
}

/** Keeps the value for the rest of the run. */
function oncePerRun(code: Code): Code {
  const key = {}
  return steps(function* (scope) {
    const {kept} = scope.run
    if (!kept.has(key)) kept.set(key, yield* valueOf(code, scope))
    return kept.get(key)
  })
}

/** What is worth keeping where it does not change. */
function takesLong({type}: {type: string}): boolean {
  return (
    type === 'Everything' || type === 'FuncCall' || type === 'Filter' || type === 'PipeFuncCall'
  )
}

function remembered(codes: Map<ExprNode, Code>, node: ExprNode, make: () => Code): Code {
  const code = codes.get(node) ?? make()
  codes.set(node, code)
  return code
}

const ALL_RELEASES: ExprNode = {
  type: 'Filter',
  base: {type: 'Everything'},
  expr: {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', name: '_type'},
    right: {type: 'Value', value: 'system.release'},
  },
}
