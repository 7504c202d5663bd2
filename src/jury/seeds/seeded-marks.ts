import type { Mark, Marks } from '../marks/mark.ts'

const others: Mark[] = ['partly', 'not acquired', 'partly', 'not seen']

/** So many acquired, the others spread over the grid, a little elsewhere for each person. */
export function decisionsFor(codes: readonly string[], n: number, count: number): Marks {
  const missing = Array.from({ length: codes.length - count }, (_, k) => (n * 5 + k * 7) % codes.length)
  return Object.fromEntries(
    codes.map((code, at) => {
      const k = missing.indexOf(at)
      return [code, k < 0 ? 'acquired' : (others[k % others.length] ?? 'partly')]
    }),
  )
}

/** What one juror saw of what all three decided: one of them, in turn, saw a skill otherwise. */
export function seenBy(juror: number, decided: Marks, n: number): Marks {
  return Object.fromEntries(
    Object.entries(decided).map(([code, mark], at) => {
      const differs = (at + n) % 6 === 0 && (at + n) % 3 === juror
      return [code, differs ? (mark === 'acquired' ? 'partly' : 'acquired') : mark]
    }),
  )
}
