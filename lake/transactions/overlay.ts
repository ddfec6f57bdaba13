import {type LakeDocument} from '../document/document.ts'
import {groupOf} from '../document/documentId.ts'
import {referencesOf} from '../document/references.ts'

/** What a write needs to know of a dataset's documents. */
export interface DocumentSource {
  get(id: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
  /** The published document of that id, its draft and its versions. */
  versionsOf(publishedId: string): Iterable<LakeDocument>
  /** Documents with a reference to `id`, strong or weak, at any depth. */
  referencing(id: string): Iterable<LakeDocument>
}

/** What a write would make of `base`, without touching it. */
export class Overlay implements DocumentSource {
  readonly #base: DocumentSource
  readonly #changed = new Map<string, LakeDocument | null>()

  constructor(base: DocumentSource) {
    this.#base = base
  }

  /** Ids put or removed, in the order of their first change, with what they are now (`null`: gone). */
  get changed(): ReadonlyMap<string, LakeDocument | null> {
    return this.#changed
  }

  put(document: LakeDocument): void {
    this.#changed.set(document._id, document)
  }

  remove(id: string): void {
    this.#changed.set(id, null)
  }

  get(id: string): LakeDocument | undefined {
    const changed = this.#changed.get(id)
    return changed === undefined ? this.#base.get(id) : (changed ?? undefined)
  }

  all(): Iterable<LakeDocument> {
    return this.#merge(this.#base.all(), () => true)
  }

  versionsOf(publishedId: string): Iterable<LakeDocument> {
    return this.#merge(this.#base.versionsOf(publishedId), (document) => {
      return groupOf(document._id) === publishedId
    })
  }

  referencing(id: string): Iterable<LakeDocument> {
    return this.#merge(this.#base.referencing(id), (document) => {
      const {strong, weak} = referencesOf(document)
      return strong.has(id) || weak.has(id)
    })
  }

  *#merge(
    base: Iterable<LakeDocument>,
    belongs: (document: LakeDocument) => boolean,
  ): Iterable<LakeDocument> {
    for (const document of base) if (!this.#changed.has(document._id)) yield document
    for (const document of this.#changed.values()) {
      if (document && belongs(document)) yield document
    }
  }
}
