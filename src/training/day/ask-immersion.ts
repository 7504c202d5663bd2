import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { DayAtHost, NextAtHost } from './at-host.tsx'

/** What a day holds of somebody's immersions: where they are expected, a morning here and an afternoon there, and what begins later. */
export type ImmersionDay = { today: readonly DayAtHost[]; next: NextAtHost | undefined }

/** Asks who knows of immersions, which is another room, once for as many days as are told. */
export type AskImmersions = (db: Db, personId: PersonId) => Promise<(day: Day) => ImmersionDay>
