import { readGroup, seeded } from '#actions'
import { cast, onlyNamed, registerPerson, seededOrganisations, seededTrainees } from '#people'
import type { Db } from '#platform/db'
import { addDays, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { saveInterview, saveNotes } from './interviews/store.ts'
import { insertInvitation } from './meetings/invitation-store.ts'
import { saveAnswer } from './meetings/answer-store.ts'
import { hashOf } from './meetings/invite-to-meeting.ts'
import { insertMeeting } from './meetings/store.ts'
import { proposePerson } from './proposals/propose-person.ts'
import { saveStanding } from './standing-store.ts'
import type { Standing } from './positioning.ts'
import { insertRequest } from './requests/store.ts'
import { insertStep } from './step-store.ts'

const personOf = (id: string) => cast.find((one) => one.id === id)?.personId ?? ''
const karine = personOf('karine')
const brigitte = personOf('brigitte')
const { plie, departement } = seededOrganisations

const id = (series: string, n: number) =>
  `00000000-0000-8000-8000-00000b${series}${String(n).padStart(3, '0')}`

/** Ids of the demo that pages and tests point to, and the link of one invitation. */
export const seededPositionings = {
  silent: id('a08', 1),
  invited: id('a08', 3),
  interviewed: id('a08', 5),
  refused: id('a08', 8),
  ofAicha: id('a07', 1),
  meeting: id('a08', 100),
  request: id('a09', 1),
  link: 'demonstration-reunion',
} as const

/** The positionings of both groups, and nine people on their way to the next one. */
export async function seedOrientation(tx: Db, now: Date): Promise<void> {
  await seedAdmitted(tx, 'a01', seeded.group1, seededTrainees.group1)
  await seedAdmitted(tx, 'a07', seeded.group7, seededTrainees.group7)
  await seedOnTheirWay(tx, now)
  await insertRequest(tx, {
    id: seededPositionings.request,
    actionId: seeded.clea,
    givenName: 'Maëlle',
    familyName: 'Tournay',
    phone: '+33639980877',
    email: null,
    words: 'Je cherche une formation pour travailler chez les gens. Je suis libre le matin.',
    askedAt: parisInstant(addDays(parisDay(now), -2), '18:20'),
  })
}

async function seedAdmitted(
  tx: Db,
  series: string,
  groupId: string,
  trainees: readonly { id: string }[],
): Promise<void> {
  const group = await readGroup(tx, groupId)
  if (!group) throw new Error('seed the actions first')
  const on = addDays(group.startsOn, -13)
  const standing: Standing = { state: 'admitted', groupId, made: { on, by: brigitte } }
  for (const [i, trainee] of trainees.entries()) {
    const positionedOn = addDays(group.startsOn, -49 + (i % 13))
    await seedOne(tx, { id: id(series, i + 1), personId: trainee.id, positionedOn, ofPlie: i % 3 !== 2 })
    await seedDecision(tx, id(series, i + 1), standing, group.title)
  }
}

type Seed = { id: string; personId: string; positionedOn: Day; ofPlie: boolean; comment?: string }

const morning = (on: Day) => parisInstant(on, '09:00')

async function seedOne(tx: Db, { id, personId, positionedOn, ofPlie, comment }: Seed): Promise<void> {
  const organisation = ofPlie ? plie : departement
  const proposal = {
    positionedOn,
    mobility: null,
    status: null,
    toConfirm: null,
    prescriber: {
      prescriberKey: organisation.id,
      organisationId: organisation.id,
      organisationName: organisation.name,
      referentId: ofPlie ? karine : null,
      referentName: ofPlie ? 'Karine Hanquez' : 'Mme Roussel',
      phone: null,
      email: null,
      comment: comment ?? null,
    },
  }
  const what = { id, actionId: seeded.clea, personId, proposal }
  await proposePerson(tx, what, ofPlie ? karine : brigitte, morning(positionedOn))
}

/** Writes what was decided without announcing it: the seeds of other rooms tell their own part. */
async function seedDecision(tx: Db, id: string, standing: Standing, words: string | null): Promise<void> {
  if (!('made' in standing)) return
  const { state, made } = standing
  await saveStanding(tx, id, standing, morning(made.on))
  await insertStep(tx, id, { step: state, onDay: made.on, words, by: made.by }, morning(made.on))
}

const onTheirWay = [
  ['Lydie', 'Masson', '1987-06-11', 22],
  ['Samuel', 'Tison', '1995-01-20', 3],
  ['Nora', 'Belkacem', '1990-09-05', 25],
  ['Sophie', 'Warembourg', '1983-12-17', 24],
  ['Irina', 'Popescu', '1979-04-02', 30],
  ['Jessica', 'Flament', '1992-07-08', 41],
  ['Marie-Ange', 'Toulotte', '1975-10-30', 40],
  ['Grégory', 'Ansart', '1988-02-25', 44],
  ['Aminata', 'Cissé', '1993-05-14', 43],
] as const

async function seedOnTheirWay(tx: Db, now: Date): Promise<void> {
  const today = parisDay(now)
  for (const [i, [givenName, familyName, born, ago]] of onTheirWay.entries()) {
    const personId = `00000000-0000-8000-8000-000000a08${String(i + 1).padStart(3, '0')}`
    const phone = `+336399801${String(80 + i)}`
    const who = {
      ...onlyNamed(givenName, familyName),
      birthDate: dayOf(born),
      phone,
      town: 'Arras',
      postcode: '62000',
    }
    const positionedOn = addDays(today, -ago)
    await registerPerson(tx, who, karine, morning(positionedOn), personId)
    const comment = i === 0 ? 'Souhaite travailler auprès de personnes âgées.' : undefined
    await seedOne(tx, {
      id: id('a08', i + 1),
      personId,
      positionedOn,
      ofPlie: i !== 6,
      ...(comment ? { comment } : {}),
    })
  }
  await seedMeeting(tx, today)
  await seedInterview(tx, addDays(today, -5))
  const made = { on: addDays(today, -19), by: brigitte }
  await seedDecision(tx, id('a08', 6), { state: 'waiting', rank: 1, why: null, made }, null)
  await seedDecision(tx, id('a08', 7), { state: 'waiting', rank: 2, why: null, made }, null)
  const why = 'Projet à préciser : une immersion d’abord.'
  await seedDecision(tx, id('a08', 8), { state: 'refused', why, made }, why)
  const left = { state: 'withdrawn', withdrawal: 'found a job', why: 'CDI', made } as const
  await seedDecision(tx, id('a08', 9), left, 'found a job · CDI')
}

async function seedMeeting(tx: Db, today: Day): Promise<void> {
  const meeting = {
    id: seededPositionings.meeting,
    actionId: seeded.clea,
    startsAt: parisInstant(addDays(today, 6), '09:30'),
    place: 'AFP2I, Arras, salle 2',
  }
  const at = morning(addDays(today, -4))
  await insertMeeting(tx, meeting, brigitte, at)
  for (const n of [3, 4]) {
    const positioningId = id('a08', n)
    const tokenHash = n === 3 ? hashOf(seededPositionings.link) : null
    const invitation = { id: id('a08', 100 + n), positioningId, meetingId: meeting.id, tokenHash }
    const channel = n === 3 ? 'sms' : 'paper'
    await insertInvitation(tx, { ...invitation, channel, by: brigitte, at })
    await saveStanding(tx, positioningId, { state: 'invited', meetingId: meeting.id }, at)
    const words = meeting.place
    await insertStep(
      tx,
      positioningId,
      { step: 'invited', onDay: addDays(today, -4), words, by: brigitte },
      at,
    )
  }
  await saveAnswer(tx, id('a08', 104), 'yes', brigitte, at)
}

async function seedInterview(tx: Db, heldOn: Day): Promise<void> {
  const positioningId = seededPositionings.interviewed
  const needs = {
    motivation: 'Travailler près de chez elle, avec des horaires qui suivent l’école.',
    mobility: 'bus',
    childcare: 'to find',
    equipment: 'phone',
    network: 'mobile',
  }
  await saveInterview(tx, { ...needs, positioningId, heldOn, by: karine }, morning(heldOn))
  await saveNotes(
    tx,
    positioningId,
    'La crèche d’Achicourt a une place en septembre : rappeler le 15.',
    karine,
  )
  await saveStanding(tx, positioningId, { state: 'interviewed' }, morning(heldOn))
  await insertStep(tx, positioningId, { step: 'interviewed', onDay: heldOn, by: karine }, morning(heldOn))
}
