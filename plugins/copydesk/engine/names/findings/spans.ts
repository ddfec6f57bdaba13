import {type Span} from '../../model/finding.ts'
import {type Form, type Mention} from '../story/forms.ts'

/** Every place where a form stands, repeated paragraphs included, in reading order. */
export function spansOf(forms: Form[]): Span[] {
  return forms
    .flatMap(({mentions, copies}) => [...mentions, ...copies])
    .map(spanOf)
    .sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset)
}

export function spanOf({paragraph, word: {offset, text}}: Mention): Span {
  return {paragraph, offset, length: text.length, text}
}
