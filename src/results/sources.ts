import { certificationFigures, peopleBehind } from '#certification'
import { peopleBehindTraining, trainingFigures } from '#training'
import type { Source } from './source.ts'

/** The rooms that count, in any order: the page has its own. */
export const sources: readonly Source[] = [
  { keys: ['participants', 'foad-credited'], figuresOf: trainingFigures, rowsBehind: peopleBehindTraining },
  {
    keys: ['clea-full', 'clea-partial', 'sst', 'trade-skills-over-75'],
    figuresOf: certificationFigures,
    rowsBehind: peopleBehind,
  },
]
