import {wordSet} from '../data/wordSet.ts'

/**
 * The commonest small words of a language, spelled as no other of these has them where that can be. Written for this
 * project from general knowledge; `en` has those of Nigerian Pidgin too, which the name rules can read.
 */
const SMALL_WORDS: Record<string, ReadonlySet<string>> = {
  en: wordSet(`the of and to in a is that for it was on with as be at by he his from have has are an not
    but they were which this their had or said who will been its after more we she her dey wey dem na sey
    di don`),
  cs: wordSet('se na je že v s z do o ale jako jsem pro po by podle které který jsou bude také'),
  da: wordSet('og i at det er en til på som med for af den ikke har de et han var fra men'),
  de: wordSet(`der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
    werden aus er hat dass sie nach bei um am sind noch wie einem über einen so zum war haben nur oder aber
    vor zur bis mehr durch man sein wurde`),
  es: wordSet(`de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le
    ha me sin sobre este ya entre cuando todo`),
  fi: wordSet(
    'ja on ei että oli se hän mutta ovat kun myös jos mukaan ole joka sen tai kuin jo nyt',
  ),
  fr: wordSet(`de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
    sont avec son aux ou mais comme on été cette ses leur`),
  hr: wordSet('je i u da se na su za od s a koji nije o kao ali što bi iz će te do po'),
  id: wordSet('yang dan di dengan untuk pada dari ini itu dalam tidak akan oleh kata ke juga'),
  it: wordSet(
    'di e il la che in a per un del è non una si con i da le della dei sono al ha come più gli',
  ),
  nl: wordSet(
    'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij die',
  ),
  pl: wordSet('w i na się z nie do to że o jest jak po co tak przez od za ale był są'),
  pt: wordSet(`de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele
    das tem à seu sua ou ser`),
  ro: wordSet('și de la a în cu nu pe o din să care mai este un ce pentru au'),
  sv: wordSet('och i att det som en på är av för med den till inte har de ett om han men'),
  tr: wordSet('ve bir bu da de için çok ile olarak daha o ne gibi kadar olan var'),
  vi: wordSet('và của là có không được cho trong một các người với những đã này khi để ra đến'),
}

/** Texts with fewer words are too short to tell. */
const FEWEST = 40
/** No more words are looked at. */
const MOST = 200
/** English news has .13 to .5 of its small words, other languages at most .1. */
const ENGLISH = 0.12
const SURELY_ENGLISH = 0.25

/** Of a text that is told not to be English: the code of its language, `und` where none of those known fits. */
function foreignLanguage(paragraphs: string[]): string | null {
  const words = firstWords(paragraphs)
  if (words.length < FEWEST) return null
  const share = (small: ReadonlySet<string>): number =>
    words.filter((word) => small.has(word)).length / words.length
  const english = share(SMALL_WORDS.en!)
  if (english >= SURELY_ENGLISH) return null
  let best: string | null = null
  let most = english
  for (const [language, small] of Object.entries(SMALL_WORDS)) {
    if (language === 'en') continue
    const found = share(small)
    if (found > most) [best, most] = [language, found]
  }
  if (english >= ENGLISH && most < 1.5 * english) return null
  return best ?? 'und'
}

/**
 * The language in which the name rules cannot read a story, told from its field or else from its text: its code without the
 * region, `und` where it is not known; null where they can.
 */
export function unreadLanguage(paragraphs: string[], field?: string): string | null {
  const code = /^[a-z]{2,3}(?![a-z])/i.exec(field ?? '')?.[0].toLowerCase()
  if (code) return READ.has(code) ? null : code
  return foreignLanguage(paragraphs)
}

/** English, and Nigerian Pidgin. */
const READ = new Set(['en', 'pcm'])

function firstWords(paragraphs: string[]): string[] {
  const words: string[] = []
  for (const paragraph of paragraphs) {
    for (const [word] of paragraph.matchAll(/\p{L}[\p{L}\p{M}’']*/gu))
      words.push(word.toLowerCase())
    if (words.length >= MOST) break
  }
  return words.slice(0, MOST)
}
