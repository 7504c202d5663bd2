import { cleaFigures, peopleBehindClea } from '#certification'
import { juryFigures, peopleBehindJury } from '#jury'
import { peopleBehindTraining, trainingFigures } from '#training'
import { immersionFigures, immersionKeys, peopleBehindImmersions } from '#immersion'
import { employmentFigures, employmentKeys, peopleBehindExits } from '#employment'
import type { Source, WholeSource } from './source.ts'

/** The rooms that count, in any order: the page has its own. */
export const sources: readonly Source[] = [
  { keys: ['participants', 'foad-credited'], figuresOf: trainingFigures, rowsBehind: peopleBehindTraining },
  {
    keys: ['clea-full', 'clea-partial', 'sst'],
    figuresOf: cleaFigures,
    rowsBehind: async (db, groupId, key) => (await peopleBehindClea(db, groupId, key)) ?? [],
  },
  { keys: ['trade-skills-over-75'], figuresOf: juryFigures, rowsBehind: peopleBehindJury },
]

/** Those that count an action as a whole. */
export const wholeSources: readonly WholeSource[] = [
  { keys: immersionKeys, figuresOf: immersionFigures, rowsBehind: peopleBehindImmersions },
  { keys: employmentKeys, figuresOf: employmentFigures, rowsBehind: peopleBehindExits },
]
