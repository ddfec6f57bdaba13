import {
  ArchiveIndex,
  checkArticle,
  type CheckOptions,
  type Finding,
  type RuleId,
} from '../../../plugins/copydesk/core.ts'

export const ferry =
  'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board.'
export const alarm =
  'Nobody at the port noticed that its transponder had been switched off an hour earlier.'
export const fresh =
  'The minister has cancelled a trip abroad and will speak to parliament on Thursday.'

export const archive = new ArchiveIndex()
archive.add('may-ferry', [ferry, alarm])
for (let i = 0; i < 17; i++) {
  archive.add(`ridge-${i}`, [`Troops in Karachok met Mustafa Kadhimi for the ${i}th time.`])
}

export const article = (...texts: string[]) => ({
  _id: 'drafts.today',
  body: texts.map((text, i) => ({
    _type: 'block',
    _key: `k${i}`,
    children: [{_type: 'span', text}],
  })),
})

/** What both rules that compare with the archive find in an article. */
export function archiveFindings(value: unknown, options: CheckOptions = {}): Finding[] {
  const rules: RuleId[] = ['archive-reuse', 'archive-spelling']
  return checkArticle(value, {archive, rules, ...options})
}
