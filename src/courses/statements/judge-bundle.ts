import type { Db } from '#platform/db'
import type { Plain } from '#platform/json'
import { keptIds, type Bundle, type Refused, type StatementId } from '#records'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import type { Au, Kind } from '../package.ts'
import { reachedIn } from '../reached-store.ts'
import type { Registration } from '../registration.ts'
import type { SpokenSession } from '../session.ts'
import { judgeStatement } from './judge-statement.ts'
import { judgeTincan } from './judge-tincan.ts'
import { knownOf, withJudged, type Judged, type Known } from './known.ts'

/** A session whose au speaks. */
export type Speaking = { session: SpokenSession; registration: Registration; au: Au; kind: Kind }

export type JudgedStatement = Judged & { id: StatementId }
type JudgedAll = { ok: true; all: JudgedStatement[]; known: Known }

/** Judges all that came together, but for what was kept before. */
export async function judgeBundle(
  db: Db,
  organisationId: OrganisationId,
  speaking: Speaking,
  { sent }: Bundle,
  now: Date,
): Promise<JudgedAll | Refused> {
  const ids = sent.map(({ statement }) => idOf(statement)).filter(Boolean)
  const there = await keptIds(db, organisationId, ids)
  return judgeAll(await readKnown(db, speaking, now), sent, there)
}

/** Judges what came together on what is known; what is `there` was judged before. A refusal says which was refused. */
export function judgeAll(
  begun: Known,
  sent: Bundle['sent'],
  there: ReadonlySet<string>,
): JudgedAll | (Refused & { said: Plain }) {
  let known = begun
  const judge = known.by === 'tincan' ? judgeTincan : judgeStatement
  const all: JudgedStatement[] = []
  // the order is that of timestamps (cmi5 9.3)
  for (const { statement } of sent.toSorted((a, b) => instantIn(a.statement) - instantIn(b.statement))) {
    const id = idOf(statement)
    if (there.has(id)) continue
    const judged = judge(statement, known)
    if (!judged.ok) return { ...judged, said: statement }
    known = withJudged(known, judged, known.now)
    all.push({ ...judged, id: asId(id) })
  }
  return { ok: true, all, known }
}

const idOf = ({ id }: Plain) => (typeof id === 'string' ? id.toLowerCase() : asId<StatementId>(''))

const instantIn = ({ timestamp }: Record<string, unknown>): number => {
  const at = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN
  return Number.isNaN(at) ? 0 : at
}

async function readKnown(db: Db, { session, registration, au, kind }: Speaking, now: Date): Promise<Known> {
  const steps = (await reachedIn(db, registration.id)).filter(({ auId }) => auId === au.id)
  const reached = new Set(steps.map(({ how }) => how))
  return knownOf({ session, learning: registration, au, kind, reached, now })
}
