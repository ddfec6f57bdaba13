import {GIVEN_NAMES} from '../../data/givenNames.ts'

/** What reporters and desks say in a few words below a story, each a whole line. */
const NOTE = new RegExp(
  '^(?:' +
    [
      // to the desk
      String.raw`any (?:problem|prob|querie|question|quer)s?,? (?:call|mail|message|ping|ring|shout|text|yell)\b.{0,60}|(?:call|mail|message|ping|ring|shout|text)(?: me)? (?:if|with) (?:any|there|there['’]s|you|u)\b.{2,80}`,
      String.raw`(?:am |i['’]m |i am )?on (?:the |my )?(?:cell|mobile|phone)(?: (?:all|from|till|til|until)\b.{2,30})?[.!]?`,
      String.raw`(?:all|any|more|usual|standard|normal) (?:best|details|rates?|terms)(?: (?:apply|as agreed|below|please|to follow))?[.!]?|all best,? \p{L}{1,12}`,
      String.raw`(?:fee|payment|price|rate):? .{0,20}\b(?:as agreed|agreed|please|tbc|usual)\b.{0,20}|inv(?:oice)? (?:attached|follows|sent|to follow)\b.{0,20}`,
      String.raw`(?:audio|captions?|footage|images?|photos?|pi(?:cs?|x)|pictures?|video)(?: (?:are|is))? (?:by|in|on|via) (?:dropbox|drive|google drive|the (?:drive|folder|server|system)|wetransfer|whatsapp|your (?:e-?mail|server|system))\b.{0,60}`,
      String.raw`(?:audio|images?|photos?|pictures?|video) (?:are )?available (?:at|from|here|on|via):? \S.{2,80}`,
      String.raw`(?:first|one)[ -](?:time )?(?:rights|use) only|not for (?:onward use|resale|syndication)|exclusive (?:to|for) (?:the )?\p{L}[\p{L} ]{2,30}`,
      // how long it is, whether there is more
      String.raw`(?:ends?|words?|wds)[:.]? ?[([]?\d{2,4}[)\]]?|\(?(?:this is a )?developing story\b.{0,60}\)?`,
      String.raw`(?:details|further (?:details|information|updates)|more (?:details|information)|updates?) (?:as (?:it|they) comes?(?: in)?|(?:as soon as|if|when) available|soon|to (?:come|follow))\b.{0,30}`,
      // who made it
      String.raw`\(?(?:our |the )?(?:own )?(?:agency|staff|wire)(?: (?:writers?|reporters?))?(?:,| and| &|/) ?(?:agencies|agency reports|wires?|(?:news )?(?:wire )?(?:reports|services))\)?`,
      String.raw`(?:(?:duty|senior) )?(?:communications|media|press|public information) (?:advis[eo]r|assistant|contact|lead|manager|officer)s?: .{2,60}|officer in (?:the )?case: .{2,40}`,
      String.raw`for (?:an? )?interviews?,? (?:please )?(?:call|contact|e-?mail|ring|speak to)\b.{2,100}`,
      String.raw`(?:find|see) more (?:of )?.{2,40} (?:at|on) \S+\.\S{2,}`,
      String.raw`distributed by .{2,60} on behalf of .{2,80}\.?|original[- ]content (?:by|from|of):? .{2,80}`,
      String.raw`\(?only the headline\b.{2,80}\breworked by\b.{2,80}\)?|\(?the above (?:content|news|story) is (?:an? |the )?(?:paid )?(?:press release|release|syndicated)\b.{0,120}\)?`,
      // what agencies and services set there
      String.raw`dpa[\p{L}-]{0,12}, dpa:\S{4,40}|pub: .{6,30}/disc: .{6,30}|(?:primary )?logo`,
    ].join('|') +
    ')$',
  'iu',
)

/** `(This story corrects the spelling of Velt in paragraph 2.)`, `This version CORRECTS the day of the fire.` */
const CORRECTS =
  /^\(?(?:this (?:article|copy|piece|report|story|version)|the (?:article|report|story)) (?:has (?:been (?:amended|corrected|refiled|resent|updated)|corrected)|corrects|was (?:amended|corrected|refiled|updated)) (?!.*\b(?:said|says)\b).{4,200}$|^\((?:this (?:article|copy|piece|report|story|version)) (?:adds|clarifies|drops|fixes|removes|restores|updates) [^()]{4,200}\)$/iu

/** `Pix: Jan Roe`, `Byline: Mara Velten` */
const OF_SOMEBODY = /^(?:byline|cameras?|pix|snaps): \p{Lu}[^.!?]{2,60}$/iu
/** A paper's writer whom a fund pays, as The Canadian Press has them. */
const OF_INITIATIVE =
  /^\p{Lu}\S+(?: \p{Lu}\S+){1,3}, Local Journalism Initiative Reporter(?:,.{2,60})?$/u

const LONGEST = 240

/** Whether a last line is a note of a few words, of a desk or to it. */
export const isShortNote = (text: string): boolean =>
  text.length <= LONGEST &&
  (NOTE.test(text) || CORRECTS.test(text) || OF_SOMEBODY.test(text) || OF_INITIATIVE.test(text))

/** `Mara`, `Mara V`, `Ta, M`: who sends it, right below its last sentence. */
const SENT_BY = /^(?:(?:ta|thx|tx),? )?(?<name>\p{Lu}\p{Ll}{2,11})(?: \p{Lu}\.?)?(?: x{1,3})?$/u

/** Whether the very last line is a given name of whom the story does not tell. */
export function isSentBy(text: string, above: readonly string[]): boolean {
  if (text.length > LONGEST) return false
  if (/^(?:ta|thx|tx),? \p{Lu}\.?$/iu.test(text)) return true
  const name = SENT_BY.exec(text)?.groups!.name
  return (
    name !== undefined &&
    GIVEN_NAMES.has(name.toLowerCase()) &&
    /[.!?]["”’']?$/u.test(above.at(-1) ?? '') &&
    !above.some((one) => one.includes(name))
  )
}
