import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations } from '#people'
import { announce } from '#platform/facts'
import { addDays, parisDay } from '#platform/time'
import { comeIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId } from '#platform/id'

const beffroi = await openBeffroi()
const { db, now } = beffroi
const team = `/formation/${seeded.group7}/equipe`
let brigitte: Visitor
before(async () => {
  brigitte = await beffroi.as('brigitte')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

let people = 0
/** Somebody of a list, with this telephone and no e-mail, whom the commission has just admitted. */
async function admitted(phone: string | null, groupId: GroupId = seeded.group7): Promise<string> {
  const who = { ...onlyNamed('Lina', `Nouvelle ${(people += 1)}`), phone }
  const personId = await registerPerson(db, who, null, now())
  const fromDay = parisDay(now())
  const placed = { positioningId: newId(), personId, actionId: seeded.clea, groupId }
  const payload = { ...placed, fromDay }
  await db.transaction((tx) => announce(tx, 'positioning admitted', payload, now()))
  await beffroi.settle()
  return personId
}

/** Brigitte writes another telephone in the file of Lina. */
async function writePhone(personId: string, familyName: string, phone: string): Promise<void> {
  const identity = `/personnes/${personId}/identite`
  const seen = /name="seen" value="([^"]*)"/.exec((await brigitte.get(identity)).text)?.[1] ?? ''
  const nothing = { usageName: '', birthDate: '', email: '', town: '', postcode: '' }
  await brigitte.submit(identity, { ...nothing, givenName: 'Lina', familyName, phone, seen })
}

const lettersTo = async (recipient: string) =>
  (await beffroi.letters()).filter((one) => one.recipient === recipient && !one.secret)

describe('Somebody who was admitted', () => {
  test('is told by telephone how to come in, comes in with that number, and finds their day', async () => {
    const phone = '+33639980101'
    await admitted(phone)
    const [letter] = await lettersTo(phone)
    assert.match(letter?.body ?? '', /Bonjour Lina.*Vous avez une place.*\/connexion/)
    const lina = await comeIn(beffroi, phone)
    assert.match(sentencesIn((await lina.get('/formation/aujourdhui')).text), /Bonjour Lina/)
    assert.match(sentencesIn((await brigitte.get(team)).text), /Lina Nouvelle 1 .*?Vu·e le/)
  })

  test('is told again at the number that was corrected, until they have come in', async () => {
    const personId = await admitted('+33639980102')
    await writePhone(personId, 'Nouvelle 2', '06 39 98 01 03')
    await brigitte.submit(`${team}/acces`, { person: personId })
    assert.equal((await lettersTo('+33639980103')).length, 1)
    await assert.rejects(comeIn(beffroi, '+33639980102'), /no code was written/)
    await comeIn(beffroi, '+33639980103')
    const late = await brigitte.submit(`${team}/acces`, { person: personId })
    assert.match(sentencesIn(late.text), /Cette personne est déjà entrée/)
    assert.equal((await lettersTo('+33639980103')).length, 1)
  })

  test('comes in no more with a number that was taken out of their file before they ever came', async () => {
    const personId = await admitted('+33639980107')
    await writePhone(personId, 'Nouvelle 3', '')
    const page = await brigitte.submit(`${team}/acces`, { person: personId })
    assert.match(sentencesIn(page.text), /Rien n’est parti/)
    await assert.rejects(comeIn(beffroi, '+33639980107'), /no code was written/)
    await writePhone(personId, 'Nouvelle 3', '06 39 98 01 08')
    await brigitte.submit(`${team}/acces`, { person: personId })
    await comeIn(beffroi, '+33639980108')
  })

  test('without telephone nor e-mail is seen, and nothing is said sent', async () => {
    const personId = await admitted(null)
    const page = await brigitte.submit(`${team}/acces`, { person: personId })
    assert.match(sentencesIn(page.text), /Rien n’est parti/)
    assert.match(sentencesIn(page.text), /Lina Nouvelle 4 .*?Jamais entré·e/)
  })

  test('in a group that ended, as a list of another year says, is told nothing', async () => {
    const groupId = newId<GroupId>()
    const [startsOn, endsOn] = [addDays(parisDay(now()), -100), addDays(parisDay(now()), -1)]
    const group = { actionId: seeded.clea, title: 'Un groupe fini', places: 13, site: 'Arras' }
    const lead = { leadId: seededOrganisations.afp2i.id }
    await openGroup(db, lead, { id: groupId, ...group, startsOn, endsOn }, null, now())
    await admitted('+33639980105', groupId)
    assert.deepEqual(await lettersTo('+33639980105'), [])
  })

  test('is told by who trains them or leads their training, at most five times a day', async () => {
    const personId = await admitted('+33639980104')
    const mathieu = await beffroi.as('mathieu')
    assert.equal((await mathieu.post(`${team}/acces`, { person: personId })).status, 404)
    assert.equal((await brigitte.post(`${team}/acces`, { person: randomUUID() })).status, 404)
    for (let n = 1; n <= 5; n += 1)
      assert.equal((await brigitte.post(`${team}/acces`, { person: personId })).status, 303)
    assert.equal((await brigitte.post(`${team}/acces`, { person: personId })).status, 429)
  })
})
