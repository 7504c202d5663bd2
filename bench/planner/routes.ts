import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkRoutes, publishedRoutes, readInstance, solve } from '#planner'
import type { InstanceFormat, Objective } from '#planner'
import { bestKnown, type BestKnown } from './best-known.ts'

type Part = {
  name: string
  format: InstanceFormat
  folder: string
  extension: string
  objective: Objective
  seconds: number
  target: string
  passes: (all: Result[]) => boolean
}

export type Result = { name: string; vehicles: number; distance: number; known: BestKnown; breaches: number }

const sum = (all: Result[], of: (one: Result) => number) => all.reduce((total, one) => total + of(one), 0)
const gapOf = ({ distance, known }: Result) => (100 * distance) / known.distance - 100
const meanGap = (all: Result[]) => sum(all, gapOf) / all.length
const worstGap = (all: Result[]) => Math.max(...all.map(gapOf))
const liLim = { format: 'li-lim', folder: 'li_lim_100', extension: '.txt' } as const
const solomon = {
  format: 'solomon',
  folder: 'solomon_100',
  extension: '.txt',
  objective: 'distance',
} as const
const trips = { format: 'mtvrptwr', folder: 'mtvrptwr', extension: '.vrp', objective: 'distance' } as const

export const parts: Part[] = [
  {
    ...liLim,
    name: 'li-lim',
    objective: 'distance',
    seconds: 0.6,
    target: 'sum of distance ≤ 57 780',
    passes: (all) => sum(all, ({ distance }) => distance) <= 57_780,
  },
  {
    ...liLim,
    name: 'fleet',
    objective: 'fleet',
    seconds: 10,
    target: 'vehicles ≤ 404',
    passes: (all) => sum(all, ({ vehicles }) => vehicles) <= 404,
  },
  {
    ...solomon,
    name: 'solomon',
    seconds: 2,
    target: 'mean gap ≤ 0.7 %, worst ≤ 3 %',
    passes: (all) => meanGap(all) <= 0.7 && worstGap(all) <= 3,
  },
  {
    ...solomon,
    name: 'solomon-long',
    seconds: 10,
    target: 'mean gap ≤ 0.3 %, worst ≤ 3 %',
    passes: (all) => meanGap(all) <= 0.3 && worstGap(all) <= 3,
  },
  {
    ...trips,
    name: 'mtvrptwr',
    seconds: 10,
    target: 'mean gap ≤ 1.5 %',
    passes: (all) => meanGap(all) <= 1.5,
  },
]

type Effort = { seed: number; seconds: number; only: string; clock: () => number }

export function benchPart(part: Part, folder: string, effort: Effort): void {
  const files = readdirSync(join(folder, part.folder))
    .filter((file) => file.endsWith(part.extension) && file.startsWith(effort.only))
    .toSorted()
  console.log(`\n${part.name}: ${files.length} instances, ${part.objective}, ${effort.seconds} s each`)
  const all = files.map((file) => solveOne(part, folder, file, effort))
  for (const [kind, some] of Object.entries(Object.groupBy(all, ({ name }) => classOf(name))))
    if (some) report(kind, some)
  report('all', all)
  const clean = all.every(({ breaches }) => breaches === 0)
  const worst = all.toSorted((a, b) => gapOf(b) - gapOf(a)).slice(0, 5)
  console.log(`  widest gaps: ${worst.map((one) => `${one.name} ${gapOf(one).toFixed(2)} %`).join(' · ')}`)
  console.log(
    `  target: ${part.target}, no breach: ${clean && part.passes(all) ? 'reached' : 'NOT reached'}${clean ? '' : ' (breaches)'}`,
  )
}

const classOf = (name: string) => /^\D+\d/.exec(name)?.[0] ?? name

function report(kind: string, all: Result[]): void {
  const vehicles = sum(all, (one) => one.vehicles)
  const known = sum(all, (one) => one.known.vehicles)
  const distance = sum(all, (one) => one.distance).toFixed(1)
  const best = sum(all, (one) => one.known.distance).toFixed(1)
  const broken = all.filter(({ breaches }) => breaches > 0).map(({ name }) => name)
  console.log(
    `  ${kind.padEnd(5)} vehicles ${vehicles} (best known ${known}) · distance ${distance} (${best}) · mean gap ${meanGap(all).toFixed(2)} % · worst ${worstGap(all).toFixed(2)} %${broken.length > 0 ? ` · BREACHES in ${broken.join(' ')}` : ''}`,
  )
}

function solveOne(part: Part, folder: string, file: string, { seed, seconds, clock }: Effort): Result {
  const text = readFileSync(join(folder, part.folder, file), 'utf8')
  const read = readInstance(part.format, text)
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.refusal}`)
  const solution = solve(read.model, part.objective, { seed, seconds, clock })
  const { breaches, distance, vehicles } = checkRoutes(
    part.format,
    text,
    publishedRoutes(read.model, solution).routes,
  )
  const name = file.slice(0, -part.extension.length)
  return { name, vehicles, distance, known: bestKnown(folder, part.name, name), breaches: breaches.length }
}
