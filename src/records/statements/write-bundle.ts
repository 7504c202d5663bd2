import { breaks, type Db } from '#platform/db'
import type { Refused } from '../rule.ts'
import { insertAttachments } from './attachment-store.ts'
import { borrowTraits } from './borrow-traits.ts'
import type { Bundle, KeptBundle, Writer } from './bundle.ts'
import { describeActivities, described, notYetMerged, rememberMerged } from './describe-activities.ts'
import { judgeVoiding } from './judge-voiding.ts'
import { leaveKnown } from './leave-known.ts'
import type { Prepared } from './prepare-statement.ts'
import { insertStatements } from './store.ts'
import { insertPointers, voidStatements } from './pointer-store.ts'
import { whileWriting } from './open-writings.ts'

type Rest = Pick<Bundle, 'bytes'> & { ids: string[]; now: Date }

/** Writes a bundle; when some of it is there already, what is left of it. */
export async function writeBundle(
  db: Db,
  writer: Writer,
  prepared: Prepared[],
  rest: Rest,
): Promise<KeptBundle | Refused> {
  if (prepared.length === 0) return { ok: true, ids: rest.ids }
  try {
    const no = await whileWriting(prepared[0]?.place ?? 0, () => writeNew(db, writer, prepared, rest))
    return no ?? { ok: true, ids: rest.ids }
  } catch (cause) {
    if (!breaks(cause, 'statements_id')) throw cause
    const unknown = await leaveKnown(db, writer, prepared)
    return unknown.ok ? writeBundle(db, writer, unknown.left, rest) : unknown
  }
}

/** One transaction, of one instruction for most bundles; more where something else must be written with it. */
export async function writeNew(
  db: Db,
  writer: Writer,
  prepared: Prepared[],
  { bytes, now }: Rest,
): Promise<Refused | undefined> {
  const { organisationId } = writer
  const said = notYetMerged(
    db,
    organisationId,
    prepared.flatMap((one) => described(one.statement)),
  )
  const points = prepared.some((one) => one.ref !== null)
  if (said.length === 0 && !points && !bytes?.size) {
    await db.transaction((tx) => insertStatements(tx, writer, prepared))
    return undefined
  }
  const no = await db.transaction(async (tx) => {
    const refused = await judgeVoiding(tx, writer, prepared)
    if (refused) return refused
    const lent = await borrowTraits(tx, organisationId, prepared)
    if (!lent.ok) return lent
    if (said.length > 0) await describeActivities(tx, organisationId, said, now)
    if (bytes) await insertAttachments(tx, organisationId, bytes)
    await insertStatements(tx, writer, prepared, lent.borrowed)
    if (points) await insertPointers(tx, organisationId, prepared)
    const voided = prepared.flatMap((one) => (one.voids && one.ref ? [one.ref] : []))
    if (voided.length > 0) await voidStatements(tx, writer, voided)
    return undefined
  })
  if (!no) rememberMerged(db, organisationId, said)
  return no
}
