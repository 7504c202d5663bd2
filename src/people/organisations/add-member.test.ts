import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { asId } from '#platform/id'
import { cast, type CastId } from '../cast.ts'
import { membersOf } from '../membership-store.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'
import type { OrganisationId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const at = `/organismes/${seededOrganisations.afp2i.id}`
const nadia = { givenName: 'Nadia', familyName: 'Lemaire', email: 'nadia@example.org', phone: '' }
const form = (fields: Record<string, string> = {}) => ({
  id: randomUUID(),
  ...nadia,
  role: 'trainer',
  fromDay: '2026-06-02',
  ...fields,
})
const members = async () => {
  const all = await membersOf(beffroi.db, seededOrganisations.afp2i.id)
  return all.map((one) => `${one.givenName} ${one.familyName}, ${one.role}`)
}
const lastLetter = async () => {
  await beffroi.settle()
  return (await beffroi.letters())[0]
}
const rolesOf = async (name: string) =>
  (await membersOf(beffroi.db, seededOrganisations.afp2i.id)).filter((one) => one.familyName === name)

describe('A training lead gives somebody a role', () => {
  test('and they receive a letter with the way in', async () => {
    const brigitte = await beffroi.as('brigitte')
    const page = await brigitte.submit(`${at}/membres`, form())
    assert.match(sentencesIn(page.text), /Une invitation part/)
    assert.match(
      sentencesIn(page.text),
      /Nadia Lemaire Formateur·rice Depuis le 2 juin 2026 nadia@example.org/,
    )
    const letter = await lastLetter()
    assert.equal(letter?.recipient, 'nadia@example.org')
    assert.match(letter.body, /http:\/\/127\.0\.0\.1:3000\/connexion/)
    assert.match(letter.body, /Formateur·rice, pour AFP2I/)
  })

  test('by SMS when only a telephone is known', async () => {
    const brigitte = await beffroi.as('brigitte')
    const fields = { givenName: 'Omar', familyName: 'Diallo', email: '', phone: '06 39 98 10 37' }
    await brigitte.submit(`${at}/membres`, form(fields))
    const letter = await lastLetter()
    assert.deepEqual([letter?.channel, letter?.recipient], ['sms', '+33639981037'])
  })

  test('once when the form is sent twice, and for two people when it is filled again', async () => {
    const brigitte = await beffroi.as('brigitte')
    const sent = form({ familyName: 'Twice', email: 'twice@example.org' })
    const both = await Promise.all([
      brigitte.post(`${at}/membres`, sent),
      brigitte.post(`${at}/membres`, sent),
    ])
    assert.deepEqual(
      both.map((one) => one.status),
      [303, 303],
    )
    assert.equal((await rolesOf('Twice')).length, 1)
    await brigitte.submit(`${at}/membres`, { ...sent, familyName: 'Other', email: 'other@example.org' })
    assert.equal((await rolesOf('Other')).length, 1)
  })

  test('to whoever signs in with that address already, whose account is left alone', async () => {
    const brigitte = await beffroi.as('brigitte')
    const fields = { givenName: 'Mathieu', familyName: 'SENECHAL', email: 'mathieu@example.org' }
    await brigitte.submit(`${at}/membres`, form({ ...fields, phone: '06 39 98 10 40' }))
    const [mathieu] = await rolesOf('Sénéchal')
    assert.equal(mathieu?.personId, beffroi.personId('mathieu'))
    assert.equal(mathieu?.phone, null, 'a telephone typed by somebody else would open the account')
    const again = await brigitte.post(`${at}/membres`, form(fields))
    assert.equal(again.status, 422)
    assert.match(again.text, /Cette personne a déjà ce rôle/)
  })

  test('but never to an account of another name, nor to two accounts at once', async () => {
    const brigitte = await beffroi.as('brigitte')
    const before = await members()
    const taken = await brigitte.post(`${at}/membres`, form({ email: 'aicha@example.org' }))
    assert.match(taken.text, /sert déjà à une personne d’un autre nom/)
    await beffroi.db.run(
      sql`update people.accounts set phone = '+33639981050' where email = 'aicha@example.org'`,
    )
    const two = await brigitte.post(`${at}/membres`, form({ phone: '06 39 98 10 50' }))
    assert.match(two.text, /sont à deux personnes différentes/)
    assert.deepEqual([taken.status, two.status], [422, 422])
    assert.deepEqual(await members(), before)
  })

  test('at the same instant in two organisations: one account, two roles', async () => {
    const [brigitte, paul] = [await beffroi.as('brigitte'), await beffroi.as('paul')]
    const names = ['Ardent', 'Bellot', 'Cordier', 'Duhem']
    const twice = names.map((familyName) => {
      const fields = { familyName, email: `${familyName.toLowerCase()}@example.org` }
      return Promise.all([
        brigitte.post(`${at}/membres`, form(fields)),
        paul.post(`/organismes/${seededOrganisations.crefo.id}/membres`, form({ ...fields, role: 'juror' })),
      ])
    })
    const answers = (await Promise.all(twice)).flat()
    assert.deepEqual(new Set(answers.map((one) => one.status)), new Set([303]))
    const persons = await beffroi.db.rows<{ roles: number; accounts: number }>(sql`
      select count(m.id)::int as roles, count(distinct a.person_id)::int as accounts
      from people.persons p
      join people.memberships m on m.person_id = p.id
      left join people.accounts a on a.person_id = p.id
      where p.family_name = any(${names})
      group by p.id`)
    assert.deepEqual(
      persons,
      names.map(() => ({ roles: 2, accounts: 1 })),
    )
  })

  for (const role of ['steward', 'direction'])
    test(`but not the role of ${role}, which the steward gives`, async () => {
      const fields = { familyName: 'Chief', email: 'chief@example.org', role }
      const refused = await (await beffroi.as('brigitte')).post(`${at}/membres`, form(fields))
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Vous ne pouvez pas donner ce rôle/)
      assert.equal((await (await beffroi.as('paul')).post(`${at}/membres`, form(fields))).status, 303)
    })

  const { afp2i, ateliers, crefo, delplanque, plie } = seededOrganisations
  const elsewhere: [CastId, string, string][] = [
    ['brigitte', afp2i.name, 'juror'],
    ['brigitte', ateliers.name, 'integration adviser'],
    ['brigitte', delplanque.name, 'merchant'],
    ['brigitte', crefo.name, 'juror'],
    ['brigitte', plie.name, 'referent'],
    ['didier', afp2i.name, 'trainer'],
    ['didier', delplanque.name, 'merchant'],
    ['nadege', ateliers.name, 'merchant'],
    ['nadege', seededOrganisations.saintPierre.name, 'merchant'],
    ['claire', afp2i.name, 'trainer'],
    ['bruno', ateliers.name, 'courier'],
  ]
  for (const [who, where, role] of elsewhere)
    test(`and ${who} gives nobody, not even themselves, the role of ${role} in ${where}`, async () => {
      const organisation = Object.values(seededOrganisations).find(({ name }) => name === where)
      const before = (await membersOf(beffroi.db, organisation?.id ?? asId<OrganisationId>(''))).length
      const visitor = await beffroi.as(who)
      const own = cast.find(({ id }) => id === who)
      const sides: Record<string, string>[] = [
        { familyName: 'Elsewhere', email: `elsewhere-${who}@example.org` },
        { givenName: own?.givenName ?? '', familyName: own?.familyName ?? '', email: own?.email ?? '' },
      ]
      for (const fields of sides) {
        const sent = form({ ...fields, role })
        const answer = await visitor.post(`/organismes/${organisation?.id}/membres`, sent)
        assert.ok([404, 422].includes(answer.status), String(answer.status))
      }
      assert.equal((await membersOf(beffroi.db, organisation?.id ?? asId<OrganisationId>(''))).length, before)
    })

  test('as do the direction of an ACI and a merchant, each at home', async () => {
    const hired = form({ familyName: 'Hired', email: 'hired@example.org', role: 'courier' })
    assert.equal(
      (await (await beffroi.as('didier')).post(`/organismes/${ateliers.id}/membres`, hired)).status,
      303,
    )
    const partner = form({ familyName: 'Partner', email: 'partner@example.org', role: 'merchant' })
    assert.equal(
      (await (await beffroi.as('nadege')).post(`/organismes/${delplanque.id}/membres`, partner)).status,
      303,
    )
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without names', { givenName: '', familyName: ' ' }, /Écrivez le prénom.*Écrivez le nom/],
    ['without an address', { email: '' }, /Donnez un courriel ou un téléphone/],
    ['with half a telephone', { phone: '06' }, /pas un numéro de téléphone/],
    ['with a role that is none', { role: 'king' }, /Choisissez un rôle/],
    ['with a day that does not exist', { fromDay: '2026-02-30' }, /Cette date n’existe pas/],
    ['with a name that is too long', { familyName: 'x'.repeat(81) }, /trop long/],
  ]
  for (const [how, fields, sentence] of wrong)
    test(`and is told what to mend ${how}`, async () => {
      const before = await members()
      const sent = form({ email: 'wrong@example.org', ...fields })
      const answer = await (await beffroi.as('brigitte')).post(`${at}/membres`, sent)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.deepEqual(await members(), before)
    })

  test('and somebody already known by that telephone is proposed as the same person', async () => {
    const id = randomUUID()
    await beffroi.db.run(sql`
      insert into people.persons (id, given_name, family_name, phone, name_key, registered_at)
      values (${id}, 'Lucie', 'Marchand', '+33639981060', 'lucie marchand', now())`)
    const fields = { givenName: 'Lucie', familyName: 'Marchand', email: '', phone: '06 39 98 10 60' }
    await (await beffroi.as('brigitte')).submit(`${at}/membres`, form(fields))
    const row = await beffroi.db.row<{ why: string }>(sql`
      select why from people.resemblances where ${id} in (one_id, other_id)`)
    assert.equal(row?.why, 'no birth date')
  })
})
