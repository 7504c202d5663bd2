import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { hashOf, newToken } from '#platform/secret'
import { addDays, parisInstant, type Day } from '#platform/time'
import { formIn, newcomer, openBeffroi, sentencesIn, walk } from '#testing'
import { signatoriesOf } from '../convention/door.ts'
import { remindImmersions } from '../remind-immersions.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { insertSigningLink } from '../signing/link-store.ts'
import { savePaper } from '../signing/paper-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay, toDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}`
const colleague = await newcomer(beffroi, {
  organisationId: seededOrganisations.plie.id,
  role: 'referent',
})
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const at = (day: Day) => beffroi.setNow(parisInstant(day, '09:00').toISOString())
const stateOf = async () =>
  (await db.row<{ state: string }>(sql`select state from immersion.conventions where id = ${toCome.id}`))
    ?.state

const [host] = (await signatoriesOf(db, toCome.id)).filter(({ role }) => role === 'host')
assert(host)
const secret = newToken()
// all have signed but the host, whose page waits
await db.transaction(async (tx) => {
  await tx.run(sql`update immersion.conventions set state = 'signing' where id = ${toCome.id}`)
  await tx.run(
    sql`delete from immersion.signature_lines where convention_id = ${toCome.id} and role = 'host'`,
  )
  const kept = { signatoryId: host.id, version: 1, fileIds: [newId()], keptAt: beffroi.now() } as const
  await savePaper(tx, { ...kept, id: newId(), keptBy: beffroi.personId('karine') })
  await insertSigningLink(tx, host.id, hashOf(secret), beffroi.now())
})

describe('A page on paper that waits for its check', () => {
  test('holds its convention: after the first day, who signed it does not read that it is too late', async () => {
    at(addDays(fromDay, 1))
    const { text } = await beffroi.visitor().get(`/immersions/signer/${secret}`)
    assert.match(words(text), /Sur papier, à vérifier/)
    assert.doesNotMatch(words(text), /trop tard/)
    const karine = await beffroi.as('karine')
    for (const path of ['/', here])
      assert.doesNotMatch(words((await karine.get(path)).text), /(?:Non|pas) signée à temps/, path)
    const late = await karine.get('/immersions/conventions?etat=non-signees')
    assert.doesNotMatch(words(late.text), /Benamar/)
  })

  test('lets a telephone be corrected after the first day, and not its text: its signatures stay', async () => {
    at(addDays(fromDay, 1))
    const karine = await beffroi.as('karine')
    const correction = `${here}/correction`
    const days = { 'mornings[]': ['2', '3', '4', '5'], 'afternoons[]': ['2', '3', '4', '5'] }
    const form = { ...formIn((await karine.get(correction)).text, correction), ...days }
    const other = await karine.post(correction, { ...form, safety: 'Un casque.' })
    assert.equal(other.status, 422)
    const moved = await karine.post(correction, { ...form, personLogin: '06 39 98 05 79' })
    assert.equal(moved.status, 303, words(moved.text))
    assert.equal(await stateOf(), 'signing')
    const person = (await signatoriesOf(db, toCome.id)).find(({ role }) => role === 'person')
    assert.equal(person?.login, '+33639980579')
  })

  test('is said and listed to who wrote the convention, among those to finish: nobody has to sign, somebody checks', async () => {
    for (const day of [addDays(fromDay, -1), addDays(fromDay, 1), addDays(toDay, 2)]) {
      at(day)
      const karine = await beffroi.as('karine')
      const home = words(await walk(karine))
      assert.match(home, /1 convention à finir 1 attend qu’une autre personne vérifie une page\.(?! \d)/, day)
      const list = words(await walk(karine, /convention à finir/))
      assert.match(list, new RegExp(`Benamar.*À vérifier : la page signée par ${host.name}`, 'i'), day)
    }
  })

  test('is still shown to a colleague after the last day, and the convention waits for it', async () => {
    at(addDays(toDay, 3))
    await remindImmersions(beffroi.ground, beffroi.now())
    assert.equal(await stateOf(), 'signing')
    assert.match(words((await colleague.get('/')).text), /1 signature sur papier à vérifier/)
    assert.match(
      words((await colleague.get('/immersions/conventions/a-verifier')).text),
      new RegExp(`La page signée par ${host.name}`),
    )
  })

  test('when it is refused by then, leaves nothing to sign: it is said, and the convention is over', async () => {
    const paper = `${here}/papier/${host.id}`
    const done = await colleague.submit(`${paper}/refuser`, { why: 'Elle est floue.' })
    assert.match(words(done.text), /Le premier jour est passé : la convention est à écrire encore/)
    await remindImmersions(beffroi.ground, beffroi.now())
    assert.equal(await stateOf(), 'cancelled')
  })
})
