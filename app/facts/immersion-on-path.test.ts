import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededPositionings } from '#orientation'
import { sql } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [karine, aicha] = [await beffroi.as('karine'), await beffroi.as('aicha')]
const path = `/orientation/${seededPositionings.ofAicha}`
const read = async (who: Visitor, at: string) =>
  sentencesIn((await who.get(at)).text).replaceAll('\u00A0', ' ')
const isTold = async (what: RegExp) => {
  for (const at of [await read(aicha, '/moi/parcours'), await read(karine, path)]) assert.match(at, what)
}
const one = await db.row<{ id: string; host: string; toDay: Day }>(sql`
  select c.id, h.name as host, c.to_day as "toDay"
  from immersion.conventions c
  join immersion.hosts h on h.id = c.host_id
  where c.person_id = ${beffroi.personId('aicha')} and c.state = 'signed'`)
assert.ok(one)
const own = `/immersions/mes-immersions/${one.id}`

describe('What somebody lives at an employer is on their path, theirs and at their referent', () => {
  test('once all signed it, and once it is over', async () => {
    await isTold(new RegExp(`Immersion chez ${one.host} Du .* au `))
    beffroi.setNow(parisInstant(addDays(one.toDay, 1), '09:00').toISOString())
    await isTold(new RegExp(`Immersion chez ${one.host} Du .* au `))
  })

  test('with its report, a hire and its contract', async () => {
    await aicha.submit(own, { words: 'La presse m’a plu' })
    assert.match(await read(aicha, '/moi/parcours'), /Vous avez rendu votre bilan/)
    const told = await read(karine, path)
    assert.match(told, /Bilan rendu par la personne/)
    assert.doesNotMatch(told, /La presse m’a plu/, 'no word of it')
    await aicha.submit(`${own}/recrute`)
    await isTold(new RegExp(`Recrutement chez ${one.host}`))
    const startsOn = addDays(one.toDay, 10)
    await karine.submit(`/immersions/conventions/${one.id}/contrat`, {
      contract: 'permanent',
      hours: 30,
      startsOn,
    })
    await isTold(new RegExp(`Début du contrat chez ${one.host}`))
  })

  test('in the language of who reads', async () => {
    for (const [language, said] of [
      ['en', /My work placements.*Work placement at/],
      ['uk', /Мої практики.*Практика:/],
      ['ar', /تجاربي عند أصحاب العمل/],
    ] as const) {
      await aicha.post('/langue', { language, to: '/' })
      assert.match(await read(aicha, '/moi/parcours'), said)
    }
    await aicha.post('/langue', { language: 'fr', to: '/' })
  })

  test('is read by the person: who opened it, and nobody to whom conventions are closed', async () => {
    assert.match(await read(aicha, '/moi/acces'), /Karine Hanquez.*immersion/is)
    assert.doesNotMatch(await read(await beffroi.as('yanis'), '/moi/parcours'), new RegExp(one.host))
  })
})
