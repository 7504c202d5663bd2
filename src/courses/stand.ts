import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'

/** What the verbs of this room stand on: a part of the ground, so that seeds may stand on their transaction. */
export type Stand = { db: Db; site: Pick<Ground['site'], 'url' | 'settings'>; clock: () => Date }
