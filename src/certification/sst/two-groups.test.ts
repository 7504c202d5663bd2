import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createAction, openGroup, seeded, type ActionId, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededTrainees, type PersonId } from '#people'
import { newId } from '#platform/id'
import { addDays, dayOf, parisDay, type Day } from '#platform/time'
import { appointTrainer, enrolTrainee } from '#training'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { peopleBehindClea } from '../figures/count-people.ts'
import { myCleaData } from '../my-data.ts'
import type { SstSessionId } from '../ids.ts'
import { insertPlace } from './place-store.ts'
import { remindSst } from './remind-sst.ts'
import { insertSstResult, type SstResult } from './result-store.ts'
import { halfDaysOn, sstRuleOn } from './sst.ts'
import { insertSession } from './store.ts'

// Aïcha learns in group 7; she is in a group of another training body too. Camille comes to it from group 1 of 2018.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [at, today] = [beffroi.now(), parisDay(beffroi.now())]
const aicha = beffroi.personId('aicha')
const ofFirst = seededTrainees.group1[0]?.id ?? assert.fail()

const body = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
const lise = await newcomer(beffroi, { organisationId: body.id, role: 'trainer' })
const theirs = newId<GroupId>()
const register = async (n: number) => registerPerson(db, onlyNamed(`Prénom${n}`, 'Nouveau'), null, at)
const newcomers = [await register(1), await register(2), await register(3)] as const
await openSecondGroup()

async function openSecondGroup() {
  const actionId = newId<ActionId>()
  const action = {
    id: actionId,
    leadId: body.id,
    title: 'Propreté',
    town: 'Lens',
    summary: 'x',
    story: '',
    picture: 'vitre',
  }
  await createAction(db, action, null, at)
  const dates = { startsOn: addDays(today, -10), endsOn: addDays(today, 40) }
  const group = { id: theirs, actionId, title: 'Groupe 7', places: 12, site: 'Lens', ...dates }
  await openGroup(db, { leadId: body.id }, group, null, at)
  const fromDay = dates.startsOn
  await appointTrainer(db, { groupId: theirs, personId: lise.personId, organisationId: body.id, fromDay })
  for (const personId of [aicha, ofFirst, ...newcomers])
    await db.transaction((tx) => enrolTrainee(tx, { groupId: theirs, personId, fromDay, at }))
}

/** A session of a group, and what came of it for somebody. */
async function held(
  groupId: GroupId,
  startsOn: Day,
  personId: PersonId,
  result: SstResult | null,
  code = 'SST-1',
): Promise<void> {
  const id = newId<SstSessionId>()
  const endsOn = addDays(startsOn, 1)
  const session = {
    id,
    groupId,
    code,
    kind: 'initial',
    trainerName: 'Rémi',
    startsOn,
    endsOn,
  } as const
  await db.transaction(async (tx) => {
    await insertSession(tx, session, halfDaysOn(sstRuleOn(startsOn), 'initial', [startsOn, endsOn]), null, at)
    await insertPlace(tx, id, personId)
    if (result) await insertSstResult(tx, id, personId, result, null, at)
  })
}
const certified = (certificateNumber: string, validUntil: Day): SstResult => ({
  result: 'certified',
  certificateNumber,
  validUntil,
})
const read = async (who: Visitor, path: string) => sentencesIn((await who.get(path)).text)

describe('The first aid of somebody in two groups', () => {
  test('is read by them session after session, each as it ended', async () => {
    await held(seeded.group7, dayOf('2026-05-18'), aicha, certified('A-1', dayOf('2028-05-19')))
    await held(theirs, dayOf('2026-06-22'), aicha, null)
    const own = await read(await beffroi.as('aicha'), '/certification/mon-clea')
    assert.match(own, /Mon secourisme Session du 22 juin 2026 Certificat valable jusqu’au 19 mai 2028/)
  })

  test('says of which group each is, and that one is still to come, to who trains either', async () => {
    const session =
      /Propreté, Groupe 7, SST-1, le 22 juin 2026 : à venir Formation SST, Cléa Métiers SAP, Groupe 7, SST-1, le 18 mai 2026 : certificat A-1, valable jusqu’au 19 mai 2028/
    for (const who of [await beffroi.as('claire'), lise])
      assert.match(await read(who, `/certification/personnes/${aicha}`), session)
    const data = (await myCleaData(db, [aicha])).files.find(({ path }) => path === 'secourisme.csv')
    assert.match(
      String(data?.bytes && Buffer.from(data.bytes)),
      /^Propreté, Groupe 7;[^]*^Cléa Métiers SAP, Groupe 7;/m,
    )
  })

  test('is known where a session is proposed: whose certificate is valid, who has a session elsewhere', async () => {
    await held(seeded.group7, dayOf('2026-06-15'), ofFirst, null, 'SST-2')
    await held(
      seeded.group1,
      dayOf('2026-05-04'),
      newcomers[0],
      certified('C-1', dayOf('2028-05-05')),
      'SST-9',
    )
    const page = await read(lise, `/certification/${theirs}/sst`)
    assert.match(page, /Nouveau, certificat valable jusqu’au 5 mai 2028/)
    assert.match(page, /, session d’un autre groupe le 15 juin 2026/)
    assert.doesNotMatch(page, /Benamar/, 'she has a session of this group')
  })

  test('does not call valid a certificate that has ended', async () => {
    const path = `/certification/personnes/${ofFirst}`
    assert.match(await read(lise, path), /Groupe 1, .* : certificat \S+, fini le 2[07] avril 2020/)
  })

  test('is counted in the group that gave it, and the row of the other says so', async () => {
    const failed = { result: 'not certified', certificateNumber: null, validUntil: null } as const
    await held(theirs, dayOf('2026-05-20'), ofFirst, failed, 'SST-2')
    const rows = (await peopleBehindClea(db, theirs, 'sst')) ?? []
    const whyOf = (id: PersonId) => rows.find(({ personId }) => personId === id)?.why
    assert.equal(whyOf(aicha), 'Pas de certificat SST de ce groupe')
    assert.equal(
      whyOf(rows.find(({ personId }) => ![aicha, ofFirst].includes(personId))?.personId ?? aicha),
      'Pas inscrit·e à une session SST de ce groupe',
    )
  })

  test('is called to mind once, for the last certificate, when two end the same day', async () => {
    await held(theirs, dayOf('2026-05-22'), aicha, certified('B-1', dayOf('2028-05-19')), 'SST-3')
    const before = (await beffroi.letters()).length
    assert.equal(await remindSst(db, new Date('2028-03-01T05:00:00Z')), 2, 'hers, and C-1')
    assert.equal((await beffroi.letters()).length, before + 2)
  })
})
