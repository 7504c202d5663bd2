import { readGroup, seeded, type Group } from '#actions'
import { cast, seededOrganisations, seededTrainees, type CastId, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { asId, type Naming } from '#platform/id'
import { prepareAttestations } from '../attestations/issue-attestations.ts'
import { codesOf, type Grid } from '../grid.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { insertDecisions } from '../deliberation/decision-store.ts'
import type { Mark, Marks } from '../marks/mark.ts'
import { saveMarks, saveNote } from '../marks/store.ts'
import { insertCandidate } from '../candidate-store.ts'
import { insertJury, markClosed, markOpened, type NewJury } from '../store.ts'
import { markFinished } from '../juror-store.ts'
import { loadGrid } from '../load-grid.ts'
import { decisionsHash } from '../minutes/minutes.ts'
import { insertSignature } from '../minutes/store.ts'
import { decisionLines } from '../deliberation/decision-store.ts'
import { seatJurors, type PlannedJuror } from '../plan/plan-jury.ts'
import type { JurorId, JuryId, AttestationId } from '../ids.ts'

/** Ids of the demo's juries: held in June 2018, a rehearsal today, planned in the last week of the group of today. */
export const seededJuries = {
  held: asId<JuryId>('00000000-0000-8000-8000-0000c1ea1001'),
  rehearsal: asId<JuryId>('00000000-0000-8000-8000-0000c1ea7001'),
  planned: asId<JuryId>('00000000-0000-8000-8000-0000c1ea7002'),
} as const

/** The first attestation of the demo: its address lasts, where a real one is random. */
export const seededAttestation = '00000000-0000-8000-8000-0000a77e5701'

/** The juries of both groups; the attestations of the first are issued, and signed when somebody first opens them. */
export async function seedJuries(tx: Tx, now: Date): Promise<void> {
  const grid = await loadGrid(tx, employeFamilialGrid)
  const [first, current] = [await readGroup(tx, seeded.group1), await readGroup(tx, seeded.group7)]
  if (!first || !current) throw new Error('seed the actions first')
  await seedHeld(tx, first, grid)
  await seedRehearsal(tx, current, grid, now)
  const rest = { startsAt: '09:00', place: 'AFP2I, Arras', kind: 'jury' } as const
  const heldOn = addDays(current.endsOn, -2)
  await seedJuryOf(
    tx,
    { id: seededJuries.planned, groupId: current.id, gridId: grid.id, heldOn, ...rest },
    now,
  )
}

const personOf = (id: CastId) => cast.find((one) => one.id === id)?.personId ?? asId<PersonId>('')

const seats = [
  { who: 'helene', name: 'Hélène Dubrulle', college: 'professionals', part: 'president' },
  { who: 'martine', name: 'Martine Poulain', college: 'employers', part: 'member' },
  { who: 'idriss', name: 'Idriss Kaboré', college: 'employers', part: 'member' },
] as const

/** A jury with its three jurors and the thirteen candidates of its group; gives the ids of the jurors, in the order of seats. */
async function seedJuryOf(
  tx: Tx,
  jury: Omit<NewJury, 'organiserId' | 'readFrom'>,
  at: Date,
): Promise<[string, string, string]> {
  const whole = { ...jury, organiserId: seededOrganisations.crefo.id, readFrom: null }
  await insertJury(tx, whole, personOf('brigitte'), at)
  const people = jury.groupId === seeded.group1 ? seededTrainees.group1 : seededTrainees.group7
  for (const [n, { id }] of people.entries()) await insertCandidate(tx, jury.id, id, n + 1)
  const id: Naming<[n: number]> = (n) => asId(`${jury.id.slice(0, -2)}${n + 1}${jury.id.slice(-1)}`)
  const jurors = seats.map(({ who, ...seat }, n): PlannedJuror => ({
    ...seat,
    id: id<JurorId>(n),
    personId: personOf(who),
  }))
  await seatJurors(tx, whole, jurors)
  return [id(0), id(1), id(2)]
}

// Le Petit Papier n° 463: twelve of thirteen above 75 %. The seventh stands at 18 of 24, exactly 75 %.
const acquired = [24, 23, 22, 21, 20, 19, 18, 22, 21, 23, 20, 19, 24]

async function seedHeld(tx: Tx, group: Group, grid: Grid): Promise<void> {
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
  await prepareAttestations(tx, {
    nextId,
    juryId: jury.id,
    by: personOf('helene'),
    at: dayInstant('2018-06-18'),
  })
}

const dayInstant = (day: string) => parisInstant(dayOf(day), '10:00')

const others: Mark[] = ['partly', 'not acquired', 'partly', 'not seen']

/** So many acquired, the others spread over the grid, a little elsewhere for each person. */
function decisionsFor(codes: readonly string[], n: number, count: number): Marks {
  const missing = Array.from({ length: codes.length - count }, (_, k) => (n * 5 + k * 7) % codes.length)
  return Object.fromEntries(
    codes.map((code, at) => {
      const k = missing.indexOf(at)
      return [code, k < 0 ? 'acquired' : (others[k % others.length] ?? 'partly')]
    }),
  )
}

/** What one juror saw of what all three decided: one of them, in turn, saw a skill otherwise. */
function seenBy(juror: number, decided: Marks, n: number): Marks {
  return Object.fromEntries(
    Object.entries(decided).map(([code, mark], at) => {
      const differs = (at + n) % 6 === 0 && (at + n) % 3 === juror
      return [code, differs ? (mark === 'acquired' ? 'partly' : 'acquired') : mark]
    }),
  )
}

/** The morning of a rehearsal: the president is half way, one employer has begun Aïcha, the other has finished. */
async function seedRehearsal(tx: Tx, group: Group, grid: Grid, now: Date): Promise<void> {
  const jury = {
    id: seededJuries.rehearsal,
    groupId: group.id,
    gridId: grid.id,
    kind: 'rehearsal',
    heldOn: parisDay(now),
  } as const
  const [helene, martine, idriss] = await seedJuryOf(
    tx,
    { ...jury, startsAt: '09:00', place: 'AFP2I, Arras' },
    now,
  )
  const codes = codesOf(grid)
  const mark = async (jurorId: JurorId, people: number, upTo: number) => {
    for (const [n, { id: personId }] of seededTrainees.group7.slice(0, people).entries()) {
      const seen = Object.entries(decisionsFor(codes, n, 16 + (n % 6))).slice(0, upTo)
      await saveMarks(tx, { juryId: jury.id, jurorId, personId, marks: Object.fromEntries(seen), at: now })
    }
  }
  await mark(asId(idriss), 13, codes.length)
  await markFinished(tx, asId(idriss), now)
  await mark(asId(helene), 6, codes.length)
  await mark(asId(martine), 1, 10)
  const note = 'Explique pourquoi elle commence par le col. Montre la vidéo du 2 juin.'
  await saveNote(tx, { juryId: jury.id, jurorId: asId(martine), personId: personOf('aicha'), note, at: now })
}
