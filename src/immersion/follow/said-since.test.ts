import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay, parisInstant, type Day } from '#platform/time'
import { hearLetters, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { historyOf } from '../convention/door.ts'
import { remindImmersions } from '../remind-immersions.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay, toDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}`
const own = `/immersions/mes-immersions/${toCome.id}`
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const at = (day: Day) => beffroi.setNow(parisInstant(day, '09:00').toISOString())
const home = async (id: 'karine' | 'brigitte' | 'farida') => (await (await beffroi.as(id)).get('/')).text
const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
const stranger = await newcomer(beffroi, { organisationId, role: 'referent' })
const notTheirs = async (what: RegExp) => {
  for (const id of ['brigitte', 'farida'] as const) assert.doesNotMatch(words(await home(id)), what, id)
  assert.doesNotMatch(words((await stranger.get('/')).text), what)
}

describe('The day of who accompanies people in immersion says', () => {
  const hired =
    /1 recrutement est dit Par Aïcha Benamar : Aïcha Benamar chez Au Fil Propre\. Ajoutez le contrat/
  test('that a person or a host said a hire, until it is looked at; said again, again', async () => {
    at(toDay)
    const aicha = await beffroi.as('aicha')
    assert.doesNotMatch(words(await home('karine')), /recrutement est dit/)
    await aicha.submit(`${own}/recrute`)
    const page = await home('karine')
    assert.match(words(page), hired)
    assert.match(page, new RegExp(`href="${here}"`))
    await notTheirs(/recrutement est dit/)
    // who only reads it does not look for who writes it
    await (await beffroi.as('brigitte')).get(here)
    assert.match(words(await home('karine')), hired)
    await (await beffroi.as('karine')).get(here)
    assert.doesNotMatch(words(await home('karine')), /recrutement est dit/)
    await aicha.submit(`${own}/recrute/retirer`)
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000).toISOString())
    await aicha.submit(`${own}/recrute`)
    assert.match(words(await home('karine')), hired)
    await (
      await beffroi.as('karine')
    ).submit(`${here}/contrat`, {
      contract: 'permanent',
      hours: 30,
      startsOn: addDays(toDay, 7),
    })
    assert.doesNotMatch(words(await home('karine')), /recrutement est dit/)
  })

  test('that a convention was not signed in time, from the day after its first one, until it is cancelled', async () => {
    const late =
      /1 convention pas signée à temps Aïcha Benamar chez Au Fil Propre : le premier jour, .*, est passé/
    await beffroi.db.run(sql`
      update immersion.conventions
      set state = 'signing', version = version + 1
      where id = ${toCome.id}`)
    for (const [day, isLate] of [
      [addDays(fromDay, -1), false],
      [fromDay, false],
      [addDays(fromDay, 1), true],
      [addDays(toDay, 3), true],
    ] as const) {
      at(day)
      assert.equal(late.test(words(await home('karine'))), isLate, day)
    }
    at(addDays(fromDay, 1))
    const page = await home('karine')
    assert.match(page, new RegExp(`href="${here}"`))
    assert.doesNotMatch(words(page), /doit être signée avant trois jours/, 'it is too late for that')
    await notTheirs(/pas signée à temps/)
    at(addDays(toDay, 3))
    const karine = await beffroi.as('karine')
    assert.match(words((await karine.get(here)).text), /Annuler la convention/)
    await karine.submit(`${here}/arreter`, { why: 'Personne n’a signé.' })
    assert.doesNotMatch(words(await home('karine')), /pas signée à temps/)
  })

  test('nothing more once its last day is past: it is cancelled by itself, and its writer reads why; it counts no more once its first day is past', async () => {
    await beffroi.db.run(sql`
      update immersion.conventions
      set state = 'signing', state_why = '', version = version + 1
      where id = ${toCome.id}`)
    const personId = beffroi.personId('aicha')
    const days = async () =>
      (await historyOf(beffroi.db, { personId }, parisDay(beffroi.now()))).filter(
        ({ id, cancelled }) => id === toCome.id && !cancelled,
      ).length
    at(fromDay)
    assert.equal(await days(), 1, 'it may be signed until its first day is over')
    at(toDay)
    await remindImmersions(beffroi.ground, beffroi.now())
    assert.equal(await days(), 0, 'nobody may sign it any more')
    assert.match(
      words((await (await beffroi.as('karine')).get(here)).text),
      /Non signée à temps/,
      'its last day is not over',
    )
    await (await beffroi.as('aicha')).post('/langue', { language: 'uk', to: '/' })
    await beffroi.settle()
    letters.length = 0
    for (const _ of [1, 2]) {
      at(addDays(toDay, 1))
      await remindImmersions(beffroi.ground, beffroi.now())
    }
    assert.equal(await days(), 0)
    assert.doesNotMatch(words(await home('karine')), /pas signée à temps/)
    const karine = await beffroi.as('karine')
    assert.match(words((await karine.get(here)).text), /Pas signée à temps/)
    const told = words((await karine.get('/moi/messages')).text)
    assert.equal(told.match(/n’a pas été signée à temps, elle est annulée/g)?.length, 1)
    await beffroi.settle()
    const over = letters.filter(({ body }) => body.includes('/immersions/signer/'))
    assert.deepEqual(
      over.map(({ recipient }) => recipient).toSorted(),
      ['+33639980920', '+33639980921', '+33639980925'],
      'once each who has a link',
    )
    assert.match(over.map(({ body }) => body).join(' '), /вашу практику.*Угоду не підписали вчасно\./)
    assert.match(
      words(over.map(({ body }) => body).join(' ')),
      /l’immersion d’Aïcha Benamar.*annulée\. Elle n’a pas été signée à temps\./,
    )
    for (const { body } of over) {
      const page = await beffroi.visitor().get(/\/immersions\/signer\/[\w-]{43}/.exec(body)?.[0] ?? '')
      assert.match(words(page.text), /Cette immersion est annulée Elle n’a pas été signée à temps\./)
    }
  })
})
