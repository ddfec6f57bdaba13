import {DASHES, plainApostrophes} from '../../text/typography.ts'
import {isMoment} from './moments.ts'
import {whyAtEdge} from './pageLines.ts'

/** What a wire puts above a story for its own use, each with the reason why it is left out. */
const LINES: [why: string, form: RegExp][] = [
  [
    'a priority or version of the wire',
    /^[([*]*(?:(?:(?:ap|cp) ?)?(?:news ?)?alert(?: follow(?:-?up)?)?|advisory|breaking(?: news)?|(?:bulletin|urgent)(?: matter)?|corrected|correction|developing|exclusive|final(?: version)?|flash|just in|(?:first |second |third |day |night |new |\d+(?:st|nd|rd|th) )?(?:ld|lead|write-?thru|add|take)(?:[ -]*write-?thru)?(?: \d+)?|kill|(?:(?:joint|media|news|press) )?(?:release|statement)|(?:medien|presse)mitteilung|communiqué(?: de presse)?|comunicato stampa|(?:comunicado|nota) de prensa|persbericht|pressmeddelande|pressemelding|prev|precede|refile[ds]?|repeat(?:s|ing)?|rpt|rush|snap|sub|top(?: ?news)?|update[ds]?(?: no\.?)? ?\d*|urgent|wrapup ?\d*|x{3,}) ?[)\]*:!–—-]*$/iu,
  ],
  [
    'a transmission line of the wire',
    /^(?:BC|AM|PM)-\S.*,\s?\d{2,4}$|^(?:(?:\p{Ll}{1,2} ){1,3}(?:bc|BC)-\S+(?: .*)?|(?:zczc|ZCZC)\b.{0,40}|\p{Ll}\d{4}\p{Ll}+|[A-Z]{2})$|^(?:(?:BC|AM|PM)-\S|AP-[A-Z]{2}-\d|[A-Za-z] [a-z] |\p{L}{1,5}\d{2,5}\b|\p{L}{2,5} \d{3,4} \d|[A-Z](?: [A-Z\d]{3,4}){2,4}$|\d{4,}\b)[^.!?]*$/u,
  ],
  [
    'a transmission line of the wire',
    new RegExp(
      `^(?!.*: [\\p{L}\\p{N}"“].{12}|\\(\\d(?:st|nd|rd|th) (?:ld|lead)\\) \\S+(?: \\S+){3})(?=.*\\b(?:\\d+(?:st|nd|rd|th) (?:ld|lead|add)|write-?thru|lead-?all)\\b[^.!?]*$).*$|^[^.!?]*(?<!\\d),\\s?\\d{2,4}(?: words)?$|^[([]?\\d{2,4} (?:words|mots|palabras|zeilen)[)\\]]?$`,
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
    /^\p{Lu}[\p{L}\p{N}.]*(?:(?:-[\p{Ll}\p{N}]{2,}){2,}(?:,[\p{L}\d-]+)?|(?:-[\p{L}\p{N}]{2,}){2,},? ?(?:\d?(?:st|nd|rd|th)?[ -]?(?:lead|LEAD)|wrap|WRAP|(?:update|UPDATE) ?\d*|graphic|GRAPHIC|factfile|focus|FOCUS))$|^\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+){2,}$|^[\p{L}\p{N}&-]+(?:\/[\p{L}\p{N}&-]*)+(?: \([^)]*\))?$|^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$|^[\p{Lu}\p{N}]+(?:[-_][\p{Lu}\p{N}]+)+$/u,
  ],
  // SOCCER-PREMIER LEAGUE/KORSUND (UPDATE 1)
  [
    'the story’s slug',
    /^\p{Lu}[\p{Lu}&-]+(?: [\p{Lu}&-]+){0,3}\/(?:[\p{Lu}&-]+(?: [\p{Lu}&-]+){0,3})? \([^)]{2,40}\)$/u,
  ],
  // 1 COURTS Velten, HKO-Velt Bay-Korsund
  [
    'the story’s slug',
    /^\d{1,2} (?:ANIMAL|ARTS|CHARITY|COURTS?|CRICKET|CRIME|DEATH|DEFENCE|ECONOMY|EDUCATION|ENERGY|ENVIRONMENT|FARM|FIRE|HEALTH|INQUEST|INQUIRY|MEDIA|MONEY|POLICE|POLITICS|RACING|RAIL|ROYAL|RUGBY|SCIENCE|SEA|SHOWBIZ|SOCCER|SOCIAL|SPORT|TENNIS|TRANSPORT|TV|WEATHER)(?: \p{Lu}[\p{L}-]*){1,4}$|^\p{Lu}{3}-\p{Lu}[\p{L} ]{2,25}-\p{Lu}[\p{L} ]{2,25}$/u,
  ],
  // COURT VELTEN DAY LEAD, as AAP names its versions
  [
    'the story’s slug',
    /^[\p{Lu}\d&'’-]+(?: [\p{Lu}\d&'’-]+){0,4} (?:DAY|MIDDAY|MORNING|NIGHT) (?:LEAD|UPDATE|WRAP)$/u,
  ],
  // SOC--Nations League-Norvay, US--Oregon Wildfire
  ['the story’s slug', /^\p{Lu}{2,}(?:-\p{Lu}{2,}){0,3}--\p{Lu}[^.!?]{2,60}$/u],
  [
    'a heading of the wire’s own',
    /^(?:(?:editorial|issue|media|news|our|press|publication|release|story) )?(?:attachments?|attn|author|categor(?:y|ies)|cc|contacts?|date(?: of (?:issue|release))?|desk|editor|embargo(?:ed)?(?: until)?|fao|format|from|index|(?:industry )?keywords?|length|organi[sz]ation|priority|re|ref(?:erence)?(?: no\.?)?|section|sent|service|slug(?:line)?|source|subject|tags?|to|topic|urgency|version|word ?counts?|words)\s*[:=]\s*(?:\S.{0,120})?$/iu,
  ],
  [
    'a heading of the wire’s own',
    /^(?:fao|for the attention of) .{2,60}$|^(?:attn:?|fao|for(?: the attention of)?) (?:the )?(?:\p{L}+ ){0,2}(?:desk|editors?|subs)(?:[.,:;]| [–—-]) .{2,240}$|^(?:nb:? )?(?:(?:news|night|sports) ?)?(?:desk|subs?)[,:] (?=(?:can|check|do|don|keep|note|please|pls|the|this|usual)\b).{2,240}$|^by:? (?:the )?(?:wire|news|city|night|foreign|sports) desk$|^not (?:cleared|legalled|subbed)\b[^.]{0,40}$|^(?:check against delivery|(?:embargoed|please check) against delivery|for (?:immediate|internal) use|for use at will)\b[^.!?:]{0,60}$|^(?:compiled|distributed|issued|prepared|released) (?:by|on behalf of) (?:the )?\p{L}[^!?]{2,140}$|^(?:strictly |under )?embargo(?:ed)?\b[^!?]{0,80}$|^(?:strictly )?embargoed (?:till|to|until)\b[^!?]{0,200}$|^\d+[ -]min(?:ute)?s? read$|^begin forwarded message:?$|^(?:(?:proposed |suggested )?(?:headline|hed|title)|body(?: text)?|copy|intro|lede?|text|(?:copy|story) (?:begins|starts)(?: here)?):$|^(?:\S[^\s@]{0,60}@[^\s@]{1,60}\.[^\s@]{2,20}|@\w{2,30})$|^(?:©|\(c\)|copyright\b)[^!?]{2,120}$|^(?:[\p{L}'’!:]+ ){0,2}(?:media|news|press) (?:advisory|alert|note|notice|release|statement)\b[^.!?:]{0,40}$/iu,
  ],
  [
    'a heading of the wire’s own',
    /^(?:analysis|backgrounder|commentary|explainer|factbox|fact ?check|feature|interview|match report|news ?feature|obituary|opinion|preview|profile|q ?& ?a|review|round-?up|sidebar|timeline)[:.]?$|^\/[^/]{3,80}\/$/iu,
  ],
  // FOR: Africa desk / SLUG: velt-crane / WORDS: 190
  [
    'a heading of the wire’s own',
    /^(?=.{0,100}\b(?:C(?:ATCHLINE|atchline)|LENGTH|PAGE|S(?:LUG|lug)|W(?:ORDS|ords)): )\p{Lu}\p{L}{1,11}: [^/|:]{1,40}(?: [/|] \p{Lu}\p{L}{1,11}: [^/|:]{1,40}){1,5}$/u,
  ],
  // Catchline: Crane, Photo: Jan Roe, Story ID 12345
  [
    'a heading of the wire’s own',
    /^(?:(?:case|court|story|photo|picture|job) (?:id|caption|credit|no\.?|number)|budget|caption|catchline|channel|country|art|distribution|edit(?:ed by|ing)|edition|file|id|image|language|location|page|photos?|pictures?|publication|read(?:ing)? time|restrictions|rights|status|story|usage|video)\s*(?:[:=#]|(?<=id|no\.|number) (?=\d))\s*(?:\S.{0,120})?$/iu,
  ],
  // Football, Local news, Sunday feature, Page 4 lead, For Saturday's paper
  [
    'a heading of the wire’s own',
    /^(?:(?:\p{L}+ )?(?:arts|business|cricket|culture|courts?|crime|economy|education|entertainment|environment|features?|finance|football|health|lifestyle|money|news|politics|racing|rugby|science|society|sports?|technology|travel|world)(?: (?:briefs?|desk|news|page|section|special))?|(?:long|weekend) ?read|(?:front |sports? )?page (?:one|\d{1,3})(?: (?:lead|top|main))?|p\d{1,3}(?: (?:lead|top|main))?|(?:advance|moved|moving) for .{2,60}|for (?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|today|tomorrow|the weekend)(?:['’]s)?(?: (?:editions?|papers?|use))?|for use (?:anytime|at will|any ?time|now)|(?:final )?draft(?: \d{1,2})?(?: [–—-] .{2,60})?|draft v\d{1,2}(?:\.\d)?\b.{0,80}|(?:byline|credit|dateline|head(?:line)?): (?:please|pls|tbc|use)\b.{0,100}|[\w.-]{2,40}\.(?:docx?|md|odt|rtf|txt)(?:(?:,| [/|–—-]| \() ?.{0,80})?|(?:B?POL|FW|HZA|KPI|LPI)-[\p{L}-]{1,12}:|advertisement|https?:\/\/\S+|www\.\S+)$/iu,
  ],
  // Regulatory News:, Velten Oyj STOCK EXCHANGE RELEASE 3 March 2026 at 18:45 EET
  [
    'a heading of the wire’s own',
    /^Regulatory News:$|^[^.!?:]{0,60}\b(?:COMPANY|STOCK EXCHANGE) (?:ANNOUNCEMENT|RELEASE)\b(?=.*\d{4}).{4,60}$/u,
  ],
  [
    'a button of the page',
    /^(?:comments?|follow us|listen(?: to this)?|print|read more|save|view (?:this |it )?(?:(?:e-?mail|message|newsletter) )?in (?:(?:your|a) )?browser|share(?: (?:this|the))?(?: article| page| story)?|subscribe|view gallery)$/iu,
  ],
  [
    'a credit',
    /^(?:ILLUSTRATIONS?|PHOTOGRAPHS?|PHOTOGRAPHY|PHOTOS?|PICTURES?) \p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’'-]+){1,2}$/u,
  ],
  [
    'a credit',
    /^(?:with )?(?:graphics?|images?|photo(?:graph)?s?|pictures?|video|words)(?: and (?:graphics?|images?|photo(?:graph)?s?|pictures?|video))? by\b.{2,140}$/iu,
  ],
]

const ADVISORY = new RegExp(
  `^(?:attention\\b[^.]*(?:\\/\\/\\/|\\badds\\b|\\bupdates\\b|\\brecasts\\b)[^.]*$|(?:attention )?(?:eds?|editors?)(?: note)?\\s*[:${DASHES}]` +
    `|attention editors\\b|(?:dear |note (?:for|to) )?editors?,? (?:be advised|please)\\b[^\\n]*$|[(\\[]\\s*(?:adds?|adding|advisory|amends?|attention|attn|clarifies|corrects?|deletes?|drops?|editors?\\b|eds\\b|embargo(?:ed)?|eliminates?|expands?|fixes|for (?:more|use)|incorporates?|inserts?|lifts?|moves?|moving|new (?:throughout|approach)|no change|not for|photos?|pictures?|recasts?|refiles?|releads?|removes?|reopens?|repeats?|restores?|rewrites?|subs|throughout|trims?|updates?|updating|with (?:photos?|graphics?|video))\\b[^\\n]*[)\\]]\\.?$` +
    `|(?:adds|recasts|releads|updates|corrects|subs) [^.]*(?:\\bgrafs?\\b|\\bparagraphs?\\b|\\bquotes?\\b|\\bbackground\\b|\\bdetails?\\b|\\bbyline\\b|\\bthroughout\\b)[^.]*\\.?$` +
    `|(?:first|second|third|fourth|fifth|last|\\d{1,2}(?:st|nd|rd|th)|dateline|headline) (?:bullet|headline|paragraph|sentence|table|of)\\b.{0,160} should read:? [^\\n]{1,300}$` +
    `|(?:clarifies|corrects|fixes) .{2,100}\\b(?:byline|date|day|figure|grafs?|headline|lead|lede|name|paras?|paragraphs?|pars?|spelling|title|typo)\\b[^\\n]{0,60}$|re-?(?:issu|send)(?:es|ing|s)\\b[^\\n]{2,80}$|note:? (?:\\p{L}+ ){0,4}in (?:graf|para?|paragraph)s? [^.\\n]{1,30}$|.{0,700}\\b(?:complete|corrected|full|revised|updated),? (?:corrected )?(?:item|release|report|story|text|version) follows?[.:]?$|please replace the (?:copy|release|story)\\b[^\\n]{2,300}$|replaces (?:earlier|previous|story|the|version)\\b[^\\n]{0,80}$|(?:note|warning): (?:contains|graphic|language|this (?:article|item|report|story) (?:contains|has|includes))\\b[^\\n]{0,160}$|attention (?:\\p{L}+ ){1,2}editors\\b[^\\n]{0,60}$|lead: (?:adds|new|replaces|updates)\\b[^\\n]{0,80}$` +
    `|(?:with )?(?:ap )?(?:photos?|pictures?|graphics?|video|audio)(?: and (?:photos?|pictures?|graphics?|video))?(?: (?:are|is|will be))? (?:available|coming|to (?:come|follow)|planned|${'[A-Z]{2}'}\\d+)\\b[^\\n]{0,40}$` +
    `|(?:with|w/) (?:ap )?(?:photos?|pictures?|graphics?|video)\\b[^\\n]{0,40}$` +
    `|moving on [^.]*\\.$|(?:this|the) (?:agenda|calendar|diary|list|schedule|table) is (?:filed|issued|moved|sent|updated)\\b[^\\n]{0,160}$|not for (?:broadcast|publication|release|use)\\b[^\\n]{0,80}$|\\((?:the )?(?:author|writer)s? (?:is|are) [^\\n]*\\)$|embargoed\\b[^\\n]{0,80}$|for (?:immediate )?release\\b[^\\n]{0,60}$|immediate release\\.?$|news provided by:?$|[(\\[]\\s*(?:zusammenfassung|wiederholung|berichtig\\w+|aktualisier\\w+|ergänz\\w+|korrektur|achtung|foto|fotos|bild|bilder|grafik|mit|neu:|ampliación|actualiza\\w*|corrige|aggiorna\\w*|actualis\\p{L}+|repetición)(?!\\p{L})[^\\n]*[)\\]]\\.?$)`,
  'iu',
)

/** What a desk says of stories to come, and whom to ask: `STRIKE - 700 words by 1700.`, `PA News Editor, 020 7946 0155` */
const PLAN = new RegExp(
  `^(?:(?:\\p{Lu}{2,8} )?(?:NEWS ?)?(?:ADVISORY|BUDGET|DAYBOOK|DIARY|NEWSLIST|SKED)(?: (?=.*(?:\\d|DAY\\b))[^\\p{Ll}]{1,40})?` +
    `|(?:\\p{Lu}{2,8} )?ADVISORY\\s*[:${DASHES}].{2,200}|TO [^.!?]{2,60} (?:DESKS?|EDITORS?)\\b.{0,40}` +
    `|(?:The )?[Ff]ollowing (?![^.!?]*\\b(?:appeared|has|have|was|were|will)\\b)[^.!?]{3,100}:|Follows? story:?|Story (?:below|follows):?` +
    `|[^|]{3,160}\\b\\d{2,4} (?:words|wds)(?:,? (?:by|due|expected|plus|to|with)\\b[^.]{0,40})?\\.?` +
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

/** `*** STRICTLY EMBARGOED ***`, `[Embargo: none]` */
const DECORATED = /^[*=~#>[]{1,8} ?(?=\p{L})|(?<=[\p{L}\d]) ?[*=~#<\]]{1,8}$/gu

/** Why a line above a story is none of its words; undefined where it may be. */
export function whyLeftOut(line: string): string | undefined {
  if (line.length > LONGEST) return undefined
  const bare = line.replace(DECORATED, '')
  const found = LINES.find(([, form]) => form.test(line) || (bare !== line && form.test(bare)))
  if (found) return found[0]
  if (isMoment(line)) return 'a time of transmission'
  if (isPlan(line)) return 'a note to editors'
  return ADVISORY.test(plainApostrophes(line)) ? 'a note to editors' : whyAtEdge(bare)
}
