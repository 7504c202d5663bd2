import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisInstant } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { immersionData } from '../immersion-data.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const own = `/immersions/mes-immersions/${toCome.id}`
const here = `/immersions/conventions/${toCome.id}`
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const asked = /Aïcha Benamar a demandé qu’on l’appelle/
const told = async () =>
  beffroi.db.rows<{ to: string }>(
    sql`select recipient_id as to from notices.notices where key like ${`convention ${toCome.id} unwell%`}`,
  )

describe('Somebody who is not well where they are', () => {
  test('has no button before the first day, nor after the last', async () => {
    for (const day of [addDays(toCome.said.fromDay, -1), addDays(toCome.said.toDay, 1)]) {
      beffroi.setNow(parisInstant(day, '10:00').toISOString())
      const aicha = await beffroi.as('aicha')
      assert.doesNotMatch(sentencesIn((await aicha.get(own)).text), /je veux parler/)
      assert.equal((await aicha.post(`${own}/ca-ne-va-pas`, {})).status, 404)
    }
    assert.deepEqual(await told(), [])
  })

  test('says it in one press: who accompanies them is told at once, once a day, and nobody else', async () => {
    beffroi.setNow(parisInstant(toCome.said.fromDay, '10:00').toISOString())
    const aicha = await beffroi.as('aicha')
    assert.match(sentencesIn((await aicha.get(own)).text), /je veux parler/)
    for (let n = 0; n < 2; n += 1) await aicha.post(`${own}/ca-ne-va-pas`, {})
    assert.deepEqual(await told(), [{ to: beffroi.personId('karine') }])
    for (const id of ['yanis', 'karine', 'brigitte'] as const)
      assert.equal((await (await beffroi.as(id)).post(`${own}/ca-ne-va-pas`, {})).status, 404, id)
  })

  test('reads all that day that somebody calls, by whatever their telephone sent it; the next day may ask again', async () => {
    const aicha = await beffroi.as('aicha')
    for (let n = 0; n < 2; n += 1) {
      const page = words((await aicha.get(own)).text)
      assert.match(page, /C’est dit : on vous appelle/)
      assert.doesNotMatch(page, /je veux parler/)
    }
    beffroi.setNow(parisInstant(addDays(toCome.said.fromDay, 1), '08:00').toISOString())
    const next = words((await (await beffroi.as('aicha')).get(own)).text)
    assert.match(next, /je veux parler/)
    assert.doesNotMatch(next, /C’est dit/)
    beffroi.setNow(parisInstant(toCome.said.fromDay, '10:00').toISOString())
  })

  test('waits for who accompanies them, on their day and on the convention, and for nobody else', async () => {
    const karine = await beffroi.as('karine')
    for (const path of ['/', here]) {
      assert.match(words((await karine.get(path)).text), asked, path)
      assert.match(words((await karine.get(path)).text), /à 10 h\. Appelez, puis notez/, path)
    }
    const brigitte = await beffroi.as('brigitte')
    for (const path of ['/', here]) {
      const page = await brigitte.get(path)
      assert.equal(page.status, 200)
      assert.doesNotMatch(words(page.text), /qu’on l’appelle/, path)
    }
  })

  test('waits no more once a call or a visit is noted after it, also when the immersion is over; asked again, waits again', async () => {
    const { fromDay, toDay } = toCome.said
    const note = async (more: object) => {
      const karine = await beffroi.as('karine')
      const form = formIn((await karine.get(`${here}/visite`)).text, `${here}/visite`)
      return karine.post(`${here}/visite`, { ...form, way: 'call', going: 'partly', ...more })
    }
    const waits = async () => {
      const karine = await beffroi.as('karine')
      return Promise.all(['/', here].map(async (path) => asked.test(words((await karine.get(path)).text))))
    }
    beffroi.setNow(parisInstant(addDays(fromDay, 1), '09:00').toISOString())
    assert.deepEqual(await waits(), [true, true])
    assert.equal((await note({ day: fromDay })).status, 303)
    assert.deepEqual(await waits(), [false, false])
    beffroi.setNow(parisInstant(toDay, '16:00').toISOString())
    await (await beffroi.as('aicha')).submit(`${own}/ca-ne-va-pas`)
    assert.deepEqual(await waits(), [true, true])
    const later = addDays(toDay, 3)
    beffroi.setNow(parisInstant(later, '09:00').toISOString())
    assert.deepEqual(await waits(), [true, true])
    assert.equal((await note({ day: later })).status, 303)
    assert.deepEqual(await waits(), [false, false])
    assert.equal((await note({ day: later })).status, 422)
  })

  test('is taken away by the person', async () => {
    const { files } = await immersionData(beffroi.db, [beffroi.personId('aicha')])
    const calls = files.find(({ path }) => path === 'appels-demandes.csv')
    assert.match(Buffer.from(calls?.bytes ?? '').toString(), / 10:00[^]* 16:00/)
  })
})
