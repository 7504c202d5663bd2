import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisInstant } from '#platform/time'
import { hearLetters, openBeffroi, sentencesIn } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const here = `/immersions/conventions/${toCome.id}`
const own = `/immersions/mes-immersions/${toCome.id}`
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const letters = hearLetters(beffroi)
const later = (minutes: number) =>
  beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000).toISOString())
const sent = async () => {
  await beffroi.settle()
  return letters.filter(({ body }) => body.includes('/immersions/bilan/')).length
}
beffroi.setNow(parisInstant(toCome.said.toDay, '08:15').toISOString())
const karine = await beffroi.as('karine')
const press = async () => words((await karine.submit(`${here}/bilan/lien`)).text)

describe('The link of a report, sent again to who has not answered', () => {
  test('leaves once in five minutes, and six times a day at most', async () => {
    assert.match(await press(), /Un autre message est parti/)
    assert.equal(await sent(), 2, 'to the host and to the person')
    assert.match(await press(), /Un message vient de partir\. Attendez cinq minutes/)
    assert.equal(await sent(), 2)
    for (let n = 0; n < 5; n += 1) {
      later(6)
      assert.match(await press(), /Un autre message est parti/)
    }
    later(6)
    assert.match(await press(), /Six messages sont partis en un jour/)
    assert.equal(await sent(), 12)
  })

  test('is not said to have left where nobody can be written to, and is not proposed', async () => {
    later(24 * 60)
    await beffroi.db.run(
      sql`update immersion.signatories set login = null where convention_id = ${toCome.id} and role = 'host'`,
    )
    assert.match(await press(), /Un autre message est parti/)
    assert.equal(await sent(), 13, 'to the person alone')
    await (await beffroi.as('aicha')).submit(own, { words: 'J’ai appris à repasser.' })
    const page = words((await karine.get(here)).text)
    assert.match(page, /Le bilan de l’employeur est attendu.*Il répond par téléphone/)
    assert.doesNotMatch(page, /Renvoyer le lien à qui n’a pas répondu/)
    later(6)
    const answer = await karine.post(`${here}/bilan/lien`, {})
    assert.equal(answer.status, 422)
    assert.match(words(answer.text), /Personne n’est à relancer par un message\. Appelez/)
    assert.equal(await sent(), 13)
  })
})
