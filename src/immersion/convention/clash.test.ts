import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, writeFullDay } from '#platform/time'
import { formIn, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { CONVENTIONS, HOSTS } from '../frame.tsx'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { seededHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
/** Aïcha is at the laundry from Tuesday to Friday, then again: signed by all. */
const { toCome } = toBeSeeded(beffroi.now())
const first = toCome.said.fromDay
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const told = (half: string, day = first) =>
  new RegExp(`déjà en immersion chez Au Fil Propre le ${writeFullDay(day)} \\(${half}\\)\\.`)

const page = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
const said = {
  ...formIn(page, action),
  mornings: '1',
  afternoons: '1',
  fromDay: addDays(first, -1),
  toDay: addDays(first, 8),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: 'host@la.example',
  personLogin: '',
  prescriberLogin: '',
  hostAgrees: 'oui', // others are there on these days
}
const write = (more: object) => karine.post(action, { ...said, ...more })

describe('Nobody is at two hosts at once: a convention', () => {
  test('that shares a half-day with another is refused, beside its first day, with where and when', async () => {
    const morning = await write({ mornings: ['1', '3'] })
    assert.equal(morning.status, 422)
    assert.match(plain(morning.text), told('matin', addDays(first, 1)))
    const afternoon = await write({ afternoons: ['2'] })
    assert.match(plain(afternoon.text), told('après-midi'))
    assert.match(afternoon.text, /id="fromDay-error"|aria-describedby="[^"]*fromDay/)
  })

  test('cannot begin on a day that is taken: the calendar says where they are', async () => {
    const at = `${HOSTS}/${seededHost}/personnes/${beffroi.personId('aicha')}`
    const shown = await karine.get(at)
    assert.match(plain(shown.text), /La personne est déjà en immersion chez Au Fil Propre\./)
    assert.doesNotMatch(shown.text, new RegExp(`debut=${first}`))
    assert.match(shown.text, new RegExp(`debut=${addDays(first, -1)}`))
    assert.match(plain((await karine.get(`${at}?debut=${first}`)).text), /Pas à partir du/)
    assert.equal((await karine.get(CONVENTIONS)).status, 200)
  })

  test('on other half-days of the same weeks is written and sent; corrected, it never clashes with itself', async () => {
    const kept = await write({})
    assert.equal(kept.status, 303, plain(kept.text))
    const here = kept.location ?? ''
    const form = formIn((await karine.get(`${here}/correction`)).text, `${here}/correction`)
    const again = await karine.post(`${here}/correction`, {
      ...form,
      safety: 'Un casque.',
      hostAgrees: 'oui',
    })
    assert.equal(again.status, 303, plain(again.text))
    assert.equal((await karine.post(`${here}/envoyer`, { hostAgrees: 'oui' })).status, 303)
    const moved = formIn((await karine.get(`${here}/correction`)).text, `${here}/correction`)
    const clash = await karine.post(`${here}/correction`, { ...moved, mornings: ['1', '2'] })
    assert.equal(clash.status, 422)
    assert.match(plain(clash.text), told('matin'))
    assert.equal((await karine.post(`${here}/arreter`, { why: 'La résidence ferme.' })).status, 303)
  })

  test('is not held back by what another structure only prepares, and is not sent once that one was', async () => {
    const { id: other } = await newOrganisation(beffroi, 'prescriber')
    const stand = (state: string) =>
      beffroi.db.run(
        sql`update immersion.conventions set keeper_id = ${other}, state = ${state} where id = ${toCome.id}`,
      )
    await stand('draft')
    const kept = await write({ id: '', mornings: ['2'], afternoons: ['2'] })
    assert.equal(kept.status, 303, plain(kept.text))
    await stand('signing')
    const sent = await karine.post(`${kept.location ?? ''}/envoyer`, { hostAgrees: 'oui' })
    assert.equal(sent.status, 422)
    assert.match(plain(sent.text), told('matin'))
    await stand('cancelled')
    assert.equal((await karine.post(`${kept.location ?? ''}/envoyer`, { hostAgrees: 'oui' })).status, 303)
    await stand('signed')
  })
})
