import { typo } from '#platform/i18n'
import { writeQuantity } from '../lot.ts'
import type { Unit } from '../vegetable.ts'

export const SURE = 'Oui, c’est bien cela'

/** What is said of a weight far above what is usual. */
export const farSentence = (usual: number, unit: Unit): string =>
  typo(`D’habitude, c’est environ ${writeQuantity(usual, unit)} ici. Vérifiez, ou cochez « ${SURE} ».`)
