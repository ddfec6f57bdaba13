import {readWords, type Words} from '../../text/words.ts'

const GERMAN = new Set(
  readWords(
    'der die das den dem des und ist sind war nicht ein eine einen mit von zu im am für auf sich wird auch bei nach',
  ).hashes,
)

/** Whether a capital tells a name from other words: not in German, which gives one to each noun. */
export function capitalsTell({hashes, count}: Words): boolean {
  let german = 0
  for (let i = 0; i < count; i++) if (GERMAN.has(hashes[i])) german++
  return german < 2 || german < 0.12 * count
}
