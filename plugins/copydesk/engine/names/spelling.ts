import {type Evidence, type Finding, type Span} from '../finding.ts'
import {hashId} from '../text/hash.ts'
import {assign, type Group, type JudgedPair} from './assign.ts'
import {candidates} from './candidates.ts'
import {type Form, type Mention} from './combine.ts'
import {contextOf, kindOf, standTogether} from './context.ts'
import {evidenceOf} from './evidence.ts'
import {judge, tierOf} from './judge.ts'
import {similarity} from './similarity.ts'
import {type Story} from './story.ts'

const FAR = -4

/** The `name-spelling` findings of a story. `isSilenced` tells the pairs that an editor has decided on. */
export function spellingFindings(
  story: Story,
  isSilenced: (a: Form, b: Form) => boolean = () => false,
): Finding[] {
  const judged: JudgedPair[] = []
  for (const [a, b] of candidates(story.forms.values())) {
    const alike = similarity(a.key, b.key, kindOf([a, b]) === 'place')
    if (alike < FAR || standTogether(a, b, story)) continue
    const context = contextOf(a, b, story)
    const logOdds = judge(alike, context)
    const tier = tierOf(logOdds, alike, context)
    if (tier && !isSilenced(a, b)) judged.push({a, b, logOdds, tier, context})
  }
  return assign(judged).map((group) => finding(group, story))
}

function finding({main, others}: Group, story: Story): Finding {
  const forms = [main, ...others.map(({form}) => form)]
  const evidence = others.flatMap(({form, pair}) => evidenceOf(main, form, pair.context, story))
  const sure = others.some(({pair}) => pair.tier === 'warning')
  return {
    id: hashId(['name-spelling', ...forms.map(({key}) => key).sort()]),
    rule: 'name-spelling',
    severity: sure ? 'warning' : 'review',
    message: messageOf(forms, evidence),
    spans: spansOf(forms),
    variants: forms.map(({text, mentions}) => ({text, count: mentions.length})),
    evidence,
    suggestion: main.text,
  }
}

/** `Zahir (3) and Zaheer (1): the same person? “Helmet Zahir” is introduced …` */
function messageOf(forms: Form[], evidence: Evidence[]): string {
  const counted = forms.map(({text, mentions}) => `${text} (${mentions.length})`)
  const listed = `${counted.slice(0, -1).join(', ')} and ${counted.at(-1)}`
  const reason = evidence.find(({weighs}) => weighs === 'for')
  return `${listed}: the same ${kindOf(forms)}?${reason ? ` ${reason.text}` : ''}`
}

/** Every place where a form stands, repeated paragraphs included, in reading order. */
export function spansOf(forms: Form[]): Span[] {
  return forms
    .flatMap(({mentions, copies}) => [...mentions, ...copies])
    .map(spanOf)
    .sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset)
}

function spanOf({paragraph, word}: Mention): Span {
  const {offset, text} = word
  const span = {paragraph, offset, length: text.length, text}
  return word.quoted ? {...span, quoted: true} : span
}
