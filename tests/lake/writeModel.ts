/** The simplest thing that a dataset could be: a number by id. */
export type Model = ReadonlyMap<string, number>

/** One step of a transaction, on document `x` (a published id) or its draft. */
export type Step =
  | {do: 'create' | 'createOrReplace' | 'createIfNotExists' | 'set'; id: string; n: number}
  | {do: 'inc'; id: string}
  | {do: 'delete'; id: string}

export type Operation =
  | {do: 'transaction'; steps: Step[]}
  | {do: 'publish' | 'unpublish' | 'discard'; id: string}
  | {do: 'edit'; id: string; n: number}

export const draftOf = (id: string) => `drafts.${id}`

/** What the dataset is after an operation, or undefined where it must be refused. */
export function expected(model: Model, operation: Operation): Model | undefined {
  if (operation.do === 'transaction') {
    return operation.steps.reduce<Model | undefined>(
      (state, step) => state && afterStep(state, step),
      model,
    )
  }
  const {id} = operation
  const [published, draft] = [model.get(id), model.get(draftOf(id))]
  const next = new Map(model)
  if (operation.do === 'edit') {
    if (draft === undefined && published === undefined) return undefined
    return next.set(draftOf(id), operation.n)
  }
  if (operation.do === 'unpublish') {
    if (published === undefined) return undefined
    next.delete(id)
    return next.set(draftOf(id), draft ?? published)
  }
  if (draft === undefined) return undefined
  next.delete(draftOf(id))
  return operation.do === 'publish' ? next.set(id, draft) : next
}

function afterStep(model: Model, step: Step): Model | undefined {
  const next = new Map(model)
  const present = model.get(step.id)
  switch (step.do) {
    case 'create':
      return present === undefined ? next.set(step.id, step.n) : undefined
    case 'createIfNotExists':
      return present === undefined ? next.set(step.id, step.n) : next
    case 'createOrReplace':
      return next.set(step.id, step.n)
    case 'set':
      return present === undefined ? undefined : next.set(step.id, step.n)
    case 'inc':
      return present === undefined ? undefined : next.set(step.id, present + 1)
    case 'delete':
      next.delete(step.id)
      return next
  }
}
