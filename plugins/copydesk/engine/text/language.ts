import {wordSet} from '../data/wordSet.ts'
import {isCapital} from './characters.ts'

/**
 * The commonest small words of a language, spelled as no other of these has them where that can be. Written for this
 * project from general knowledge; `en` has those of Nigerian Pidgin too, which the name rules can read.
 */
const SMALL_WORDS: Record<string, ReadonlySet<string>> = {
  en: wordSet(`the of and to in a is that for it was on with as be at by he his from have has are an not
    but they were which this their had or said who will been its after more we she her dey wey dem na sey
    di don`),
  af: wordSet('die en van in het is nie wat te om vir aan sy met op deur ook'),
  cs: wordSet('se na je že v s z do o ale jako jsem pro po by podle které který jsou bude také'),
  da: wordSet('og i at det er en til på som med for af den ikke har de et han var fra men'),
  de: wordSet(`der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
    werden aus er hat dass sie nach bei um am sind noch wie einem über einen so zum war haben nur oder aber
    vor zur bis mehr durch man sein wurde`),
  es: wordSet(`de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le
    ha me sin sobre este ya entre cuando todo`),
  fi: wordSet(`ja on ei että oli se hän mutta ovat kun myös jos mukaan ole joka sen tai kuin jo nyt olen
    niin siitä vain sekä olisi ollut ne tämä vielä mitä hänen sitä kanssa`),
  fr: wordSet(`de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
    sont avec son aux ou mais comme on été cette ses leur`),
  ha: wordSet('da a ya na ta ne su wata wani cikin ce sun kuma don ba domin wannan yi yana mai'),
  hr: wordSet('je i u da se na su za od s a koji nije o kao ali što bi iz će te do po'),
  hu: wordSet(
    'a az és hogy nem is egy ez meg csak de volt már még el ki van mint azt után szerint',
  ),
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
  sw: wordSet(
    'na ya wa kwa katika ni za la cha kuwa hiyo huo huyo yake wake kama pia lakini baada',
  ),
  tl: wordSet('ang ng sa na mga ay at ni si para kay hindi ito niya rin'),
  tr: wordSet('ve bir bu da de için çok ile olarak daha o ne gibi kadar olan var'),
  vi: wordSet(`và của là có không được cho trong một các người với những đã này khi để ra đến tại trên về ở
    bị theo từ như sẽ cũng vào hơn nhiều lại sau phải năm còn vì thì nên rất`),
}

/** Texts with fewer words in lower case are too short to tell. */
const FEWEST = 8
/**
 * In so many words the share of English ones holds: .24 and more in English news and in Pidgin, .23 and less elsewhere.
 */
const ENOUGH = 50
const ENGLISH = 0.24
/** … and by fewer than this it is surely not, whatever else it is. */
const HARDLY_ENGLISH = 0.08
/**
 * In a shorter text another language must be ahead by so much: of 15,000 pieces of English news none is told another.
 */
const AHEAD = 0.15
/** A language with fewer of its small words is not named: it may be one that is not listed. */
const NAMED = 0.1

/** Of a text that is told not to be English: the code of its language, `und` where none of those known fits. */
function foreignLanguage(paragraphs: string[]): string | null {
  const words = wordsFrom(paragraphs)
  const n = words.length
  const english = countOf(words, SMALL_WORDS.en!)
  if (n < FEWEST || (n >= ENOUGH && english >= ENGLISH * n)) return null
  // letters that English hardly has tell where small words are few
  const foreign = words.filter((word) => FOREIGN_LETTER.test(word))
  const found = LANGUAGES.map((language) => countOf(words, SMALL_WORDS[language]!))
  const both = LANGUAGES.map((language) => countOf(foreign, SMALL_WORDS[language]!))
  const most = Math.max(...found.map((count, i) => count + foreign.length - both[i]!))
  const isForeign =
    n >= ENOUGH ? english < HARDLY_ENGLISH * n || most > english : most - english >= AHEAD * n
  if (!isForeign) return null
  const best = found.indexOf(Math.max(...found))
  return found[best]! >= NAMED * n ? LANGUAGES[best]! : 'und'
}

function countOf(words: string[], small: ReadonlySet<string>): number {
  let count = 0
  for (const word of words) if (small.has(word)) count++
  return count
}

const LANGUAGES = Object.keys(SMALL_WORDS).filter((language) => language !== 'en')
/** A letter with a mark, or of another script. */
const FOREIGN_LETTER = /[^\p{ASCII}’]/u

/**
 * The language in which the name rules cannot read a story, told from its field or else from its text: its code without
 * the region, `und` where it is not known; null where they can.
 */
export function unreadLanguage(paragraphs: string[], field?: string): string | null {
  const code = languageOf(field)
  if (code) return READ.has(code) ? null : code
  return foreignLanguage(paragraphs)
}

/** `de` of `de-AT`. */
export const languageOf = (code = '') => /^[a-z]{2,3}(?![a-z])/i.exec(code)?.[0].toLowerCase()

/** Whether two codes are one language, be it of two countries: `en` and `en-GB`. */
export const isSameLanguage = (a: string, b?: string) => languageOf(a) === languageOf(b)

/** English, and Nigerian Pidgin. */
const READ = new Set(['en', 'pcm'])

/** A text is looked at in so many places, so many characters of it in each: a story may quote another language. */
const PLACES = 20
const REACH = 80

/** Words in lower case, and of scripts that have none, from all parts of a text: names are alike in all languages. */
function wordsFrom(paragraphs: string[]): string[] {
  const words: string[] = []
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  const step = Math.max(REACH, length / PLACES)
  let from = 0
  let start = 0
  for (const paragraph of paragraphs) {
    const end = start + paragraph.length
    for (; from < end; from += step) readWords(paragraph, Math.floor(from - start), words)
    start = end
  }
  return words
}

/** Adds the whole words from a place on that have no capital. */
function readWords(text: string, at: number, words: string[]): void {
  let from = at
  if (at > 0 && isInWord(text.charCodeAt(at - 1)))
    while (from < text.length && isInWord(text.charCodeAt(from))) from++
  const end = Math.min(text.length, from + REACH)
  while (from < end) {
    if (!isInWord(text.charCodeAt(from))) {
      from++
      continue
    }
    const start = from
    while (from < text.length && from < start + REACH && isInWord(text.charCodeAt(from))) from++
    const word = text.slice(start, from)
    if (!isCapital(word.charCodeAt(0))) words.push(word)
  }
}

/** A letter, a mark on one, or an apostrophe; all that is not ASCII but spaces, dashes and quotation marks. */
function isInWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return code === 0x2019 || (code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000)
}
