import {rmSync} from 'node:fs'
import {type DatabaseSync} from 'node:sqlite'
import {type AclMode} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {type LakeDocument} from '../document/document.ts'
import {createDocumentStore} from '../groq/index.ts'
import {inSlices} from '../slices/inSlices.ts'
import {finish, type Steps} from '../slices/steps.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {
  type Stage,
  type WriteOptions,
  type Writer,
  type WriteTarget,
} from '../transactions/writer.ts'
import {readWords, wordsFile, writeWords} from './savedWords.ts'

/** Of no more documents than this, the words are soon read. */
const FEW = 1000
/** The words are kept anew when they changed in so large a part of the documents. */
const CHANGED = 0.05

type Listener = (transaction: Transaction) => void

/** One dataset: its documents in memory, the way to write them, and who wants to be told. */
export class Dataset implements WriteTarget {
  readonly name: string
  aclMode: AclMode
  readonly createdAt: string
  readonly documents = createDocumentStore()
  readonly #writer: Writer
  readonly #listeners = new Set<Listener>()
  readonly #wordsFile: string
  #saving: Steps<void> | undefined
  #deleted = false

  constructor(
    row: {name: string; aclMode: AclMode; createdAt: string},
    writer: Writer,
    folder: string,
  ) {
    this.#wordsFile = wordsFile(folder, row.name)
    this.name = row.name
    this.aclMode = row.aclMode
    this.createdAt = row.createdAt
    this.#writer = writer
  }

  load(db: DatabaseSync): void {
    this.documents.texts.restore(readWords(this.#wordsFile))
    const rows = db.prepare('SELECT body FROM documents WHERE dataset = ? ORDER BY id')
    const documents = Array.from(rows.iterate(this.name), ({body}) => readDocument(String(body)))
    this.documents.fill(documents)
  }

  /** Keeps the words of the documents for the next start, where enough changed since they were kept. */
  saveWords(): void {
    const {size, texts} = this.documents
    if (this.#saving || size < FEW || texts.changed < size * CHANGED) return
    this.#saving = writeWords(this.#wordsFile, texts.save())
    inSlices(this.#saving, {background: true})
      .catch((error: unknown) => this.#wordsNotKept(error))
      .finally(() => (this.#saving = undefined))
  }

  /** The same at once, before the end. */
  saveWordsNow(): void {
    const {size, texts} = this.documents
    try {
      if (this.#saving) finish(this.#saving)
      else if (size >= FEW && texts.changed > 0) finish(writeWords(this.#wordsFile, texts.save()))
    } catch (error) {
      this.#wordsNotKept(error)
    }
  }

  /** From now on nothing is written any more. */
  end(): void {
    this.#deleted = true
    this.#removeWords()
  }

  #removeWords(): void {
    this.#saving?.return()
    rmSync(this.#wordsFile, {force: true})
  }

  #wordsNotKept(error: unknown): void {
    console.error(
      `${this.#wordsFile} could not be written: the next start reads the words of all documents. ${String(error)}`,
    )
  }

  /** Shows documents of a type otherwise than they are stored, until they are written again. */
  present(type: string, as: (document: LakeDocument) => LakeDocument): void {
    for (const stored of [...this.documents.view('raw', 'member').equal('_type', type)]) {
      const shown = as(stored)
      if (shown !== stored) this.documents.put(shown)
    }
  }

  /** Settles once the transaction is on disk. Rejects with what `stage` throws. */
  write(stage: Stage, options: WriteOptions = {alone: false}): Promise<Transaction> {
    const work: Stage = (documents) => {
      if (this.#deleted) throw plainError(404, `Dataset "${this.name}" not found.`)
      return stage(documents)
    }
    return this.#writer.write(this, work, options)
  }

  /** True where a transaction of that id was written before. */
  hasTransaction(id: string): boolean {
    return this.#writer.has(this.name, id)
  }

  /** Calls `listener` for every transaction from now on, in order. @returns how to stop it */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is on disk is so, whatever an index makes of it. */
  #show(id: string, document: LakeDocument | null): void {
    try {
      if (document) this.documents.put(document)
      else this.documents.remove(id)
    } catch (error) {
      console.error(`"${id}" is stored but cannot be shown until the next start: ${String(error)}`)
    }
  }

  committed(transaction: Transaction): void {
    for (const {documentId, after} of transaction.changes) this.#show(documentId, after)
    for (const listener of this.#listeners) {
      try {
        listener(transaction)
      } catch (error) {
        console.error(`A listener failed: ${error instanceof Error ? error.stack : String(error)}`)
      }
    }
  }
}

/** Ends the name of the field that no document may have: with a capital, which is soon looked for in a text. */
const END_OF_NAME = 'OwnProperty"'

/**
 * A stored document as queries read it. A field named `hasOwnProperty`, which a lake of an earlier
 * version took, is left out: it would break every query that meets it.
 */
function readDocument(body: string): LakeDocument {
  if (!body.includes(END_OF_NAME)) return JSON.parse(body) as LakeDocument
  return JSON.parse(body, (key, value: unknown) =>
    key === 'hasOwnProperty' ? undefined : value,
  ) as LakeDocument
}
