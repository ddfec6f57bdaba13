import {type BoostedTrees} from './boostedTrees.ts'

/** Boosted trees as the text of a module in the form that `names/decisionTrees.ts` reads. */
export function treeTable(
  model: BoostedTrees,
  features: number,
  name: string,
  doc: string,
): string {
  const cuts: number[][] = Array.from({length: features}, () => [])
  const round = (cut: number): number => Math.round(cut * 10000) / 10000
  for (const tree of model.trees)
    tree.feature.forEach((f, i) => {
      const cut = round(tree.threshold[i]!)
      if (f >= 0 && !cuts[f]!.includes(cut)) cuts[f]!.push(cut)
    })
  for (const list of cuts) list.sort((a, b) => a - b)
  if (cuts.some((list) => list.length > 32)) throw new Error('A feature has more than 32 cuts.')
  const nodes: number[] = []
  for (const tree of model.trees) {
    const write = (i: number): void => {
      const f = tree.feature[i]!
      if (f < 0) {
        nodes.push(-1 - Math.round(1000 * (Math.max(-4, Math.min(4, tree.value[i]!)) + 4)))
        return
      }
      nodes.push(f * 32 + cuts[f]!.indexOf(round(tree.threshold[i]!)))
      write(tree.left[i]!)
      write(tree.right[i]!)
    }
    write(0)
  }
  return `import {type TreeTable} from './decisionTrees.ts'

// ${doc}

// prettier-ignore
export const ${name}: TreeTable = {
  base: ${Math.round(model.base * 1000) / 1000},
  cuts: [
${cuts.map((list) => `    [${list.join(', ')}],`).join('\n')}
  ],
  nodes: [
${lines(nodes)}
  ],
}
`
}

function lines(numbers: number[]): string {
  const out: string[] = []
  for (let i = 0; i < numbers.length; i += 18)
    out.push(`    ${numbers.slice(i, i + 18).join(', ')},`)
  return out.join('\n')
}
