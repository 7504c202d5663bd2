import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hearLetters, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { sql } from '#platform/db'
import { immersionData } from '../immersion-data.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const AICHA = '+33639980920'
const here = `/immersions/conventions/${toCome.id}`
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const letters = hearLetters(beffroi)
const links = async () => {
  await beffroi.settle()
  return letters.flatMap(({ recipient, body }) =>
    recipient === AICHA ? (/\/immersions\/(?:bilan|signer)\/[\w-]{43}/.exec(body) ?? []) : [],
  )
}
const later = (minutes: number) =>
  beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000).toISOString())

describe('Somebody who lost the link to their immersion', () => {
  test('is sent another by who accompanies them, in one press; the one before stays good', async () => {
    const karine = await beffroi.as('karine')
    assert.match(words((await karine.get(here)).text), /Renvoyer le lien à la personne/)
    const done = await karine.submit(`${here}/lien`)
    assert.match(
      words(done.text),
      /Un lien vient de partir\. Celui d’avant marche encore.*Lien renvoyé le .*, par Karine Hanquez/,
    )
    const twice = await karine.submit(`${here}/lien`)
    assert.match(words(twice.text), /Attendez cinq minutes/)
    later(6)
    await karine.submit(`${here}/lien`)
    const [first = '', second = '', ...others] = await links()
    assert.deepEqual(others, [])
    const anybody = beffroi.visitor()
    for (const link of [first, second]) {
      const page = await anybody.get(link)
      assert.equal(page.status, 200)
      assert.match(words((await anybody.get(linkIn(page.text, /Lire ma convention/))).text), /Au Fil Propre/)
    }
  })

  test('six times a day at most; each is kept, for them too', async () => {
    const karine = await beffroi.as('karine')
    for (let n = 0; n < 7; n += 1) {
      later(6)
      await karine.submit(`${here}/lien`)
    }
    assert.equal((await links()).length, 6)
    assert.match(
      words((await karine.submit(`${here}/lien`)).text),
      /Six liens sont partis en un jour\. Attendez demain/,
    )
    const { files } = await immersionData(beffroi.db, [beffroi.personId('aicha')])
    const mine = Buffer.from(files.find(({ path }) => path === 'liens-renvoyes.csv')?.bytes ?? '').toString()
    assert.equal(mine.match(/Karine Hanquez/g)?.length, 6)
  })

  test('to sign, while the convention is signed; nothing of one that is cancelled', async () => {
    const karine = await beffroi.as('karine')
    await beffroi.db.run(sql`update immersion.conventions set state = 'signing' where id = ${toCome.id}`)
    later(24 * 60)
    letters.length = 0
    await karine.submit(`${here}/lien`)
    assert.match((await links()).join(), /^\/immersions\/signer\//)
    await karine.submit(`${here}/arreter`, { why: 'Un essai.' })
    await beffroi.settle()
    later(24 * 60)
    letters.length = 0
    assert.doesNotMatch((await karine.get(here)).text, /Renvoyer le lien à la personne/)
    assert.match(words((await karine.submit(`${here}/lien`)).text), /n’est pas à ouvrir/)
    assert.deepEqual(await links(), [])
  })

  test('by nobody else', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    for (const who of [other, await beffroi.as('brigitte'), await beffroi.as('aicha')])
      assert.equal((await who.post(`${here}/lien`, {})).status, 404)
  })
})
