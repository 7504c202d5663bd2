import type { Db, Tx } from '#platform/db'
import { releaseFiles } from '#platform/files'
import { newId } from '#platform/id'
import type { Language } from '#platform/languages'
import { refuse, type Refused } from '#platform/refusal'
import type { PersonId, Proven, Proving } from '#people'
import { addMonths, parisDay } from '#platform/time'
import { groupIdsOf } from '#training'
import { writeCriteria } from '../criterion-store.ts'
import { insertEvidence, ofOrigin } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { criteriaFor } from '../list-criteria.ts'
import { insertPiece } from '../piece-store.ts'
import { SUGGESTED, takePhoto } from '../suggestions/door.ts'
import { suggestedCriteria } from './suggested-criteria.ts'
import { insertSetAside } from './store.ts'

type Asked = {
  personId: PersonId
  mine: PersonId[]
  named: Pick<Proven, 'room' | 'id'>
  proving: Proving
  /** That of who adds it: its name is theirs from then on. */
  language: Language
  at: Date
}

/** As far back as anything is known. */
const YEARS_BACK = 120

/** Adds to the portfolio of somebody what another room saw them do, under the name that it has in their language. Pressed twice, it is there once. */
export const addProven = (
  db: Db,
  { personId, mine, named, proving, language, at }: Asked,
): Promise<{ ok: true; id: EvidenceId } | Refused<'not proven'>> =>
  db.transaction(async (tx) => {
    const proven = await findProven(tx, { mine, named, proving, at })
    if (!proven) return refuse('not proven')
    const before = await ofOrigin(tx, mine, named)
    if (before) return { ok: true, id: before }
    const id = newId<EvidenceId>()
    const origin = { room: proven.room, id: proven.id, seen: proven.seen }
    const said = { did: null, learnt: null, place: null, withWhom: null, link: null }
    const { title } = proving.say(proven, language)
    const { happenedOn } = proven
    if (await insertEvidence(tx, { ...said, id, personId, title, happenedOn, origin }, at)) {
      await addPhoto(tx, id, { mine, proven, at })
      await suggestCriteria(tx, id, { personId, mine, kind: proven.kind ?? '', now: at })
      return { ok: true, id }
    }
    const meanwhile = await ofOrigin(tx, mine, named)
    if (!meanwhile) throw new Error(`${named.room} ${named.id} is there and is not`)
    return { ok: true, id: meanwhile }
  })

/** It is proposed no more. */
export const setAside = (
  db: Db,
  { personId, ...asked }: Omit<Asked, 'language'>,
): Promise<{ ok: true } | Refused<'not proven'>> =>
  db.transaction(async (tx) => {
    if (!(await findProven(tx, asked))) return refuse('not proven')
    await insertSetAside(tx, personId, asked.named, asked.at)
    const photo = asked.named.room === SUGGESTED && (await takePhoto(tx, asked.mine, asked.named.id))
    if (photo) await releaseFiles(tx, [photo.fileId])
    return { ok: true }
  })

/** Its person says who can be recognised there before anybody else sees it, as of any photograph. */
async function addPhoto(
  tx: Tx,
  id: EvidenceId,
  { mine, proven, at }: { mine: PersonId[]; proven: Proven; at: Date },
): Promise<void> {
  const photo = proven.room === SUGGESTED && (await takePhoto(tx, mine, proven.id))
  if (photo) await insertPiece(tx, id, { ...photo, id: newId(), kind: 'image', isTold: false }, at)
}

async function findProven(
  tx: Tx,
  { mine, named, proving, at }: Pick<Asked, 'mine' | 'named' | 'proving' | 'at'>,
): Promise<Proven | undefined> {
  const all = await proving.find(tx, mine, addMonths(parisDay(at), -12 * YEARS_BACK))
  return all.find((one) => one.room === named.room && one.id === named.id)
}

/** It proves, until its person says otherwise, what such things prove. */
async function suggestCriteria(
  tx: Tx,
  id: EvidenceId,
  { personId, mine, kind, now }: Pick<Asked, 'personId' | 'mine'> & { kind: string; now: Date },
): Promise<void> {
  const wanted = suggestedCriteria[kind] ?? []
  if (wanted.length === 0) return
  const inTraining = (await groupIdsOf(tx, personId)).length > 0
  const offered = await criteriaFor(tx, { mine, inTraining, named: [], now })
  await writeCriteria(
    tx,
    id,
    offered.filter(({ framework, code }) => wanted.includes(`${framework} ${code}`)),
  )
}
