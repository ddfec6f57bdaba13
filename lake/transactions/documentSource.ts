import {type LakeDocument} from '../document/document.ts'

/** What a write needs to know of a dataset's documents. */
export interface DocumentSource {
  get(id: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
  /** The published document of that id, its draft and its versions. */
  versionsOf(publishedId: string): Iterable<LakeDocument>
  /** Documents with a reference to `id`, strong or weak, at any depth. */
  referencing(id: string): Iterable<LakeDocument>
}
