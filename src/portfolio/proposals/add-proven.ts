import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { PersonId, Proven, ProvenBy } from '#people'
import { addMonths, parisDay } from '#platform/time'
import { groupIdsOf } from '#training'
import { writeCriteria } from '../criterion-store.ts'
import { insertEvidence, ofOrigin } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { criteriaFor } from '../list-criteria.ts'
import { suggestedCriteria } from './suggested-criteria.ts'
import { insertSetAside } from './store.ts'

type Asked = {
  personId: PersonId
  mine: PersonId[]
  named: Pick<Proven, 'room' | 'id'>
  provenBy: ProvenBy
  at: Date
}

/** As far back as anything is known. */
const YEARS_BACK = 120

/** Adds to the portfolio of somebody what another room saw them do, as that room says it. Pressed twice, it is there once. */
export const addProven = (
  db: Db,
  { personId, mine, named, provenBy, at }: Asked,
): Promise<{ ok: true; id: EvidenceId } | Refused<'not proven'>> =>
  db.transaction(async (tx) => {
    const all = await provenBy(tx, mine, addMonths(parisDay(at), -12 * YEARS_BACK))
    const proven = all.find((one) => one.room === named.room && one.id === named.id)
    if (!proven) return refuse('not proven')
    const id = newId<EvidenceId>()
    const origin = { room: proven.room, id: proven.id, words: proven.words }
    const said = { did: null, learnt: null, place: null, withWhom: null, link: null }
    const { title, happenedOn } = proven
    if (await insertEvidence(tx, { ...said, id, personId, title, happenedOn, origin }, at)) {
      await suggestCriteria(tx, id, { mine, kind: proven.kind ?? '', now: at })
      return { ok: true, id }
    }
    const before = await ofOrigin(tx, mine, named)
    if (!before) throw new Error(`${named.room} ${named.id} is there and is not`)
    return { ok: true, id: before }
  })

/** It is proposed no more. */
export const setAside = (
  db: Db,
  { personId, named, at }: Pick<Asked, 'personId' | 'named' | 'at'>,
): Promise<void> => db.transaction((tx) => insertSetAside(tx, personId, named, at))

/** It proves, until its person says otherwise, what such things prove. */
async function suggestCriteria(
  tx: Tx,
  id: EvidenceId,
  { mine, kind, now }: { mine: PersonId[]; kind: string; now: Date },
): Promise<void> {
  const wanted = suggestedCriteria[kind] ?? []
  if (wanted.length === 0) return
  const [personId] = mine
  const inTraining = personId !== undefined && (await groupIdsOf(tx, personId)).length > 0
  const offered = await criteriaFor(tx, { mine, inTraining, named: [], now })
  await writeCriteria(
    tx,
    id,
    offered.filter(({ framework, code }) => wanted.includes(`${framework} ${code}`)),
  )
}
