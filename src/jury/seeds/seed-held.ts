import { granted } from '#platform/refusal'
import type { Group } from '#actions'
import { seededTrainees } from '#people'
import type { Tx } from '#platform/db'
import { dayOf, parisInstant } from '#platform/time'
import { asId } from '#platform/id'
import { prepareAttestations } from '../attestations/issue-attestations.ts'
import { codesOf, type Grid } from '../grid.ts'
import { insertDecisions, decisionLines } from '../deliberation/decision-store.ts'
import { saveMarks } from '../marks/store.ts'
import { markClosed, markOpened } from '../jury-store.ts'
import { decisionsHash } from '../minutes/minutes.ts'
import { insertSignature } from '../minutes/store.ts'
import type { AttestationId } from '../ids.ts'
import { seededJuries, seededAttestation } from './seeded-juries.ts'
import { personOf, seats, seedJuryOf } from './seed-seats.ts'
import { decisionsFor, seenBy } from './seeded-marks.ts'

// Le Petit Papier n° 463: twelve of thirteen above 75 %. The seventh stands at 18 of 24, exactly 75 %.
const acquired = [24, 23, 22, 21, 20, 19, 18, 22, 21, 23, 20, 19, 24]

/** The jury of June 2018: marked, decided, closed, signed by all; its attestations are ready. */
export async function seedHeld(tx: Tx, group: Group, grid: Grid): Promise<void> {
  const heldOn = dayOf('2018-06-14')
  const at = (clock: string) => parisInstant(heldOn, clock)
  const jury = { id: seededJuries.held, groupId: group.id, gridId: grid.id, kind: 'jury', heldOn } as const
  const jurorIds = await seedJuryOf(
    tx,
    { ...jury, startsAt: '09:00', place: 'AFP2I, Arras' },
    dayInstant('2018-05-14'),
  )
  const codes = codesOf(grid)
  for (const [n, { id: personId }] of seededTrainees.group1.entries()) {
    const decided = decisionsFor(codes, n, acquired[n] ?? 0)
    for (const [j, jurorId] of jurorIds.entries())
      await saveMarks(tx, {
        juryId: jury.id,
        jurorId: asId(jurorId),
        personId,
        marks: seenBy(j, decided, n),
        at: at('12:00'),
      })
    const lines = Object.entries(decided).map(([code, decision]) => ({
      personId,
      code,
      decision,
      comment: null,
      correctionWhy: null,
    }))
    await insertDecisions(tx, jury.id, lines, personOf('helene'), at('16:00'))
  }
  await markOpened(tx, jury.id, personOf('helene'), at('15:00'))
  await markClosed(tx, jury.id, personOf('helene'), at('17:00'))
  const hash = decisionsHash(await decisionLines(tx, jury.id))
  for (const [j, jurorId] of jurorIds.entries())
    await insertSignature(tx, {
      jurorId: asId(jurorId),
      signedName: seats[j]?.name ?? '',
      signedAt: at(`17:0${j + 4}`),
      decisionsHash: hash,
    })
  let n = 0
  const nextId = () => asId<AttestationId>(`${seededAttestation.slice(0, -2)}${String(++n).padStart(2, '0')}`)
  granted(
    await prepareAttestations(tx, {
      nextId,
      juryId: jury.id,
      by: personOf('helene'),
      at: dayInstant('2018-06-18'),
    }),
  )
}

const dayInstant = (day: string) => parisInstant(dayOf(day), '10:00')
