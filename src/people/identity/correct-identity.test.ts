import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { formIn, openBeffroi } from '#testing'
import { seededTrainees } from '../seeds/seeded-trainees.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const personId = seededTrainees.group7[1]?.id ?? ''
const address = `/personnes/${personId}/identite`
const whole = {
  givenName: 'Kévin',
  familyName: 'Boulanger',
  birthDate: '1996-04-17',
  phone: '06 39 98 12 34',
  back: '/orientation',
}
const row = () =>
  beffroi.db.row(sql`select usage_name, phone, birth_date from people.persons where id = ${personId}`)

describe('The identity of somebody', () => {
  test('is completed by who accompanies them, who comes back where they were', async () => {
    const brigitte = await beffroi.as('brigitte')
    assert.match((await brigitte.get(`${address}?retour=/orientation`)).text, /Boulanger/)
    const { seen } = formIn((await brigitte.get(address)).text, address)
    const answer = await brigitte.post(address, { ...whole, seen, usageName: 'Masson' })
    assert.equal(answer.location, '/orientation')
    assert.deepEqual(await row(), { usage_name: 'Masson', phone: '+33639981234', birth_date: '1996-04-17' })
  })
  test('has a postcode in the digits of any keyboard', async () => {
    const brigitte = await beffroi.as('brigitte')
    const { seen } = formIn((await brigitte.get(address)).text, address)
    const answer = await brigitte.post(address, { ...whole, seen, usageName: 'Masson', postcode: '٦٢٠٠٠' })
    assert.equal(answer.status, 303)
    const kept = await beffroi.db.row(sql`select postcode from people.persons where id = ${personId}`)
    assert.deepEqual(kept, { postcode: '62000' })
  })
  test('leaves a line that the person reads', async () => {
    const line = await beffroi.db.row(sql`
      select code from people.access_lines where person_id = ${personId} and reader_id = ${beffroi.personId('brigitte')} limit 1`)
    assert.deepEqual(line, { code: 'identity' })
  })
  test('is refused with a sentence when it cannot be true, and nothing changes', async () => {
    const brigitte = await beffroi.as('brigitte')
    const before = await row()
    for (const [wrong, sentence] of [
      [{ birthDate: '2031-01-01' }, /Cette date n’est pas encore passée/],
      [{ phone: '12' }, /Ce n’est pas un numéro de téléphone/],
      [{ familyName: '' }, /Écrivez le nom/],
    ] as const) {
      const answer = await brigitte.post(address, { ...whole, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(answer.text, sentence)
    }
    assert.deepEqual(await row(), before)
  })
  test('stays closed to who only reads it, and to strangers', async () => {
    for (const id of ['claire', 'mathieu', 'agnes', 'aicha'] as const) {
      const other = await beffroi.as(id)
      assert.equal((await other.get(address)).status, 404, id)
      assert.equal((await other.post(address, whole)).status, 404, id)
    }
    assert.match((await beffroi.visitor().get(address)).location ?? '', /connexion/)
  })
})
