/**
 * Logistic regression by Newton's method, drawn towards `prior` with `strength` for each weight (a
 * normal prior). `x[row][column]`; returns the weights.
 */
export function fitLogistic(
  x: number[][],
  y: number[],
  prior: number[],
  strength: number[],
): number[] {
  const width = prior.length
  const weights = [...prior]
  for (let step = 0; step < 200; step++) {
    const slope = weights.map((weight, k) => strength[k]! * (weight - prior[k]!))
    const bend = Array.from({length: width}, (_, k) =>
      Array.from({length: width}, (_, q) => (k === q ? strength[k]! : 0)),
    )
    x.forEach((row, i) => {
      const sum = row.reduce((total, value, k) => total + value * weights[k]!, 0)
      const p = 1 / (1 + Math.exp(-sum))
      const h = Math.max(1e-4, p * (1 - p))
      for (let k = 0; k < width; k++) {
        if (row[k] === 0) continue
        slope[k]! += (p - y[i]!) * row[k]!
        for (let q = 0; q < width; q++) bend[k]![q]! += h * row[k]! * row[q]!
      }
    })
    const change = solve(bend, slope)
    const largest = Math.max(...change.map(Math.abs))
    const share = Math.min(1, LONGEST_STEP / largest)
    change.forEach((value, k) => (weights[k]! -= share * value))
    if (largest < 1e-6) break
  }
  return weights
}

/** Gauss–Jordan elimination with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const n = rows.length
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let r = i + 1; r < n; r++)
      if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let r = 0; r < n; r++) {
      if (r === i) continue
      const factor = rows[r]![i]! / rows[i]![i]!
      if (factor) for (let c = i; c <= n; c++) rows[r]![c]! -= factor * rows[i]![c]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}

/** No weight moves further in a step: far from the answer Newton's steps overshoot. */
const LONGEST_STEP = 0.5
