import { myJuryData } from '#jury'
import type { MyData } from '#people'
import { tracesData } from '#records'

/** What goes with a portfolio that somebody takes away: their attestations as they were signed, the traces of what they learned. */
export const papersBesides = (url: string): readonly MyData[] => [myJuryData, tracesData(url)]
