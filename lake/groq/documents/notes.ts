import {type LakeDocument} from '../../document/document.ts'

/**
 * Which document of a view shows the stored one of a number, as far as that was found out: to look it up
 * by its id takes several times as long, and a search does so for each document that it finds.
 */
export interface Notes {
  /** What the numbers are of: where it is another, they are others. */
  readonly numbering: object
  get(number: number): LakeDocument | undefined
  set(number: number, shown: LakeDocument): void
  /** To be called when the view does not show a document any more. */
  remove(shown: LakeDocument): void
}

/** Where a shown document keeps the last number it was noted with: nobody lists it, and no copy has it. */
const NUMBER = Symbol('number')

/** The number that a document was last noted with; undefined for any other value. */
export function notedNumber(shown: object): number | undefined {
  return (shown as {[NUMBER]?: number})[NUMBER]
}

export function createNotes(numbering: object): Notes {
  const notes: (LakeDocument | undefined)[] = []
  return {
    numbering,
    get: (number) => notes[number],
    set(number, shown) {
      while (notes.length <= number) notes.push(undefined)
      notes[number] = shown
      if (notedNumber(shown) === number) return
      Object.defineProperty(shown, NUMBER, {value: number, configurable: true})
    },
    remove(shown) {
      const number = notedNumber(shown)
      if (number !== undefined && notes[number] === shown) notes[number] = undefined
    },
  }
}
