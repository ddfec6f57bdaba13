/** What pages, feed readers and mail programs set between the paragraphs of a story, and no story says. */
const ANYWHERE = new RegExp(
  '^(?:' +
    [
      String.raw`advertisements?(?: ?[-–—:.] ?.{2,60})?|sponsored(?: content)?|(?:article|story|text) continues (?:after|below)\b.{0,60}|scroll (?:down )?to continue\b.{0,40}`,
      String.raw`skip (?:to (?:main |the )?content|(?:past|the)? ?.{2,40}(?:newsletter|promotion)\b.{0,20}|advertisement|ad)`,
      String.raw`(?:also read|read also|read more|see also|related(?: (?:article|content|coverage|news|reading|stor(?:y|ies)))?|more on this (?:stor(?:y|ies)|topic)|recommended|further reading|you (?:may|might) also like)(?: ?[|»>] ?|: ?| [–—-] )(?!https?:)\S.{2,160}`,
      String.raw`(?:click|tap) here (?:for|to)\b.{2,80}|(?:download|get) (?:our|the) (?:free )?.{0,30}\bapp\b.{0,40}`,
      String.raw`(?:get|receive) .{2,80}\b(?:delivered|sent|straight) (?:direct |directly |straight )?to your (?:e-?mail|inbox|phone)\b.{0,40}`,
      String.raw`(?:get|join|receive|sign up (?:for|here|to)|subscribe to) (?!.{0,60}\b(?:said|says)\b)(?:our|the) .{0,60}\b(?:alerts?|briefings?|bulletins?|channels?|newsletters?|podcasts?)\b.{0,60}`,
      String.raw`\[(?:cid|image|inline image|video|gallery)\b:? ?[^\]]{0,80}\]|<image\d*\.\p{L}{3,4}>|\[https?:[^\]]{4,200}\]`,
      String.raw`(?:b-roll|images?|infographics?|logos?|multimedia|photos?|pictures?|videos?)(?: \(?\d{1,2}\)?)? ?[-–—:] ?https?:\S+`,
      String.raw`[\p{L}\d][^.!?:;]{2,70}(?: in \d{4})?:? +https?:\/\/(?:tmsnrt\.rs|reut\.rs|apne\.ws|bloom\.bg)\/\S+`,
      String.raw`(?:allow|this article (?:contains|includes) content provided by) .{2,60}\b(?:content|cookies)\b.{0,200}`,
    ].join('|') +
    ')$',
  'iu',
)

/** What stands there above or below: buttons, counts, the path to the page, what a mail program adds. */
const AT_THE_EDGE = new RegExp(
  '^(?:' +
    [
      String.raw`(?:bookmark|comments?|contact us|copy(?: link)?|donate|e-?mail|expand|follow|full (?:article|story|text)|gallery|images?|like|listen|log in|menu|most (?:popular|read|viewed)|newsletters?|open (?:in app|original)|play(?: video)?|print|recommended(?: for you)?|related(?: (?:articles?|content|stories|topics))?|reply|reuse this content|save(?: for later)?|search|share|show more|sign (?:in|up)|source link|subscribe(?: now)?|tags|topics|tweet|videos?|visit website|what to read next|you (?:may|might) also like)[:.!…]*`,
      String.raw`(?:(?:bluesky|bookmark|copy link|e-?mail|facebook|flipboard|instagram|linkedin|mastodon|messenger|pinterest|print|reddit|save|share|sms|telegram|threads|tweet|twitter|whatsapp|x):?(?: ?[|·•,/] ?| |$)){2,}`,
      String.raw`(?:like|repost|share|tweet) (?:on|this|to|via) .{2,60}|share(?: the)? (?:article|page|post|story)|(?:\d[\d,.]*k?|no|add a|leave a|view|show|post a|write a|join the) (?:comments?|conversation|discussion|likes?|repl(?:y|ies)|shares?|views?)(?: \(\d+\))?|comments? ?[(:]? ?\d+\)?`,
      String.raw`(?:(?:continue|keep) reading|read (?:in|on|the (?:full|original|rest)|full|more|online)|view (?:in|on|online|original|the (?:full|original)|this e-?mail)|open in|see (?:the )?(?:full|original))(?: [^.,!?]{1,60}|\.)?(?:\.{3}|…|[»>])*`,
      String.raw`listen(?: to (?:this )?(?:article|story))?(?: ?[·•|(-] ?\d+(?::\d\d)? ?(?:min(?:ute)?s?)?\)?)?|(?:\d+|one|two|three|four|five) ?-?min(?:ute)?s?\.? (?:listen|read)|reading time:? .{2,20}|\d{1,2} of \d{1,2}|\d{1,2} ?\/ ?\d{1,2}`,
      String.raw`(?:(?:last )?(?:posted|published|updated):? )?(?:about )?(?:an?|\d{1,3}) ?(?:d|days?|h|hours?|hrs?|m|mins?|minutes?|mo|months?|w|weeks?) ago(?: .{0,20})?|\d{1,2} ?[dhmw]|yesterday(?:,? (?:at )?\d{1,2}[:.]\d\d)?|today,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?`,
      String.raw`(?:posted|published) (?:by|in|on|under)\b[^!?]{2,80}|(?:filed (?:in|under)|posted in|in this article|more (?:from|in|on)) [^.!?]{2,60}|(?:feed|via|shared (?:from|via)|saved (?:from|to|via)) ?:? \p{Lu}[^.!?]{2,60}`,
      String.raw`(?:home|news|start)(?: ?[>»›/|] ?[^>»›/|]{2,30}){1,5}|(?:(?:about(?: us)?|advertise|contact(?: us)?|cookies?(?: policy)?|feedback|help|privacy(?: policy)?|terms(?: (?:and|&|of) \p{L}+)?|manage (?:your )?\p{L}+|unsubscribe|view in browser|rss)(?: ?[|·•] ?|$)){2,}`,
      String.raw`(?:the post|der beitrag) .{4,240} (?:appeared first on|erschien zuerst auf) .{2,80}|(?:this (?:article|column|piece|post|release|report|story) )?(?:was )?(?:originally|first) (?:appeared|published|posted|ran) (?:at|by|in|on)\b(?!.*\b(?:said|says)\b).{2,160}|this (?:article|story) was (?:originally |first )?published (?!.*\b(?:said|says)\b)(?=[^!?]*\d)[^!?]{4,160}|(?:republished|reprinted|syndicated) (?:from|with)\b.{2,160}|original (?:article|post|source|story):? .{2,160}`,
      String.raw`about the (?:author|writer)s?|support (?:independent|local|our|quality) .{2,60}|(?:got|have|know) a (?:news )?(?:story|tip)\?.{0,160}|(?:don['’]t|never) miss (?:a|an|out|the)\b.{2,60}|thank(?:s| you) for (?:reading|subscribing)\b.{0,60}`,
      String.raw`(?:©|copyright\b(?!.*\b(?:had|has|is|was|were|who|whose|will)\b))[^!?]{2,120}|.{0,40}\b(?:riproduzione riservata|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|all rights reserved)\b.{0,60}`,
      // mail
      String.raw`-{3,}.{0,6}\p{L}[\p{L} ]{6,40}-{3,}|_{5,}|begin forwarded message:|on .{6,80} wrote:|am .{6,80} schrieb .{2,80}:`,
      String.raw`\[?(?:ext(?:ern(?:al)?)?)(?: (?:e-?mail|mail|message|sender))?\]?:?|(?:caution|warning|achtung|attention):? .{0,40}\b(?:external|extern\p{L}*|outside)\b.{2,240}|\[?this (?:e-?mail|message) (?:came|comes|originated|was sent) from\b.{2,240}`,
      String.raw`(?:importance|priority|wichtigkeit): .{2,20}|(?:an|von|gesendet|datum|antwort an|betreff|de|à|objet|asunto|para|enviado): .{2,120}|sent (?:from|via|with|using) .{2,60}|von meinem .{2,40}|this (?:e-?mail|message)\b.{0,80}\b(?:confidential|disclaimer|intended (?:for|only|solely))\b.{0,300}|please consider the environment\b.{0,80}|to (?:unsubscribe|stop receiving)\b.{2,120}`,
    ].join('|') +
    ')$',
  'iu',
)

const MADE_BY = String.raw`(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|of|for|via|the)(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|of|for|via|the)){0,4}`
const PICTURE = String.raw`(?:[Ff]ile )?(?:[Cc]redits?|CREDIT|[Ff]oto|[Ii]llustration|[Ii]mages?|IMAGE|[Pp]hoto(?:graph)?s?|PHOTO|[Pp]ic(?:ture)?s?|PICTURE|[Vv]ideo|[Cc]ourtesy)(?: (?:[Cc]redit|[Cc]ourtesy))?(?: of)?`
/** `Photograph: Jan Roe/The Courier`, `Jan Roe / Getty Images`, `[Jan Roe/Harbor Pictures]` */
const CREDIT = new RegExp(
  `^[([]?(?:${PICTURE}(?::| by) ?(?:© ?)?${MADE_BY}(?: ?[/|,] ?${MADE_BY}){0,3}|(?:© ?)?${MADE_BY} ?/ ?${MADE_BY}|Getty Images|iStock|Shutterstock)[)\\].]?$`,
  'u',
)
const OF_PICTURES =
  /\b(?:AFP|AP|EPA|Getty|Images?|Photos?|Pictures|Reuters|Shutterstock|iStock|dpa)\b/u
/** `The ferry at the quay. Photo: Jan Roe`, `… at the quay (Jan Roe/AP)` */
const CAPTION = new RegExp(
  `^.{6,400}(?:[.!?”"'’)]|\\|| [–—-]|[^.!?]) ?(?:${PICTURE}: ?(?:© ?)?${MADE_BY}(?: ?/ ?${MADE_BY}){0,2}|[Pp]hoto by ${MADE_BY} ?/ ?${MADE_BY}|[([](?:${PICTURE}: ?)?(?:© ?)?(?=\\p{Lu}\\p{Ll}+ \\p{Lu})${MADE_BY}/${MADE_BY}[)\\]])\\.?$`,
  'u',
)
const LONGEST = 420
const LONGEST_CREDIT = 100

/** Why a line between paragraphs is none of the story's: a page or a mail program set it there. */
export function whyBetween(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (ANYWHERE.test(text)) return 'a button of the page'
  if (OF_CUTS.test(text)) return 'a note to editors'
  return isCaptionOfPage(text) ? 'the caption of a picture' : undefined
}

/** `(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS.)`, `(BEGIN OPTIONAL TRIM)`, `page 2`: where copy may be cut, or was broken. */
const OF_CUTS =
  /^[([](?:(?:begin|end|start)(?:s|ing)? )?(?:optional (?:add|cut|material|trim)s?(?: (?:begins|ends|follows))?|(?:editors: )?story (?:can|may) end here\b[^()]{0,60})[.]?[)\]]$|^page \d{1,2}$/iu

/** The same of a line above or below a story. */
export function whyAtEdge(text: string): string | undefined {
  const why = whyBetween(text)
  if (why || text.length > LONGEST) return why
  if (AT_THE_EDGE.test(text)) return 'a button of the page'
  return undefined
}

/** ` | License Photo`, behind a caption */
const TO_BUY = / ?\| ?(?:buy|licen[cs]e|order|purchase) (?:image|photo|picture|print)s?$/iu

function isCaptionOfPage(line: string): boolean {
  const text = line.replace(TO_BUY, '')
  return (
    (/[:/][^:]{2,}$/u.test(text.slice(-LONGEST_CREDIT)) && CAPTION.test(text)) ||
    (CREDIT.test(text) && (/:| by /u.test(text) || OF_PICTURES.test(text)))
  )
}
