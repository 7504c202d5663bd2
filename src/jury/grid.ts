import type { Day } from '#platform/time'
import type { GridId } from './ids.ts'

export type GridSkill = { code: string; title: string }
export type GridBlock = { title: string; skills: GridSkill[] }

/** A grid of the trade's skills by blocks, as one version of it. Never rewritten: other words are the next version. */
export type Grid = {
  id: GridId
  title: string
  version: number
  /** Who wrote it, and what it is not. */
  origin: string
  fromDay: Day
  blocks: GridBlock[]
}

/** The skills in the order of the grid, with their block. */
export const skillsOf = (grid: Pick<Grid, 'blocks'>): (GridSkill & { block: string })[] =>
  grid.blocks.flatMap((block) => block.skills.map((skill) => ({ ...skill, block: block.title })))

export const codesOf = (grid: Pick<Grid, 'blocks'>): string[] => skillsOf(grid).map((skill) => skill.code)

/** True when two grids ask the same things, in the same words and the same order. */
export const sameGrid = (one: Pick<Grid, 'blocks'>, other: Pick<Grid, 'blocks'>): boolean =>
  JSON.stringify(skillsOf(one).map(told)) === JSON.stringify(skillsOf(other).map(told))

const told = ({ code, title, block }: GridSkill & { block: string }) => [code, title, block]
