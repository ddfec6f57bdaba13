import {
  groupFindings,
  markFindings,
  readDecisions,
  recordIndex,
  spellingGroups,
  writingFindings,
} from '../plugins/copydesk/engine/names/index.ts'
import {type Judge} from '../plugins/copydesk/engine/names/pairs/judge.ts'
import {boost, type BoostedTrees, type BoostingOptions, logOdds} from './boostedTrees.ts'
import {
  CORPORA,
  type Corpus,
  labelOf,
  type NameLabel,
  type NewsStory,
  storyOf,
} from './newsStories.ts'
import {type JudgedRow} from './storyPairs.ts'

/** How the trees of the judge are grown. */
const JUDGE_OPTIONS: BoostingOptions = {
  trees: 140,
  depth: 4,
  rate: 0.1,
  minLeaf: 8,
  lambda: 6,
  rows: 0.8,
  columns: 0.3,
  bins: 24,
  seed: 3,
}

export function learnJudge(rows: JudgedRow[]): BoostedTrees {
  return boost(
    rows.map(({inputs}) => inputs),
    rows.map(({label}) => label),
    JUDGE_OPTIONS,
    rows.map(({weight}) => weight),
  )
}

/** What a corpus that the judge never saw says of it: counts of findings and of labelled mismatches. */
export interface Rates {
  articles: number
  warning: {right: number; wrong: number}
  review: {right: number; wrong: number}
  gold: number
  warned: number
  found: number
}

type OnFinding = (story: NewsStory, severity: string, texts: string[], verdict: string) => void

/** For each corpus: the judge learnt without it (all its articles), and what it finds there. Unlabelled counts as wrong. */
export function leaveOneOut(
  rows: JudgedRow[],
  news: NewsStory[],
  onFinding: OnFinding = () => {},
): Record<Corpus, Rates> {
  const rates = CORPORA.map((corpus) => {
    const model = learnJudge(rows.filter((row) => row.corpus !== corpus))
    const held = news.filter((story) => story.corpus === corpus && !story.ref.startsWith('more/'))
    return [
      corpus,
      ratesOf(
        held,
        shownBy((inputs) => logOdds(model, inputs)),
        onFinding,
      ),
    ]
  })
  return Object.fromEntries(rates) as Record<Corpus, Rates>
}

/** A finding: its tier and its spellings. */
export interface Shown {
  severity: 'warning' | 'review'
  texts: string[]
}

/** The name findings of a story under a judge, those of other capitals and joints included. */
function shownBy(weigh: Judge): (story: NewsStory) => Shown[] {
  return ({paragraphs}) => {
    const names = storyOf(paragraphs)
    const [records, decided] = [recordIndex(), readDecisions()]
    const spellings = spellingGroups(names, records, decided, new Map(), weigh)
    const found = [
      ...groupFindings(spellings, names, records, decided),
      ...markFindings(spellings, names, decided),
      ...writingFindings(spellings, names, records, decided),
    ]
    return found.map(({severity, variants = []}) => ({
      severity: severity === 'warning' ? 'warning' : 'review',
      texts: variants.map(({text}) => text),
    }))
  }
}

/** What a method finds in stories, against their labels. */
export function ratesOf(
  stories: NewsStory[],
  method: (story: NewsStory) => Shown[],
  onFinding: OnFinding = () => {},
): Rates {
  const rates: Rates = {
    articles: stories.length,
    warning: {right: 0, wrong: 0},
    review: {right: 0, wrong: 0},
    gold: 0,
    warned: 0,
    found: 0,
  }
  for (const story of stories) {
    const shown = method(story)
    for (const {severity, texts} of shown) {
      const verdict = verdictOf(texts, story.labels)
      if (verdict === '1') rates[severity].right++
      else if (verdict !== '?') rates[severity].wrong++
      onFinding(story, severity, texts, verdict)
    }
    // accents are told, and no part of what must be found
    const gold = story.labels.filter(
      ({label, kind}) => label === '1' && !/diacritic|accent/i.test(kind),
    )
    rates.gold += gold.length
    for (const label of gold) {
      const finders = shown.filter(({texts}) => verdictOf(texts, [label]) === '1')
      if (finders.length > 0) rates.found++
      if (finders.some(({severity}) => severity === 'warning')) rates.warned++
    }
  }
  return rates
}

/** The best label that two of the spellings carry; `new` for none. */
function verdictOf(texts: string[], labels: NameLabel[]): string {
  const carried = texts.flatMap((a, i) => texts.slice(i + 1).map((b) => labelOf(a, b, labels)))
  return ['1', '?', '0'].find((label) => carried.includes(label)) ?? 'new'
}

/** The rates of several corpora together. */
export function pooled(rates: Rates[]): Rates {
  const sum = (of: (rates: Rates) => number): number =>
    rates.reduce((total, each) => total + of(each), 0)
  return {
    articles: sum(({articles}) => articles),
    warning: {right: sum(({warning}) => warning.right), wrong: sum(({warning}) => warning.wrong)},
    review: {right: sum(({review}) => review.right), wrong: sum(({review}) => review.wrong)},
    gold: sum(({gold}) => gold),
    warned: sum(({warned}) => warned),
    found: sum(({found}) => found),
  }
}
