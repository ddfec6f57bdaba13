import {AGENCY} from '../forms/endMatter.ts'

const THING =
  '(?:box|fact ?box|graphic|illustration|image|invoice|photo|pic|picture|pix|sidebar|timeline|video)s?'

/** What desks and reporters say of the copy below it, each a whole line. */
const OF_COPY = new RegExp(
  '^(?:' +
    [
      // is there more?
      String.raw`(?:(?:(?:the|this) )?story (?:is )?(?:being updated|developing)|to be (?:continued|updated)|will be updated|refresh for updates|more later|story ends|end of message)[.!…]{0,3}`,
      String.raw`this (?:article|piece|report|story) was (?:amended|corrected|updated) (?:on|to) .{2,200}|\(this version (?:adds|clarifies|corrects|updates) [^()]{2,200}\)`,
      String.raw`(?:editors?['’]s? note|correction|clarification|update)(?: \([^()]{2,20}\))?: .{0,60}\b(?:(?:earlier|previous|original) version|this (?:article|story) (?:has been|was))\b.{2,200}`,
      String.raw`developing[.…]{1,3}|(?:still )?to (?:come|follow): .{2,80}`,
      String.raw`(?:\p{L}+ )?all rights reserved\.?|(?:the )?\p{L}+(?: \p{L}+){0,2}\. all rights reserved\.?|copyright (?:©|\(c\)|\d{4}).{0,120}`,
      String.raw`embargo(?:ed)?\b.{0,60}|\(advance for .{3,30}\)`,
      String.raw`\((?:to|we will|will) (?:be )?(?:recast|refiled?|updated?)\b[^()]{2,120}\)`,
      // what comes with it
      String.raw`(?:\S+ (?:&|and) )?(?:(?:hi(?:gh)?[ -]?res(?:olution)?|press) )?(?:b-roll|footage|images?|photos?|pictures?|video)(?: (?:&|and) \p{L}+)?(?:(?: (?:are|is))? available| can be (?:downloaded|found))?(?: (?:at|from|here|on|via)|:) (?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+){1,3}(?:\/\S*)?`,
      `(?:ps:? )?(?:(?:\\d|a few|some|one|two|three|four) )?${THING} (?:attached|enclosed|follows?|on (?:dropbox|request|the server)|sent separately|to (?:come|follow))(?:,? (?:please|thanks)|[,;:(] ?.{2,60}| (?:by|on|later|this|today|tomorrow|tonight|via|with)\\b.{0,40})?[.!]?`,
      `${THING}: .{2,60} (?:follows|to (?:come|follow))\\.?|\\[${THING}: [^\\]]{2,80}\\]`,
      String.raw`(?:tk){1,2}: .{2,120}|\(?(?:\d[\d.,]{0,6} (?:char(?:acter)?s|lines|words)[ ,;–—-]{1,3})?(?:can|could) (?:cut|lose|trim) (?:the )?(?:bottom|final|last)(?: \p{L}+)? (?:graf|lines?|para?|paragraph|sentence)s?[.)]{0,2}`,
      String.raw`[([]\d[\d.,]{0,6} (?:char(?:acter)?s|lines|words)(?:[ ,;–—-]{1,3}(?:can|could|cut|excluding|excl\.?|including|incl\.?|may|with|without)\b[^()[\]]{0,80})?[)\]]`,
      String.raw`(?:republish|reprint|reproduce) this (?:article|piece|story)\b.{2,240}|this (?:article|piece|story|work) is licen[cs]ed under\b.{2,160}`,
      String.raw`(?:get|receive) (?:our |the )?[^.!?]{2,60}\b(?:alerts|newsletters?|updates)\b[^.!?]{0,80}\. sign up (?:at|here)\b.{0,160}`,
      // to the desk
      String.raw`[([](?:desk|eds?|editors?|lawyers?|legal|nb|pics?|subs?)(?: note)?[:,] [^()[\]]{2,200}[)\]]`,
      String.raw`p\.?s\.?:? (?:can|could|I|I['’]m|I['’]ve|pics?|pictures?|photos?|there (?:are|is)|will)\b.{2,160}`,
      String.raw`(?:for (?:the )?\p{L}+ (?:col(?:umn)?|page|section)\. ?)?not for (?:online|print|the (?:site|web|website)|web)\b.{0,30}`,
      String.raw`(?:can |please )?cut from (?:the )?(?:bottom|end)\b.{0,30}`,
      String.raw`i(?:['’]m| am) (?:at|on) \+?[\d ()-]{6,20}(?: .{2,40})?|back at \S+ (?:today|tomorrow|tonight)[.!]?`,
      String.raw`not (?:yet )?(?:checked|cleared|legalled|lawyered)\b[^.]{0,60}|(?:nb|note (?:for|to) (?:the )?(?:desk|subs?)): .{2,160}`,
      String.raw`contact (?:me )?(?:by|on|via) \S+(?: \S+)?,? (?:please|thanks)[.!]?`,
      String.raw`(?:fee|payment|rate)s? as (?:agreed|usual)[.!]?|usual (?:fee|rate)s?(?:,? please)?[.!]?`,
    ].join('|') +
    ')$',
  'iu',
)

/** What those say who send it, or translate it. */
const OF_SENDER = new RegExp(
  '^(?:' +
    [
      String.raw`This (?:information )?is information that .{2,80} (?:is|are) (?:obliged|required) to (?:disclose|make public|publish)\b.{0,300}`,
      String.raw`.{2,120}\backnowledges? (?:the )?(?:[Tt]raditional (?:[Cc]ustodians|[Oo]wners)|that (?:it|we) (?:is|are|live|operates?|works?) on)\b.{2,200}`,
      String.raw`For background(?: only)?: .{2,160}|See also \p{Lu}{3,}.{0,60}`,
      String.raw`The issuer is solely responsible for .{2,100}`,
      String.raw`The \p{L}+ (?:text|version) is (?:a|the) (?:binding|legally binding|translation)\b.{0,100}`,
      String.raw`This (?:e-?mail|message)(?: and .{2,60})? (?:is|are|may be) (?:confidential|intended (?:for|only))\b.{0,300}`,
      String.raw`(?:Communications|Media|Press) (?:[Dd]epartment|[Dd]esk|[Oo]ffice|[Ss]ervice|[Uu]nit)(?:,| of(?: the)?) \p{Lu}[\p{L}’' ]{2,60}`,
      String.raw`ENDS(?:\.| ?[/–—-]{1,2}) ?\p{Lu}\p{L}.{2,120}|Ends ?[/–—-]{1,2} ?\p{Lu}\p{L}+ \p{Lu}\p{L}+`,
      String.raw`\(\p{Lu}[^.!?()]{2,40}, (?:\+|0)\d[\d ]{6,16}[^()\d][^()]{0,80}\)`,
      `[Ww]ith (?:(?:files|material|reports) from .{2,60}|(?:${AGENCY}))|(?:${AGENCY}) \\p{Lu}\\p{L}+ (?:bureau|newsroom)`,
      String.raw`Translated from (?:the )?\p{Lu}\p{L}+(?: by \p{Lu}.{2,40})?|Additional (?:editing|reporting|research|writing): \p{Lu}.{2,60}`,
      String.raw`[A-Z]{2}[A-Z\d]{9}\d|\p{Lu}[^.!?()]{2,40} \([A-Z]{2,6}: ?[A-Z\d.]{1,8}\)`,
    ].join('|') +
    ')$',
  'u',
)

const LONGEST = 400

/** Whether a last line says something of the copy or its sender, as nothing in a story does. */
export const isNoteBelow = (text: string): boolean =>
  text.length <= LONGEST && (OF_COPY.test(text) || OF_SENDER.test(text))

const NAME = /^\p{Lu}\p{L}{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,4}$/u
const TELEPHONE = /^\+?[\d ()/.-]{7,24}$/u

/** `Mara Velten`, right above the number of her telephone. */
export const isNameAbove = (text: string, next: string | undefined): boolean =>
  next !== undefined && TELEPHONE.test(next) && NAME.test(text)
