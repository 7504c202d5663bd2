import { employeFamilialGrid } from '../grid-employe-familial.ts'

/** The blocks and the skills of the grid that comes with Beffroi, by their French words. */
export type SkillWords = Record<string, string>

/** What they say in French: themselves. */
export const french: SkillWords = Object.fromEntries(
  employeFamilialGrid.blocks.flatMap(({ title, skills }) =>
    [title, ...skills.map((skill) => skill.title)].map((words) => [words, words]),
  ),
)
