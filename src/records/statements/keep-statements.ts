import { isPlain, type Plain } from '#platform/json'
import { breaks, type Db } from '#platform/db'
import { insertAttachments } from './attachment-store.ts'
import { described, describeActivities, notYetMerged, rememberMerged } from './describe-activities.ts'
import { borrowTraits } from './borrow-traits.ts'
import { judgeVoiding } from './judge-voiding.ts'
import { nextPlaces } from './place.ts'
import { prepareStatement, type Prepared, type Sent } from './prepare-statement.ts'
import { refuse, type Refused } from '../rule.ts'
import { sameStatement } from './same-statement.ts'
import type { Version } from '../shape.ts'
import { insertPointers, insertStatements, statementsWithIds, voidStatements } from './store.ts'
import { whileWriting } from './writing.ts'

/** Who writes: an organisation, by one of its keys, which vouches for what it writes. */
export type Writer = { organisationId: string; keyId: string; authority: Plain }

/** Statements that follow the specification, sent together, with the bytes of their attachments by SHA-2. */
export type Bundle = { sent: readonly Sent[]; bytes?: ReadonlyMap<string, Buffer>; version: Version }

export type KeptBundle = { ok: true; ids: string[] }

/**
 * Keeps a bundle, all of it or nothing; when it comes back, it is on the disk. A statement that is already there and says the
 * same is kept once. @returns the ids in the order sent, or why nothing was kept.
 */
export async function keepStatements(
  db: Db,
  writer: Writer,
  bundle: Bundle,
  now: Date,
): Promise<KeptBundle | Refused> {
  const ready = prepare(writer, bundle, now)
  if (!ready.ok) return ready
  const { prepared, ids } = ready
  try {
    return await writeBundle(db, writer, prepared, { ...bundle, ids, now })
  } catch (cause) {
    // another process took one of our places in the same millisecond: ask for others
    if (breaks(cause, 'statements_pkey')) return keepStatements(db, writer, bundle, now)
    throw cause
  }
}

/**
 * The same inside the caller's transaction: statements and what they change are kept together. What is already there is asked for
 * first, since a broken rule would end the transaction. @throws when somebody else takes an id or a place meanwhile: try again.
 */
export async function keepStatementsIn(
  tx: Db,
  writer: Writer,
  bundle: Bundle,
  now: Date,
): Promise<KeptBundle | Refused> {
  const ready = prepare(writer, bundle, now)
  if (!ready.ok) return ready
  const { ids } = ready
  const rest = await unknownOf(tx, writer, ready.prepared)
  if (!rest.ok) return rest
  const [first] = rest.left
  const no =
    first && (await whileWriting(first.place, () => write(tx, writer, rest.left, { ...bundle, ids, now })))
  return no ?? { ok: true, ids }
}

const MOST_TRAITS = 1000

function prepare(
  writer: Writer,
  { sent, version }: Bundle,
  now: Date,
): { ok: true; prepared: Prepared[]; ids: string[] } | Refused {
  const places = nextPlaces(now, sent.length)
  const prepared = sent.map((one, i) => prepareStatement(one, places[i] ?? 0, { ...writer, version }))
  const ids = prepared.map((one) => one.id)
  if (new Set(ids).size < ids.length) return refuse(400, 'the same statement id comes twice')
  const long = prepared.find(({ traits }) => traits.length > MOST_TRAITS)
  return long ? refuse(413, 'the statements name too many things', long.id) : { ok: true, prepared, ids }
}

type Rest = Pick<Bundle, 'bytes'> & { ids: string[]; now: Date }

async function writeBundle(
  db: Db,
  writer: Writer,
  prepared: Prepared[],
  rest: Rest,
): Promise<KeptBundle | Refused> {
  if (prepared.length === 0) return { ok: true, ids: rest.ids }
  try {
    const no = await whileWriting(prepared[0]?.place ?? 0, () => write(db, writer, prepared, rest))
    return no ?? { ok: true, ids: rest.ids }
  } catch (cause) {
    if (!breaks(cause, 'statements_id')) throw cause
    const unknown = await unknownOf(db, writer, prepared)
    return unknown.ok ? writeBundle(db, writer, unknown.left, rest) : unknown
  }
}

/** One instruction for most bundles; a transaction when something else must be written with it. */
async function write(
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
    await insertStatements(db, writer, prepared)
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

/** Some ids may be there already: those that say the same are left out, one that says something else refuses the bundle. */
async function unknownOf(
  db: Db,
  writer: Writer,
  prepared: Prepared[],
): Promise<{ ok: true; left: Prepared[] } | Refused> {
  const ids = prepared.map((one) => one.id)
  const known = await statementsWithIds(db, writer.organisationId, ids)
  for (const { id, text } of known) {
    const sent = prepared.find((one) => one.id === id)
    const there: unknown = JSON.parse(text)
    if (sent && isPlain(there) && !sameStatement(sent.statement, there))
      return refuse(409, 'another statement already has this id', id)
  }
  return { ok: true, left: prepared.filter((one) => !known.some(({ id }) => id === one.id)) }
}
