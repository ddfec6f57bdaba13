import {DASHES} from '../../text/typography.ts'
import {AGENCY_ALONE} from '../forms/agencies.ts'
import {isAgencyNote} from './agencyNotes.ts'
import {isClosing} from '../forms/coverNote.ts'
import {AGENCY} from '../forms/endMatter.ts'
import {isMoment} from '../forms/moments.ts'
import {isOfThisCopy} from './ofThisCopy.ts'
import {whyAtEdge} from '../forms/pageLines.ts'

/** Longer lines are text. */
const LONGEST = 400
const WORK =
  '(?:[Cc]ompil(?:ation|ed|ing)|[Ee]dit(?:ed|ing)|[Ff]ilm(?:ed|ing)|[Gg]raphics?|[Pp]hotograph(?:s|y)|[Rr]eport(?:ed|ing)|[Tt]ranslat(?:ed|ion)|[Ww]rit(?:ing|ten))'

/** What stands below a story, each a line of its own, and is never a sentence of it. */
const LINES = new RegExp(
  '^(?:' +
    [
      // who wrote and edited it
      `[(\\[](?:[Aa]dditional |[Ww]ith )?${WORK}(?: and ${WORK})* by:? .{2,300}`,
      `(?:[Aa]dditional )?${WORK}(?: and ${WORK})* by:? \\p{Lu}(?:.{2,300};.{2,200}|.{2,120}[^.!?])`,
      String.raw`\(?(?:[Ww]ith )?(?:[Aa]gency )?[Ii]nputs?(?: from .{2,60})?\)?`,
      `[(\\[]?(?!.*\\b(?:Cast|Director|Music|Starring): )(?:Author|Editorial contact|Reporters?|Writers?|Editors?): .{2,120}`,
      String.raw`.{2,160}\bcontributed (?:reporting|to this (?:article|report|story)).{0,80}`,
      String.raw`\p{Lu}\S+(?: \p{Lu}\S+)? reported from \p{Lu}.{2,80}`,
      String.raw`\(?(?:To (?:contact|reach)|Write to) (?:the (?:author|editor|reporter|writer)s?\b.{2,120}|.{2,120}(?:@|\d{3}).{0,60})`,
      String.raw`\(?\p{Lu}\S+ \p{Lu}[^.!?]{2,60} can be (?:contacted|reached) (?:at|on) .{2,80}`,
      String.raw`(?:An? |Our |The )?(?:\p{L}+ ){0,2}(?:[Mm]edia|[Pp]ress) (?:contact|desk|office|officer|spokes\p{Ll}+|team) (?:(?:can|may) be (?:called|contacted|reached)|is (?:available|reachable)) (?:at|by|on|via) .{0,40}(?:@|\d{3}).{0,40}`,
      // rates, standards, rights, where it comes from
      String.raw`Our Standards: .{2,80}`,
      String.raw`\(?\[?(?:All rights reserved|ALL RIGHTS RESERVED|©|\([cC]\)|Copyright\b(?!.*\b(?:had|has|was|were|who|whose|will)\b)).{0,160}`,
      String.raw`(?:©|\([cC]\)|Copyright(?: ©| \([cC]\))?) ?(?:19|20)\d\d\b.{0,380}`,
      String.raw`No part of this .{2,160}`,
      `\\p{Lu}\\S+ \\p{Lu}\\S+, (?:The )?(?:${AGENCY}|Canadian Press)`,
      String.raw`(?:Contact|E-?mail|Reach) .{2,80} (?:at|on|via) .{0,80}(?:@|\d{3}).{0,160}`,
      String.raw`(?:Internet|Keywords?|URL|Web ?site): .{2,160}`,
      String.raw`\(Schluss\).{0,30}|APA\d{4} .{2,40}|Issued by .{2,80}`,
      `(?:${AGENCY}) (?:accepts no|assumes no|does not (?:accept|guarantee)|is not responsible|may hold) .{2,160}`,
      String.raw`[Dd]isclaimer: (?!.*\b(?:he|she|they) (?:added|said))(?:.{2,300})`,
      // where there is more
      `(?:Follow|For more|More|See) (?:of |on |from )?(?:${AGENCY})\\b.{0,160}(?:https?:|www\\.|@\\w|<\\S).{0,160}`,
      String.raw`Follow .{2,80} (?:at|on) .{0,40}(?:@\w|https?:).{0,100}|\(.{2,160} contributed to the (?:article|report|story)\.?\)|[Mm]ore|(?:[Ff]or .{2,40},? )?[Ff]ollow us on @?\p{Lu}[^!?]{2,60}`,
      String.raw`(?:Sign up\b.{0,80}\b(?:alerts?|briefings?|digests?|e-?mails?|lists?|newsletters?|updates?)|Subscribe)\b.{0,160}(?:https?:|www\.).{0,160}`,
      String.raw`\(?\(?For more .{2,80}, (?:click .{2,80}|see .{0,60}(?:https?:|www\.|[[<]).{0,60})|\(\(?For more .{2,80}, see .{2,80}`,
      `(?:(?:${AGENCY})\\b[^.!?]{0,60}|[Dd]ownloads?|[Ii]mages?|[Ll]ogos?|[Pp]hotos?|[Vv]ideos?):? https?:\\S+`,
      String.raw`(?:Cision )?View (?:original content|source version)\b.{0,300}`,
      String.raw`(?:An? |The )?(?:[Ll]ogo|[Ii]mage|[Pp]hoto|[Vv]ideo|[Mm]ultimedia|following (?:files?|documents?))s?(?: accompanying\b| are available\b| is available\b| ?- https?:).{0,300}`,
      String.raw`(?:Journal|DOI|Article [Tt]itle|Funding|Image): \S.{0,160}`,
      String.raw`Captions? .{2,60}\.|adv for .{2,60}|Sent from my .{2,40}`,
      String.raw`(?:\((?:audio|bilder|fotos?|graphics?|photos?|pictures?|video)\) ?)+`,
      String.raw`\((?:reopens|adds|updates|corrects|recasts|leads)\b[^()]{0,80}\)`,
      String.raw`-{0,2} ?[Ww]ith (?:additional )?(?:assistance|files|help|reporting) (?:by|from) .{2,160}|<.{2,200}>`,
      String.raw`(?:#[\p{L}\p{N}_]+ ?)+`,
      String.raw`\(?(?:\d{2,4} words|[Ww]ord count:? \d+)\)?|\(more\)|[Mm]oved at \d.{2,20}|\(ANSA\)\. \d.{6,20}`,
      String.raw`(?:[Pp]ic(?:ture)? )?[Cc]aption: .{2,200}|(?:Fact ?box|Graphics?|Pictures?|Photos?) (?:to come|to follow)\b.{0,40}|(?:Notice|Note) to editors: .{2,200}|(?:Mob|Mobile|Tel|Ph):? \+?\d.{6,80}|[Pp][Ss]:? (?:police|the|he|she|all|I)\b.{2,160}`,
      // whom to ask
      String.raw`(?:(?:[Cc]onsumer|[Ii]nvestor|[Mm]edia|[Nn]ews|[Pp]ress|[Pp]ublic|[Cc]ommunity) )?(?:CONTACTS?|[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|[Oo]ffice|[Rr]elations|[Dd]esk): (?=\P{Ll}|.*(?:@|\d{3})).{2,160}`,
      String.raw`\S[^\s@]{0,60}@[^\s@]{1,60}\.\S{2,20}|[+(]?\d[\d ()/.${DASHES}]{6,24}(?: \(\p{L}[^()]{1,20}\))?`,
      String.raw`[^.!?]{2,80}, \(?\+?\d[\d ()/.-]{6,24}(?:, \S+@\S+)?`,
      // agencies and their clerks
      String.raw`[=(${DASHES}]{1,3} ?(?:${AGENCY}|ANSAmed)(?: [a-z]{2,4}(?:\/[a-z]{0,5}){1,4})?[).]{0,2}`,
      String.raw`(?:${AGENCY}|MTI|SID)(?:[ -][A-Z]{3})?|(?:${AGENCY}|SID)(?: [a-z]{2,4}){1,4}|(?:REUTER|AFP|PTI) [A-Z]{2,4}`,
      String.raw`(?:${AGENCY}) \d{6} GMT .{2,12}|upi \d\d-\d\d-\d\d .{2,20}`,
      String.raw`\/?[a-z]{2,5}(?:[/-][a-z]{2,5}){1,4}\/?|[A-Z][A-Z\d]{1,3}-[A-Z\d]{2,4}(?:\/[A-Z\d]{2,4})?`,
    ].join('|') +
    ')$',
  'u',
)

/** Lines that a label of theirs tells: `Information from: …`, `Author's email: …`, `Source text for Eikon: …` */
const LABELED =
  /^(?:[-*•] ?)?(?:additional reporting|also read|filed under|approved for release|pi(?:cs|x) on (?:the )?server|(?:crime|incident|log|police) (?:no\.?|number|ref(?:erence)?)|(?:author|reporter|writer)['’]?s? (?:e-?mail|phone)|bildunterschrift|caption|category|char(?:acter)? ?count|for (?:further|media|more|press) (?:details|enquiries|information|inquiries)|fotos?|graphics?|link|payment to|photos?|pics?(?: credits?)?|pictures?|read also|related|see also|tags?|topics?|translation|video|e-?mail|further company coverage|company coverage|information from|interviews?|isin|language|(?:main )?sources?|original[- ]content (?:of|von)|(?:photo|picture|image) (?:caption|credit)s?|publisher(?!.*\b(?:pages|pp)\b)|ref(?:erence)?(?: no\.?)?|related (?:reading|tickers)|source (?:content|text)(?: \S+){0,3}|spokes(?:man|woman|person)|ticker|translat(?:ed|ion) (?:by|from)|(?:approved|authori[sz]ed|issued|prepared|released|submitted) by|web)\s*:\s*\S.{0,160}$|^(?:source text(?: for eikon)?|further company coverage|read also|related):$/iu

/** Whom the copy comes from and goes to, as desks, mailing lists and shops write it below what they send. */
const OF_THE_SENDER = new RegExp(
  '^(?:' +
    [
      String.raw`\(?(?:distributed|produced|provided|published|released|supplied) by (?:the )?\p{L}[^.!?]{2,80}\)?|(?:distributed|provided) by .{2,60}, (?:inc|llc|ltd)\.`,
      String.raw`(?:compiled (?:by|from)|press release (?:distributed|issued) by) [^.!?]{2,100}|compiled from [^.!?]{2,60} (?:dispatches|reports|services)\.`,
      String.raw`\((?:reuters )?(?:\p{L}+ ){1,2}(?:bureau|newsroom)[^()]{0,80}\)|\(source: [^()]{2,60}\)|source - [^.!?]{2,60}`,
      String.raw`(?:ap|associated press|reuters|staff) (?:\p{L}+ )?writers? [^.!?]{2,120} contributed\.?`,
      // pictures, and what is to come
      String.raw`(?:photo|picture|image)s? (?:are )?(?:free|for (?:editorial )?use)\b.{2,160}`,
      String.raw`(?:images?|photos?|pi(?:cs|x)|pictures?|video)(?: by [\p{L} ]{3,40})? (?:attached|enclosed|to (?:come|follow))[.!]?(?: \(.{2,60}\))?`,
      String.raw`this is a (?:breaking|developing) (?:news )?story\b.{0,100}|this (?:article|story) will be updated\b.{0,60}|more (?:follows|to (?:come|follow))[.…]{0,3}`,
      // to the desk
      String.raw`for (?:\p{L}+ ){0,2}(?:assistance|issues|problems|support|technical help),? (?:please )?(?:call|contact|e-?mail|see|visit|write to)\b.{2,200}`,
      String.raw`for (?:any )?(?:comments?|corrections?|feedback|queries|questions)\b.{0,60}\b(?:at|call|contact|e-?mail|to|write)\b.{2,160}`,
      String.raw`sent from .{2,40}|get outlook for .{2,20}|(?:let me know|shout) if (?:there|you)\b.{2,80}|happy to (?:add|answer|chat|cut|discuss|expand|file|take|talk|trim)\b.{0,60}`,
      String.raw`(?:normal|usual) rates\b.{0,30}|invoice (?:attached|to follow)\b.{0,40}|please credit .{2,60}|not for onward .{2,40}`,
      String.raw`(?:m|mob|mobile|cell|phone|ph|t|tel|fax|whatsapp)[:.]{0,2} ?[+(]?\d[\d ()/.-]{5,24}`,
      String.raw`ends \(?\d{2,5} words?\)?|total words: \d{2,5}`,
      // to readers
      String.raw`you(?:['’]re| are| have)? receiv(?:e|ed|ing) this\b.{2,200}|unsubscribe\b.{0,120}|advertisement|share this(?: \p{L}{3,12})?|subscribe to (?:our|the) .{2,60}|click here .{2,60}`,
      String.raw`(?:to (?:buy|order)|buy|order) .{2,80}\b(?:from|at|in) our (?:book)?(?:shop|store)\b.{0,80}|to (?:find out|learn|read) more\b.{0,80}\b(?:go to|see|visit)\b.{2,120}`,
      String.raw`(?:find out|learn|read) more at \S+|visit (?:the )?.{2,60} at (?:https?:|www\.)\S+|https?:\/\/\S+|www\.\S+|@\w{2,30}`,
      String.raw`the (?:author|reporter|writer) is (?:an? )?.{2,120}|note: .{0,160}\b(?:diary|not (?:necessarily )?mean (?:that )?(?:\p{L}+ ){1,3}will|not necessarily mean|subject to change)\b.{0,160}`,
      String.raw`(?:the )?(?:ap|associated press)['’]?s? .{0,160}\b(?:receives? (?:financial )?support|solely responsible)\b.{0,300}`,
      // agencies, and when they sent it
      String.raw`[(–—-]{0,2} ?(?:with )?(?:agencies|wire (?:reports|services))\)?|\p{L}{3,9} \(\p{L}{2} - .{5,200}\)|ots-originaltext.{0,100}|schluss`,
      `[=/(–—-]{0,2} ?(?:${AGENCY}|Agerpres|Focus Taiwan|Hina|MTI|PA Media|Press Association|Tanjug)[/)\\].]{0,2}`,
      String.raw`-0-.{0,40}|\d\d-\d\d-\d\d \d{4} ?[a-z]{2,4}`,
    ].join('|') +
    ')$',
  'iu',
)

/** `(KUNA) mv.jr`, `(NAN)(www.velt.example)`, `WAM/Mara Velten`, `KUNA 121430 Nov 25` */
const AGENCY_AND_MORE = new RegExp(
  String.raw`^\(?(?:${AGENCY}|NAN)\)?[ /]?(?:\(www\.[^()]{3,40}\)|[a-z]{2,3}(?:[./] ?[a-z]{2,3})+\/?|\d{6} \p{L}{3} \d\d|(?<=\/)(?:Enditem|\p{Lu}\p{L}+ \p{Lu}\p{L}+))$`,
  'u',
)

/** Whether a line stands below a story, and is none of its sentences. */
export const isFootLine = (text: string): boolean =>
  text.length <= LONGEST &&
  (LINES.test(text) ||
    isOfThisCopy(text) ||
    isAgencyNote(text) ||
    LABELED.test(text) ||
    OF_THE_SENDER.test(text) ||
    AGENCY_AND_MORE.test(text) ||
    AGENCY_ALONE.test(text) ||
    isMoment(text) ||
    whyAtEdge(text) !== undefined ||
    isClosing(text))
