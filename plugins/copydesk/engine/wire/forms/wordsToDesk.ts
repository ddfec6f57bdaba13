/** What reporters and desks say to each other below a story, and what each weighs; no story says two of them. */
const SIGNS: [form: RegExp, weight: number][] = [
  [/\b(?:pls|please) (?:ack|acknowledge|confirm)\b/iu, 1],
  [/\b(?:pls|plz|thx|tks|tmrw|rgds)\b/iu, 2],
  [/\b(?:cheers|ta|thanks)\b[!,.]?/iu, 1],
  [
    /\b(?:call|mail|e-?mail|message|phone|ping|ring|text|whatsapp|give) me\b|\bgive (?:me )?a (?:call|ring|shout)\b|\b(?:let me know|shout if|over to you)\b/iu,
    2,
  ],
  [/\b(?:I['’]m|I am|I['’]ll be|am) (?:about|around|at|away|back|here|home|in|off|on|out)\b/u, 1],
  [
    /\b(?:till|til|until|from|after|before) (?:\d{1,2}(?:[.:]\d\d)?(?:[ap]m)?|noon|late|midnight|then|tonight|tomorrow)\b/iu,
    1,
  ],
  [/\b(?:same number|my mobile|the mobile|my cell|on the number|usual number)\b/iu, 1],
  [
    /\b(?:pi(?:cs|x)|photos?|pictures?|snaps?|captions?|audio|video|map|graphic)\b.{0,30}\b(?:attached|below|coming|enclosed|filed|follow|from|in the folder|on the server|sent|to come|to follow)\b/iu,
    1,
  ],
  [/\b(?:attached|to follow|to come|as agreed|as discussed|if used|no fee)\b/iu, 1],
  [/\b(?:as last time|bank (?:details )?(?:is|are) the same|same (?:account|bank|rate) as)\b/iu, 2],
  [/\b(?:invoice|\d+ (?:euros?|pounds)|fee|rate|rates|[$£€]\d+ each)\b/iu, 1],
  [
    /\b(?:cut|trim|lose|spike|copy|grafs?|pars?|subs?|hed|headline|byline|desk|legal|lawyers|checked|spellings?|words|wds)\b/iu,
    1,
  ],
  [/^\p{Lu}\p{Ll}{1,12} ?[–—,-] ?/u, 1],
  [
    /^(?:all|(?:news |night |picture |pics )?desk|eds?|editors?|lawyers?|legal|newsdesk|subs?): /iu,
    2,
  ],
  [/^(?:can|could|would) you\b|^hope (?:it|that|this)\b|\b(?:run|use) (?:it|this)\b/iu, 1],
  [/^(?:chat|speak|talk) (?:later|soon|then|tomorrow)\b/iu, 3],
  [/[.?!,] (?:best|cheers|rgds|ta|thanks|thx),? \p{Lu}\p{Ll}*\.?$/iu, 2],
  [
    /\bas (?:per|agreed in|discussed in) (?:\p{L}+ )?(?:call|chat|conversation|e-?mail|mail|phone)\b/iu,
    2,
  ],
  [/^hope (?:it|that|this)['’]?s? (?:fine|good|is|ok(?:ay)?|works)\b/iu, 1],
  [/^(?:ok,? )?(?:that['’]?s (?:it|all|me)|all yours)\b/iu, 1],
  [
    /\b(?:online|print|web|the paper|the diary|the website|tomorrow['’]s)\b.{0,20}\b(?:please|only|first|too)\b/iu,
    1,
  ],
  [/(?:^|\s)\p{Lu}\p{Ll}* xx?\.?$|[.!?] \p{Lu}\.?$/u, 1],
]
/** It is said by one person to another. */
const IS_SAID =
  /\b(?:I|me|my|you|ye|your|as per|please|pls|plz|thx|ta|tmrw|cheers)\b|I['’]|^(?:hope|ok|speak|talk) /iu
/** Or told of somebody. */
const IS_TOLD = /["“”„«»]|\b(?:added|asked|said|says|told|wrote)\b/u
const LONGEST = 220
const LEAST_WEIGHT = 3

/** `Jo x`, `— DW`, `M.`, `thx! M.`: how such words are signed. */
const SIGNATURE =
  /^(?:(?:thx|ta|cheers|thanks)[!,.]* )?(?:[–—-]{1,2} ?)?(?:\p{Lu}\p{Ll}{1,12}|\p{Lu}{1,3}\.?|(?:\p{Lu}\.){2,3})(?: x{1,3}|)$/u
/** `mara`, where the words above it have no capitals either. */
const SMALL = /^\p{Ll}{2,10}(?: x{1,3})?$/u
const MARKED = /^(?:[–—-]|thx|ta\b|cheers|thanks)|\sx{1,3}$/iu

/** Whether a last paragraph speaks to the desk: `Pics attached x 3, $50 each if used pls. Cheers, Jan` */
export function isToDesk(text: string): boolean {
  if (text.length > LONGEST || IS_TOLD.test(text) || !IS_SAID.test(text)) return false
  const weight = SIGNS.reduce((sum, [form, one]) => sum + (form.test(text) ? one : 0), 0)
  return weight >= LEAST_WEIGHT
}

/** Whether a last line is how those words are signed; a bare name or initial only below them. */
export const isSignedToDesk = (text: string, above: string | undefined): boolean =>
  (SIGNATURE.test(text) && (MARKED.test(text) || (above !== undefined && isToDesk(above)))) ||
  (SMALL.test(text) && above !== undefined && isToDesk(above))
