/** Words `[aFrom, aTo)` of the first stand where words `[bFrom, bTo)` of the second stand; one side may be empty. */
export interface Gap {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
  /** There are matching words before and after. */
  afterMatch: boolean
  beforeMatch: boolean
}

/** The stretches that an alignment leaves over, in order. */
export function gapsOf(aligned: Int32Array, bCount: number): Gap[] {
  const gaps: Gap[] = []
  let aFrom = 0
  let bFrom = 0
  for (let i = 0; i <= aligned.length; i++) {
    const atEnd = i === aligned.length
    if (!atEnd && aligned[i] < 0) continue
    const bTo = atEnd ? bCount : aligned[i]
    if (i > aFrom || bTo > bFrom) {
      gaps.push({aFrom, aTo: i, bFrom, bTo, afterMatch: aFrom > 0, beforeMatch: !atEnd})
    }
    aFrom = i + 1
    bFrom = bTo + 1
  }
  return gaps
}
