import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisInstant, type Day } from '#platform/time'
import { fillIn, formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome, over, unanswered } = toBeSeeded(beffroi.now())
const here = `/immersions/conventions/${toCome.id}`
const { fromDay, toDay } = toCome.said
const at = (day: Day) => beffroi.setNow(parisInstant(day, '10:00').toISOString())
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')

describe('A renewal', () => {
  test('is offered to nobody before the first day', async () => {
    const karine = await beffroi.as('karine')
    assert.doesNotMatch(words((await karine.get(here)).text), /renouvellement/)
    const early = `/immersions/conventions/nouvelle?personne=${toCome.personId}&employeur=${toCome.hostId}&renouvelle=${toCome.id}`
    assert.equal((await karine.get(early)).status, 404)
  })

  let written = ''
  test('is written from the convention under way: the ledger first, then only the dates', async () => {
    at(addDays(fromDay, 1))
    const karine = await beffroi.as('karine')
    const page = (await karine.get(here)).text
    assert.match(words(page), /Un renouvellement est possible : 9 jours au plus/)
    const action = linkIn(page, /Préparer le renouvellement/)
    const form = (await karine.get(action)).text
    assert.match(words(form), /Possible : 9 jours au plus, jusqu’au/)
    const held = formIn(form, action)
    assert.equal(held['renewsId'], toCome.id)
    assert.equal(held['objectives'], toCome.said.terms.objectives)
    assert.equal(held['hostLogin']?.replaceAll('\u00A0', ' '), '06 39 98 09 21')
    assert.ok((held['fromDay'] ?? '') > toDay)
    assert.equal(
      formIn((await karine.get(`${action}&debut=${addDays(toDay, 8)}`)).text, action)['fromDay'],
      addDays(toDay, 8),
    )
    // a day more than the first one is refused where the renewal is said
    const start = held['fromDay'] as Day
    const longer = await karine.post(action, { ...held, toDay: addDays(start, 9) })
    assert.equal(longer.status, 422)
    assert.match(words(longer.text), /ne dure pas plus que la première période : 9 jours/)
    const other = await karine.post(action, { ...held, objectives: 'Autre chose.' })
    assert.match(words(other.text), /garde le même objet et les mêmes objectifs/)
    const kept = await karine.post(action, held)
    assert.equal(kept.status, 303, words(kept.text))
    written = kept.location ?? ''
    assert.match(words((await karine.get(written)).text), /Renouvelle Celle du/)
    const first = (await karine.get(here)).text
    assert.equal(linkIn(first, /Le renouvellement, du/), written)
  })

  test('is corrected with the same object, and is written once', async () => {
    const karine = await beffroi.as('karine')
    const form = formIn((await karine.get(`${written}/correction`)).text, `${written}/correction`)
    assert.equal(form['object'], 'discover')
    const corrected = await karine.post(`${written}/correction`, { ...form, safety: 'Des gants.' })
    assert.equal(corrected.status, 303, words(corrected.text))
    await karine.submit(`${written}/envoyer`)
    const again = (
      await karine.get(
        `/immersions/conventions/nouvelle?personne=${toCome.personId}&employeur=${toCome.hostId}&renouvelle=${toCome.id}`,
      )
    ).text
    assert.match(words(again), /Pas de renouvellement Une immersion se renouvelle une seule fois/)
  })

  test('is refused, with the reason, once the objectives are reached', async () => {
    const karine = await beffroi.as('karine')
    const ended = `/immersions/conventions/${unanswered.id}`
    assert.match(words((await karine.get(ended)).text), /Un renouvellement est possible : 5 jours au plus/)
    const page = (await karine.get(`${ended}/bilan`)).text
    await fillIn(karine, page, { reached: 'yes', wouldHire: 'yes', answeredBy: 'M. Aubry' })
    assert.match(words((await karine.get(ended)).text), /sont atteints : il n’y a rien à renouveler/)
  })

  test('is begun by who writes the first one, of that person at that host, and nobody else', async () => {
    const address = (person: string, host: string, first: string) =>
      `/immersions/conventions/nouvelle?personne=${person}&employeur=${host}&renouvelle=${first}`
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    const brigitte = await beffroi.as('brigitte')
    for (const who of [other, brigitte])
      assert.equal((await who.get(address(toCome.personId, toCome.hostId, toCome.id))).status, 404)
    assert.doesNotMatch(words((await brigitte.get(here)).text), /Préparer le renouvellement/)
    const karine = await beffroi.as('karine')
    assert.equal((await karine.get(address(toCome.personId, over.hostId, toCome.id))).status, 404)
    assert.equal((await karine.get(address(toCome.personId, toCome.hostId, over.id))).status, 404)
    assert.equal((await karine.get(address(toCome.personId, toCome.hostId, 'rien'))).status, 404)
  })
})
