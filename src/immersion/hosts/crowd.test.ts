import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays } from '#platform/time'
import { fillIn, formIn, openBeffroi, sentencesIn, walk } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
/** Aïcha is at the laundry from Tuesday to Friday, then again: signed by all. */
const { toCome } = toBeSeeded(beffroi.now())
/** the Tuesday after */
const fromDay = addDays(toCome.said.fromDay, 7)
const takes = (many: number | null) =>
  beffroi.db.run(sql`update immersion.hosts set capacity = ${many} where name = 'Au Fil Propre'`)
const toForm = (who: RegExp) =>
  walk(karine, /^Employeurs/, /^Conventions/, /Préparer une convention/, who, /Au Fil Propre/)
const actionIn = (page: string) =>
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
const said = {
  fromDay,
  toDay: addDays(fromDay, 1),
  'mornings[]': ['2', '3'],
  'afternoons[]': ['2', '3'],
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: 'host@la.example',
  personLogin: '',
  prescriberLogin: '',
}
const agrees = /L’employeur est d’accord pour une personne de plus/

describe('A host that takes one person at a time', () => {
  test('is said to be full before anybody types, and on its days asks whether the host agreed', async () => {
    await takes(1)
    const page = await toForm(/Da Silva/)
    assert.match(plain(page), /Cet employeur prend 1 personne à la fois\. Il est complet du 16 juin 2026 au/)
    assert.doesNotMatch(page, /Benamar/, 'who is there is not named')
    assert.doesNotMatch(plain(page), agrees)
    const form = { ...formIn(page, actionIn(page)), ...said }
    const asked = await karine.post(actionIn(page), form)
    assert.equal(asked.status, 422)
    assert.match(
      plain(asked.text),
      /Il est complet du 23 juin 2026 au 24 juin 2026\. Demandez-lui, puis cochez\./,
    )
    assert.match(plain(asked.text), agrees)
    assert.match(asked.text, /href="#f-hostAgrees"/)
    const told = await karine.post(actionIn(page), { ...form, hostAgrees: 'oui' })
    assert.doesNotMatch(told.text, /href="#f-hostAgrees"/, 'asked once, it is not asked again')
  })

  test('asks nothing on days when nobody is there, of the same person, nor where it takes more or did not say', async () => {
    const page = await toForm(/Da Silva/)
    const action = actionIn(page)
    const form = { ...formIn(page, action), ...said }
    // nobody is there on Mondays
    const monday = addDays(fromDay, -1)
    const free = await karine.post(action, {
      ...form,
      fromDay: monday,
      toDay: monday,
      'mornings[]': '1',
      'afternoons[]': '1',
    })
    assert.doesNotMatch(plain(free.text), agrees)
    for (const many of [2, null]) {
      await takes(many)
      assert.doesNotMatch(plain(await toForm(/Da Silva/)), /est complet/)
      assert.doesNotMatch(plain((await karine.post(action, { ...form, tasks: '' })).text), agrees)
    }
    await takes(1)
    assert.doesNotMatch(plain(await toForm(/Benamar/i)), /est complet/)
  })

  test('is asked the same before somebody is proposed to it', async () => {
    const wishes = await walk(karine, /^Employeurs/, /Trouver pour quelqu’un/, /Da Silva/, /souhaits/i)
    const fits = await fillIn(karine, wishes, { trades: 'pressing', means: 'foot', town: 'Arras' })
    const at = [...fits.matchAll(/href="([^"]+\/proposer\/[^"]+)"/g)].map(([, href = '']) => href)
    let ask = ''
    for (const href of at) {
      const { text } = await karine.get(href)
      if (text.includes('Au Fil Propre')) ask = text
    }
    assert.match(plain(ask), /Il est complet du 16 juin 2026/)
    const action = /action="([^"]+\/proposer\/[^"]+)"/.exec(ask)?.[1] ?? ''
    const form = { ...formIn(ask, action), fromDay, toDay: addDays(fromDay, 1), agreed: 'oui' }
    const asked = await karine.post(action, form)
    assert.equal(asked.status, 422)
    assert.match(plain(asked.text), agrees)
    assert.equal((await karine.post(action, { ...form, hostAgrees: 'oui' })).status, 303)
  })
})
