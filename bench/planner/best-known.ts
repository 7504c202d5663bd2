import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type BestKnown = { vehicles: number; distance: number }

/** What the collections give as best known, for the objective of a part of the bench. */
export function bestKnown(folder: string, part: string, name: string): BestKnown {
  if (part === 'mtvrptwr') return ofSolution(readFileSync(join(folder, 'mtvrptwr', `${name}.sol`), 'utf8'))
  const pairs = part === 'li-lim' || part === 'fleet'
  const all = JSON.parse(readFileSync(join(folder, pairs ? 'BKS_pdptw.json' : 'BKS_vrptw.json'), 'utf8'))
  const { solved_with_vehicles, best_known_cost } = all[pairs ? name : `${name}_distance`]
  return { vehicles: Number(solved_with_vehicles), distance: Number(best_known_cost) }
}

const ofSolution = (text: string): BestKnown => ({
  vehicles: text.match(/^Route #/gm)?.length ?? 0,
  distance: Number(/^Cost: (\d+)/m.exec(text)?.[1]),
})
