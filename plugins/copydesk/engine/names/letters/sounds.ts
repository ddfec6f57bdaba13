/**
 * First letters that stand for one another in second spellings; a letter may sound in several ways. After the
 * romanizations that `readings.ts` names; `training/learnPairScore.ts` prints what comparing no others costs.
 */
export const SOUNDS = [
  'aeiouhyw',
  'kcqgxh',
  'sczxt',
  'jgyzdc',
  'dtz',
  'fvwpb',
  'bp',
  'mn',
  'l',
  'r',
]

/** The indexes in `SOUNDS` of the sounds that a folded name may begin with. */
export function soundsOf(key: string): number[] {
  return BY_LETTER[key.charCodeAt(0) - 97] ?? []
}

const BY_LETTER = Array.from({length: 26}, (_, i) => {
  const letter = String.fromCharCode(97 + i)
  return SOUNDS.flatMap((letters, sound) => (letters.includes(letter) ? [sound] : []))
})
