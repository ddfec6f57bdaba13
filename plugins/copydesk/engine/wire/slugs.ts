import {DASHES, plainApostrophes} from '../text/typography.ts'
import {isMoment} from './moments.ts'

/** What a wire puts above a story for its own use, each with the reason why it is left out. */
const LINES: [why: string, form: RegExp][] = [
  [
    'a priority or version of the wire',
    /^[([*]*(?:(?:(?:ap|cp) ?)?(?:news ?)?alert|advisory|breaking(?: news)?|bulletin|corrected|correction|exclusive|flash|(?:first |second |third |\d+(?:st|nd|rd|th) )?(?:ld|lead|write-?thru|add|take)(?:[ -]*write-?thru)?(?: \d+)?|kill|(?:media|news|press) release|pressemitteilung|prev|precede|refile[ds]?|repeat(?:s|ing)?|rpt|rush|snap|sub|top(?: ?news)?|update[ds]?(?: no\.?)? ?\d*|urgent|wrapup ?\d*|x{3,}) ?[)\]*:!–—-]*$/iu,
  ],
  [
    'a transmission line of the wire',
    /^(?:BC|AM|PM)-\S.*,\s?\d{2,4}$|^(?:(?:\p{Ll} ){1,2}bc-\S+ .*\d{4}|\p{Ll}\d{4}\p{Ll}+|[A-Z]{2})$|^(?:(?:BC|AM|PM)-\S|AP-[A-Z]{2}-\d|[A-Za-z] [a-z] |\p{L}{1,5}\d{2,5}\b|\p{L}{2,5} \d{3,4} \d|[A-Z](?: [A-Z\d]{3,4}){2,4}$|\d{4,}\b)[^.!?]*$/u,
  ],
  [
    'a transmission line of the wire',
    new RegExp(
      `^(?!.*: [\\p{L}"“].{12}|\\(\\d(?:st|nd|rd|th) (?:ld|lead)\\) \\S+(?: \\S+){3})(?=.*\\b(?:\\d+(?:st|nd|rd|th) (?:ld|lead|add)|write-?thru|lead-?all)\\b[^.!?]*$).*$|^[^.!?]*(?<!\\d),\\s?\\d{2,4}(?: words)?$|^[([]?\\d{2,4} (?:words|mots|palabras|zeilen)[)\\]]?$`,
      'iu',
    ),
  ],
  [
    'a time of transmission',
    /^[\d/.:, -]+(?:[AaPp]\.?[Mm]\.?)?(?: ?(?:GMT|UTC|EST|EDT|ET|CET|CEST|BST))?$/u,
  ],
  // Norvay/harbour/, harbour-crane-fall, HARBOUR-CRANE/ (UPDATE 2)
  [
    'the story’s slug',
    // London-energy-politics WRAP, FED-Flood-Damage
    /^\p{Lu}[\p{L}\p{N}.]*(?:(?:-[\p{Ll}\p{N}]{2,}){2,}(?:,[\p{L}\d-]+)?|(?:-[\p{L}\p{N}]{2,}){2,},? ?(?:\d?(?:st|nd|rd|th)?[ -]?(?:lead|LEAD)|wrap|WRAP|(?:update|UPDATE) ?\d*|graphic|GRAPHIC|factfile|focus|FOCUS))$|^\p{Lu}{2,}(?:-\p{Lu}\p{L}+){2,}$|^[\p{L}\p{N}&-]+(?:\/[\p{L}\p{N}&-]*)+(?: \([^)]*\))?$|^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$|^[\p{Lu}\p{N}]+(?:[-_][\p{Lu}\p{N}]+)+$/u,
  ],
  // SOCCER-PREMIER LEAGUE/KORSUND (UPDATE 1)
  [
    'the story’s slug',
    /^\p{Lu}[\p{Lu}&-]+(?: [\p{Lu}&-]+){0,3}\/(?:[\p{Lu}&-]+(?: [\p{Lu}&-]+){0,3})? \([^)]{2,40}\)$/u,
  ],
  // SOC--Nations League-Norvay, US--Oregon Wildfire
  ['the story’s slug', /^\p{Lu}{2,}(?:-\p{Lu}{2,})?--\p{Lu}[^.!?]{2,60}$/u],
  [
    'a heading of the wire’s own',
    /^(?:(?:editorial|issue|media|news|our|press|publication|release|story) )?(?:attn|author|category|cc|contacts?|date(?: of (?:issue|release))?|desk|editor|embargo(?:ed)?(?: until)?|fao|format|from|keywords?|length|organi[sz]ation|priority|re|ref(?:erence)?(?: no\.?)?|section|sent|service|slug(?:line)?|source|subject|tags?|to|topic|urgency|version|word ?counts?|words)\s*[:=]\s*(?:\S.{0,120})?$/iu,
  ],
  [
    'a heading of the wire’s own',
    /^(?:fao|for the attention of) .{2,60}$|^by:? (?:the )?(?:wire|news|city|night|foreign|sports) desk$|^not (?:cleared|legalled|subbed)\b[^.]{0,40}$|^(?:strictly |under )?embargo(?:ed)?\b[^!?]{0,80}$|^\d+[ -]min(?:ute)?s? read$|^(?:\S[^\s@]{0,60}@[^\s@]{1,60}\.[^\s@]{2,20}|@\w{2,30})$|^(?:©|\(c\)|copyright\b)[^!?]{2,120}$|^(?:[\p{L}'’!:]+ ){0,2}(?:media|news|press) (?:advisory|alert|note|notice|release|statement)\b[^.!?:]{0,40}$/iu,
  ],
  [
    'a heading of the wire’s own',
    /^(?:analysis|backgrounder|commentary|explainer|factbox|fact ?check|feature|interview|match report|news ?feature|obituary|opinion|preview|profile|q ?& ?a|review|round-?up|sidebar|timeline)[:.]?$|^\/[^/]{3,80}\/$/iu,
  ],
  [
    'a button of the page',
    /^(?:comments?|follow us|listen(?: to this)?|print|read more|save|share(?: (?:this|the))?(?: article| page| story)?|subscribe|view gallery)$/iu,
  ],
  [
    'a credit',
    /^(?:with )?(?:graphics?|images?|photo(?:graph)?s?|pictures?|video|words)(?: and (?:graphics?|images?|photo(?:graph)?s?|pictures?|video))? by\b.{2,140}$/iu,
  ],
]

const ADVISORY = new RegExp(
  `^(?:attention\\b[^.]*(?:\\/\\/\\/|\\badds\\b|\\bupdates\\b|\\brecasts\\b)[^.]*$|(?:attention )?(?:eds?|editors?)(?: note)?\\s*[:${DASHES}]` +
    `|attention editors\\b|[(\\[]\\s*(?:adds?|adding|advisory|amends?|attention|attn|clarifies|corrects?|deletes?|drops?|editors?\\b|eds\\b|embargo(?:ed)?|eliminates?|expands?|fixes|for (?:more|use)|incorporates?|inserts?|lifts?|moves?|moving|new (?:throughout|approach)|no change|not for|photos?|pictures?|recasts?|refiles?|releads?|removes?|reopens?|repeats?|restores?|rewrites?|subs|throughout|trims?|updates?|updating|with (?:photos?|graphics?|video))\\b[^\\n]*[)\\]]\\.?$` +
    `|(?:adds|recasts|releads|updates|corrects|subs) [^.]*(?:\\bgrafs?\\b|\\bparagraphs?\\b|\\bquotes?\\b|\\bbackground\\b|\\bdetails?\\b|\\bbyline\\b|\\bthroughout\\b)[^.]*\\.?$` +
    `|(?:with )?(?:ap )?(?:photos?|pictures?|graphics?|video|audio)(?: and (?:photos?|pictures?|graphics?|video))?(?: (?:are|is|will be))? (?:available|coming|to (?:come|follow)|planned|${'[A-Z]{2}'}\\d+)\\b[^\\n]{0,40}$` +
    `|(?:with|w/) (?:ap )?(?:photos?|pictures?|graphics?|video)\\b[^\\n]{0,40}$` +
    `|moving on [^.]*\\.$|not for (?:broadcast|publication|release|use)\\b[^\\n]{0,80}$|embargoed\\b[^\\n]{0,80}$|for (?:immediate )?release\\b[^\\n]{0,60}$|immediate release\\.?$|news provided by:?$|[(\\[]\\s*(?:zusammenfassung|wiederholung|berichtig\\w+|aktualisier\\w+|ergänz\\w+|korrektur|achtung|foto|fotos|bild|bilder|grafik|mit|neu:|ampliación|actualiza\\w*|corrige|aggiorna\\w*|actualis\\p{L}+|repetición)(?!\\p{L})[^\\n]*[)\\]]\\.?$)`,
  'iu',
)

/** What a desk says of stories to come, and whom to ask: `STRIKE - 700 words by 1700.`, `PA News Editor, 020 7946 0155` */
const PLAN = new RegExp(
  `^(?:(?:\\p{Lu}{2,8} )?(?:NEWS ?)?(?:ADVISORY|BUDGET|DAYBOOK|DIARY|NEWSLIST|SKED)(?: [^\\p{Ll}]{1,40})?` +
    `|(?:\\p{Lu}{2,8} )?ADVISORY\\s*[:${DASHES}].{2,200}|TO [^.!?]{2,60} (?:DESKS?|EDITORS?)\\b.{0,40}` +
    `|(?:The )?[Ff]ollowing [^.!?]{3,100}:|Follows? story:?|Story (?:below|follows):?` +
    `|.{3,160}\\b\\d{2,4} (?:words|wds)(?:,? (?:by|due|expected|plus|to|with)\\b[^.]{0,40})?\\.?` +
    `|[${DASHES}*] ?.{3,60} by \\d{4}\\.?|[Ff]or (?:any )?(?:questions|queries)\\b.{2,100}|With: .{3,80}` +
    `|[^.!?]{2,60},? \\(?(?:\\+|0)\\d[\\d ()-]{6,18}` +
    `|\\+\\+.{2,120}\\+\\+|(?:Recasts|Releads|Reopens) (?:throughout|to|with)\\b[^.!?]{0,60}` +
    `|(?:ADDS?|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|UPDATE \\d{1,2})[ :${DASHES}]+(?:Adds|Changes|Clarifies|Corrects|Drops|Fixes|Refiles|Removes|Repeats|Updates)\\b.{2,140})$`,
  'u',
)
const LONGEST_PLAN = 250
const isPlan = (line: string) => line.length <= LONGEST_PLAN && PLAN.test(line)

/** Longer notes to editors were never seen. */
const LONGEST = 2000

/** Why a line above a story is none of its words; undefined where it may be. */
export function whyLeftOut(line: string): string | undefined {
  if (line.length > LONGEST) return undefined
  const found = LINES.find(([, form]) => form.test(line))
  if (found) return found[0]
  if (isMoment(line)) return 'a time of transmission'
  if (isPlan(line)) return 'a note to editors'
  return ADVISORY.test(plainApostrophes(line)) ? 'a note to editors' : undefined
}
