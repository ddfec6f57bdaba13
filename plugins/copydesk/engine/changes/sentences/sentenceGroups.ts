/** So many sentences, of both sides, are compared as one at most: lists whose lines are all alike make more. */
const MOST_TOGETHER = 16

interface Sides<T> {
  before: T[]
  after: T[]
}

/** Sets that grow together. */
export class Groups<T> {
  private readonly parent = new Map<T, T>()

  private readonly sizes = new Map<T, number>()

  join(a: T, b: T): void {
    const [one, other] = [this.root(a), this.root(b)]
    const size = this.sizeOf(one) + this.sizeOf(other)
    if (one === other || size > MOST_TOGETHER) return
    this.parent.set(one, other)
    this.sizes.set(other, size)
  }

  isAlone(one: T): boolean {
    return this.sizeOf(this.root(one)) === 1
  }

  private sizeOf(root: T): number {
    return this.sizes.get(root) ?? 1
  }

  of(before: T[], after: T[]): Sides<T>[] {
    const groups = new Map<T, Sides<T>>()
    const groupOf = (one: T): Sides<T> => {
      const root = this.root(one)
      let group = groups.get(root)
      if (!group) groups.set(root, (group = {before: [], after: []}))
      return group
    }
    for (const one of before) groupOf(one).before.push(one)
    for (const one of after) groupOf(one).after.push(one)
    return [...groups.values()]
  }

  private root(one: T): T {
    let at = one
    for (let next; (next = this.parent.get(at)) && next !== at;) at = next
    if (at !== one) this.parent.set(one, at)
    return at
  }
}
