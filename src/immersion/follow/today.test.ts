import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, mondayOf, parisDay, parisInstant } from '#platform/time'
import { fillIn, formIn, hearLetters, openBeffroi, sentencesIn, walk } from '#testing'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const dayOf = async (id: 'karine') => words((await (await beffroi.as(id)).get('/')).text)

describe('The day of who accompanies people in immersion', () => {
  test('says that somebody refuses to sign, until they sign; it is not one more to sign', async () => {
    const karine = await beffroi.as('karine')
    await fillIn(karine, await walk(karine, /^Conventions/, /^Qui prescrit$/), {
      kind: 'mission-locale',
    })
    const form = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
    const action =
      /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const fromDay = addDays(mondayOf(parisDay(beffroi.now())), 28)
    const written = await karine.post(action, {
      ...formIn(form, action),
      fromDay,
      toDay: addDays(fromDay, 4),
      tasks: 'Repasser',
      safety: 'Des gants.',
      agreement: 'aucune',
      hostLogin: 'host@la.example',
      personLogin: '06 39 98 05 72',
    })
    await karine.submit(`${written.location ?? ''}/envoyer`)
    await beffroi.settle()
    assert.match(await dayOf('karine'), /1 convention à finir 1 à signer\./)
    const link =
      letters
        .map(({ recipient, body }) =>
          recipient === 'host@la.example' ? /\/immersions\/signer\/[\w-]{43}/.exec(body)?.[0] : undefined,
        )
        .findLast((found) => found !== undefined) ?? assert.fail('nothing to sign')
    const host = beffroi.visitor()
    await host.get(`${link}/refus`)
    await host.submit(`${link}/refus`, { why: 'Pas en décembre.' })
    const refused = await dayOf('karine')
    assert.match(refused, /1 convention à finir 1 refusée : quelqu’un ne signe pas\./)
    assert.doesNotMatch(refused, /1 à signer/)
  })

  test('begins with an accident to declare, before what any other room asks', async () => {
    const day = addDays(toCome.said.fromDay, 1)
    beffroi.setNow(parisInstant(day, '11:00').toISOString())
    assert.match(await dayOf('karine'), /À faire (?!\d+ accident)/)
    const host = await accidentLink(beffroi.db, toCome.id, 'host', beffroi.now())
    const anybody = beffroi.visitor()
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const said = { ...form, ...accidentExample(day) }
    assert.equal((await anybody.post(`${host}/dire`, said)).status, 303)
    assert.match(await dayOf('karine'), /À faire 1 accident à déclarer/)
  })
})
