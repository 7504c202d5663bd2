import { readPerson, type Actor } from '#people'
import type { Db } from '#platform/db'
import { addJob, type Jobs } from '#platform/jobs'
import { z } from 'zod'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import { openEveryFile } from '../ledger/door.ts'
import { certifyOver } from './certify-over.ts'
import { readSignedSheets } from './read-signed-sheets.ts'
import { readDossierFacts } from './read-dossier-facts.ts'
import { insertDossier, keepDossier, tellProgress, waitingDossier } from './kept-store.ts'
import { handedWorksOf } from './handed-work-store.ts'
import { dropPieces, keepPiece } from './piece-store.ts'
import { writeGroupDossier } from './group-pieces.ts'
import type { ExtraPaper } from './paper.ts'
import { traineesOf } from '../trainee-store.ts'
import type { DossierId } from '../ids.ts'

export { sweepDossiers } from './kept-store.ts'

/** Gives the papers that other rooms add to the dossier of a group. */
export type ExtraPapers = (db: Db, groupId: GroupId, now: Date) => Promise<ExtraPaper[]>

const PREPARE = 'prepare-dossier'

/**
 * Asks for the dossier of a group: each trainee gets the line of access in this transaction, or nothing is made. Twice is once.
 * @throws notFound when one of the trainees is not for this reader.
 */
export async function askDossier(
  db: Db,
  asked: { id: DossierId; groupId: GroupId; actor: Actor; at: Date },
): Promise<void> {
  const { id, groupId, actor, at } = asked
  await db.transaction(async (tx) => {
    const trainees = await traineesOf(tx, groupId)
    const fresh = await insertDossier(tx, {
      id,
      groupId,
      by: actor.personId,
      trainees: trainees.length,
      at,
    })
    if (!fresh) return
    await openEveryFile(tx, actor, trainees, { code: 'group dossier' }, at)
    await addJob(tx, PREPARE, { id }, { key: `dossier ${id}` })
  })
}

/** Makes a dossier that waits, telling how far it is. One that is ready, or was thrown away, is left alone. */
async function prepareDossier(db: Db, id: DossierId, extraPapers: ExtraPapers, now: Date): Promise<void> {
  const waiting = await waitingDossier(db, id)
  if (!waiting) return
  await db.transaction((tx) => certifyOver(tx, waiting.groupId, now))
  const facts = await readDossierFacts(db, waiting.groupId, now)
  if (!facts) return
  const by = await readPerson(db, waiting.askedBy)
  await db.transaction((tx) => dropPieces(tx, id))
  await writeGroupDossier(facts, {
    sheets: await readSignedSheets(db, waiting.groupId, facts.presences),
    extra: await extraPapers(db, waiting.groupId, now),
    by: by ? `${by.givenName} ${by.familyName}` : '',
    now,
    worksOf: (gauge) => handedWorksOf(db, waiting.groupId, gauge.personId),
    keep: (n, piece) => db.transaction((tx) => keepPiece(tx, id, n, piece)),
    tell: (done) => db.transaction((tx) => tellProgress(tx, id, done)),
  })
  const name = `dossier-${facts.action.slug}-${facts.group.slug}.zip`
  await db.transaction((tx) => keepDossier(tx, id, { name, at: now }))
}

const asked = z.object({ id: z.string().transform(asId<DossierId>) })

/** The jobs of this room. The hall gives `extraPapers`, since this room knows none of those that come after it. */
export const trainingBackground = (
  { db, clock }: { db: Db; clock: () => Date },
  extraPapers: ExtraPapers = async () => [],
): Jobs => ({
  [PREPARE]: async (payload) => prepareDossier(db, asked.parse(payload).id, extraPapers, clock()),
})
