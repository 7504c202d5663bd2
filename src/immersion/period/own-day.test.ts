import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisInstant, type Day } from '#platform/time'
import { linkIn, openBeffroi, sentencesIn } from '#testing'
import { accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay, toDay } = toCome.said
const own = `/immersions/mes-immersions/${toCome.id}`
const read = async (id: 'aicha' | 'yanis', day: Day) => {
  beffroi.setNow(parisInstant(day, '08:00').toISOString())
  const { status, text } = await (await beffroi.as(id)).get('/formation/aujourdhui')
  return { status, text, said: sentencesIn(text).replaceAll('\u00A0', ' ') }
}

describe('The day of a trainee, while they are in immersion', () => {
  test('says where they are expected, from when, how to get there, who receives; and takes to where it is noted', async () => {
    const { text, said } = await read('aicha', fromDay)
    assert.match(said, /En immersion Au Fil Propre Quand De 9 h à 17 h/)
    assert.match(said, /Où je vais 4 place du Théâtre, 62000 Arras/)
    assert.match(said, /Qui m’accueille M\. Aubry, gérant/)
    assert.equal(linkIn(text, /Noter ma demi-journée/), `${own}/presences`)
    assert.equal(linkIn(text, /Ça ne va pas/), `${own}#ca-ne-va-pas`)
    assert.doesNotMatch(said, /Donner mon bilan|Chez l’employeur/)
    beffroi.setNow(parisInstant(fromDay, '09:10').toISOString())
    assert.equal((await (await beffroi.as('aicha')).get(`${own}/presences`)).status, 200)
  })

  test('asks for the report on the last day', async () => {
    const { text, said } = await read('aicha', toDay)
    assert.match(said, /C’est le dernier jour\. Donner mon bilan/)
    assert.equal(linkIn(text, /Donner mon bilan/), own)
    const aicha = await beffroi.as('aicha')
    const first = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
    assert.match(
      first((await aicha.get(own)).text),
      /Envoyer mon bilan.*Noter mes demi-journées.*je veux parler/,
    )
    const link = await accidentLink(beffroi.db, toCome.id, 'host', beffroi.now())
    const host = await beffroi.visitor().get(link.replace('/accident/', '/bilan/'))
    assert.match(first(host.text), /Trois questions.*Envoyer.*Noter les présences.*Il y a eu un accident/)
    await aicha.submit(own, { words: 'J’ai appris à repasser.' })
    const given = await read('aicha', toDay)
    assert.doesNotMatch(given.said, /Donner mon bilan/)
  })

  test('says before it when it begins, and leads to where, when, who and what', async () => {
    const before = await read('aicha', addDays(fromDay, -3))
    assert.match(before.said, /En immersion, Au Fil Propre/)
    assert.equal(linkIn(before.text, /Au Fil Propre/), own)
    const page = sentencesIn((await (await beffroi.as('aicha')).get(own)).text)
    assert.match(page, /Où je vais 4 place du Théâtre.*Qui m’accueille M\. Aubry, gérant Ce que je fais/)
    assert.doesNotMatch((await read('yanis', addDays(fromDay, -3))).said, /En immersion/)
  })

  test('is the usual one on any other day, and once the immersion was stopped', async () => {
    for (const day of [addDays(fromDay, -1), addDays(fromDay, 4), addDays(toDay, 1)])
      assert.doesNotMatch((await read('aicha', day)).said, /En immersion Au Fil/, day)
    beffroi.setNow(parisInstant(fromDay, '10:00').toISOString())
    await (
      await beffroi.as('karine')
    ).submit(`/immersions/conventions/${toCome.id}/arreter`, {
      why: 'Elle est malade.',
      lastDay: fromDay,
    })
    assert.match((await read('aicha', fromDay)).said, /En immersion.*C’est le dernier jour/)
    assert.doesNotMatch((await read('aicha', addDays(fromDay, 1))).said, /En immersion Au Fil/)
  })

  test('stands on the telephone for the coming days, each with its own', async () => {
    beffroi.setNow(parisInstant(addDays(fromDay, -2), '18:00').toISOString())
    const bundle = (await (await beffroi.as('aicha')).get('/formation/telephone.json', { 'x-known': '' }))
      .text
    assert.match(bundle, /Au Fil Propre/)
  })
})
