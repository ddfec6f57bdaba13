/** `HED: Crane falls` */
export const TITLE_LABEL =
  /^(?:(?:proposed|suggested) )?(?:hed|head(?:line|ing)?|title|titel|überschrift|schlagzeile)\s*[:=]\s*(?=\S)/iu

/** `UPDATE 2-`, `CORRECTED-UPDATE 1-`, `RPT-INTERVIEW-`, `BRIEF-`: what kind of item it is, and which version. */
const KIND_LABEL =
  /^(?:(?:ADVISORY|ANALYSIS|BRIEF|CORRECTED|CORRECTION|DIARY|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOCUS|GRAPHIC|INSIGHT|INTERVIEW|NEWSMAKER|PREVIEW|REFILE|REPEAT|RPT|SNAPSHOT|TABLE|TIMELINE|UPDATE|WRAPUP)(?: \d{1,2})?-)+(?=\S.*\p{Ll})/u

/** `(LEAD)`, `(Eds: Adding details)`, `3rd lead:`, `PRESS RELEASE:`, `MEDIA RELEASE –`, `ALERT`, `ANSA/`, `DJ`: the same elsewhere. */
const SENT_LABEL =
  /^(?:(?:(?:AP|CP) ?)?(?:[Nn]ews ?[Aa]lert|NEWS ?ALERT|BREAKING(?: NEWS)?): |(?:B?POL|FW|HZA|KPI|LPI)-[\p{L}-]{1,12}: (?:\d{6} ?[–—-] (?:\d{1,4} ?[–—-] )?)?|(?:ACT|FED|NSW|NT|QLD|SA|TAS|VIC|WA):(?=\p{Lu})|\((?:\d(?:st|nd|rd|th|ST|ND|RD|TH) (?:lead|LEAD|Lead|ld|LD|Ld)|CORRECTED|CORRECTION|LEAD|RECAST|REPEAT|UPDATED?|URGENT|Eds?: [^()]{2,60})\) |(?:\d(?:st|nd|rd|th|ST|ND|RD|TH) (?:lead|LEAD|Lead|ld|LD|Ld)(?:[ -]?(?:[Ww]rite-?[Tt]hru|WRITETHRU))?|EXTRA|LEAD|UPDATED?(?: \d)?|Update(?: \d)?|RECAST|REPEAT|(?:MEDIA|NEWS|PRESS) (?:RELEASE|STATEMENT)|(?:Media|News|Press) Release(?=:))(?:: | [–—-] )|(?:\d(?:ST|ND|RD|TH) )?(?:LD|LEAD) (?=\p{Lu}\p{Ll})|ALERT |URGENT {2,}|U(?:RGENT|rgent): |>{0,3}ANSA\/ ?|DJ |(?:INTERNATIONAL|NATIONAL|REGIONAL): (?:\p{Lu}{2,4}-)?)(?=\S.*\p{Ll})/u

/** `RTRS-`, `BN 07/21 06:00 *`, `DJN 14:20 -`: who sent it, and when. */
const TRANSMITTED =
  /^(?:RTRS-|(?:\p{Lu}{2,5} )?\d\d?\/\d\d? \d\d?:\d\d ?[*:–—-]{0,2} ?|\p{Lu}{2,5} \d\d:\d\d ?[*:–—-]{1,2} ?)(?=\p{Lu}\p{L}*\P{L}+\p{L}+\P{L}+\p{L}+\P{L}+\p{L})/u

/** `( BW)(NR-VELT-BANCORP)(VELT) `: codes of the sender, the firm and its shares, each in brackets */
const CODES = /^(?:\( ?(?=\p{Lu})[\p{Lu}\d.&/ -]{1,40}\) ?){2,4}(?=\p{Lu}\S* \S+ \S)/u

/** What a release is sent again for: `CORRECTING and REPLACING Velt Bank Closes Six Branches` */
const SENT_AGAIN =
  /^(?:CORRECTING and REPLACING|REPLACING and CORRECTING)(?: (?:GRAPHICS?|MULTIMEDIA|PHOTOS?|VIDEO))?:? (?=\S+ \S+ \S)/u

/** `Subject: Crane falls in Korsund`: mails say their headline so. */
const SUBJECT =
  /^(?:betreff|objet|subject(?: line)?)\s*[:=]\s*(?:(?:aw|fwd?|re|wg):\s*)*(?:(?:(?:media|news|press) release|(?:media|police|witness) appeal|appeal|news|statement)(?:: | [–—-] ))?(?=\S)/iu

/** `Crane falls in Korsund (Eds: Adding quotes)`, `Crane falls in Korsund (1st LD-Writethru)` */
const LABEL_BEHIND =
  /(?<=\S \S+ \S+) \((?:(?:(?:eds|editors):|adds|corrects|recasts|releads|updates|updating) [^()]{2,80}|part \d{1,2}|(?:\d(?:st|nd|rd|th) )?ld(?:[ -]?write-?thru)?|update \d{1,2})\)$/iu

/** `Velt Ferries 3Q Loss Widens on Wet Fall >VELT`: whose shares it is about */
const SHARES_BEHIND = /(?<=\S \S+ \S+) >\p{Lu}{1,5}(?:\.\p{Lu}{1,3})?$/u

const AHEAD = [SUBJECT, TRANSMITTED, TITLE_LABEL, KIND_LABEL, SENT_LABEL, SENT_AGAIN, CODES]
const labelAhead = (text: string) => AHEAD.map((form) => form.exec(text)?.[0]).find(Boolean) ?? ''

/** What stands before a headline and says what kind of item it is, which version, or who sent it. */
export function labelOf(text: string): {label: string; text: string} {
  const first = labelAhead(text)
  const label = first + labelAhead(text.slice(first.length))
  const behind = (LABEL_BEHIND.exec(text) ?? SHARES_BEHIND.exec(text))?.[0] ?? ''
  return {
    label: `${label}${behind}`.trim(),
    text: text.slice(label.length, text.length - behind.length),
  }
}
