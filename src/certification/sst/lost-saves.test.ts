import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { fullName, seededOrganisations, seededTrainees, type PersonId } from '#people'
import { appointTrainer } from '#training'
import { parisDay } from '#platform/time'
import { newcomer, openBeffroi, sentencesIn, late, open, seenIn } from '#testing'
import { asId, newId } from '#platform/id'
import { placesOf } from './place-store.ts'
import { sessionsOf } from './store.ts'

// The same page is open twice, on two screens. The second to be sent has not seen the first.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const claire = await beffroi.as('claire')
const claireId = beffroi.personId('claire')
const afp2i = seededOrganisations.afp2i.id
const other = await newcomer(beffroi, { organisationId: afp2i, role: 'trainer' })
const team = { groupId: seeded.group7, personId: asId<PersonId>(other.personId), organisationId: afp2i }
await appointTrainer(db, { ...team, fromDay: parisDay(beffroi.now()) })
const group = `/certification/${seeded.group7}`

describe('Two screens on one page of first aid: the first save is not undone in silence', () => {
  test('of sessions opened once for each person, and of their sheet', async () => {
    const people = seededTrainees.group7.map((one) => one.id)
    const [one, two] = [newId(), randomUUID()]
    const form = {
      sessions: `${one} ${two}`,
      first1: '2026-05-18',
      last1: '2026-05-19',
      trainer1: claireId,
      'people1[]': people.slice(0, 7),
      first2: '2026-05-25',
      last2: '2026-05-26',
      trainer2: claireId,
      'people2[]': people.slice(7),
    }
    for (let n = 0; n < 2; n++) await claire.submit(`${group}/sst`, form)
    const taken = 'Ces sessions viennent d’être ouvertes par quelqu’un d’autre.'
    const others = { ...form, sessions: `${randomUUID()} ${randomUUID()}` }
    for (const fields of [
      { ...form, trainer1: other.personId },
      { ...others, trainer1: other.personId },
    ])
      assert.match(
        sentencesIn(await late(claire, `${group}/sst`, fields, taken)),
        /SST-1 Du 18 mai 2026 au 19 mai 2026, Claire Vandamme .* Vous aviez écrit : du 18 mai 2026 au 19 mai 2026, Camille Ailleurs \S+, /,
      )
    assert.equal((await sessionsOf(db, seeded.group7)).length, 2)

    const path = `/certification/sst/${one}`
    const seen = seenIn(await open(claire, path))
    const [first, second] = await placesOf(db, [one])
    const there = { 'half1-1': 'oui', 'half1-2': 'oui', 'half1-3': 'oui', 'half1-4': 'oui' }
    await claire.submit(path, { person1: first?.personId, ...there, seen })
    const page = await late(claire, path, {
      person1: first?.personId,
      'half1-1': 'oui',
      person2: second?.personId,
      seen,
    })
    assert.match(
      sentencesIn(page),
      new RegExp(
        `${first && fullName(first)} .*Enregistré : présence 18 mai 2026, matin, 18 mai 2026, après-midi`,
      ),
    )
    assert.deepEqual((await placesOf(db, [one]))[0]?.presences, ['present', 'present', 'present', 'present'])
    const ended = { result1: 'certified', certificate1: 'L-1' }
    await claire.submit(path, { person1: first?.personId, ...there, ...ended, seen: seenIn(page) })
    const closed = await late(claire, path, {
      person1: first?.personId,
      ...there,
      result1: 'not certified',
      seen: seenIn(page),
    })
    assert.match(sentencesIn(closed), /Certificat L-1 .* Vous aviez écrit : non certifié·e/)
  })
})
