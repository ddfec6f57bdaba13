import {checkArticle} from '../../../plugins/copydesk/core.ts'

/** What the check finds in the text of the wire copy: how many repeats, where the first is, and how many names. */
export function seedFindings(body: unknown[], dateline: string | undefined) {
  const article = {_id: 'drafts.leiban', _type: 'article', dateline, body}
  const findings = checkArticle(article, {fields: {text: ['dateline'], portableText: ['body']}})
  const repeats = findings.filter(({rule}) => rule === 'duplicate-paragraph')
  return {
    repeats: repeats.map(({message}) => /Paragraphs[^.]*/.exec(message)?.[0]),
    names: findings.filter(({message}) => /the same (?:person|place)\?/.test(message)).length,
  }
}

/** Lines of text as HTML and DOCX write them. */
export const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
