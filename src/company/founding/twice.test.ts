import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { asId, newId } from '#platform/id'
import { deadLinks, newcomer, openBeffroi, sentencesIn } from '#testing'
import { companyAddress } from '../company.ts'
import type { CompanyId } from '../ids.ts'
import { seededCompany, seededRequest } from '../seeds/seeded.ts'
import { namesOf } from './name-store.ts'
import { proposeName } from './propose-name.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = await beffroi.as('aicha')
const at = (path: string) => companyAddress(seededCompany, path)

describe('What is said twice is one', () => {
  test('a name, whatever its apostrophe, its capitals and its accents', async () => {
    const { db } = beffroi
    const company = newId<CompanyId>()
    await db.transaction((tx) =>
      tx.run(sql`
        insert into company.companies (id, group_id, opened_by, opened_at)
        select ${company}, g.id, ${beffroi.personId('claire')}, ${beffroi.now()}
        from actions.published_groups g
        where g.id <> ${seeded.group7} and not exists (select 1 from company.companies c where c.group_id = g.id)
        limit 1`),
    )
    const [one, other] = seededTrainees.group7.map(({ id }) => id)
    for (const [by, name] of [
      [one, 'Plein d’Soleil & Cie'],
      [other, "plein d'soleil &  cié"],
      [other, 'Plein Soleil'],
      [other, "PLEIN D'SOLEIL & CIE"],
    ] as const)
      await proposeName(db, company, { id: newId(), name, by: by ?? assert.fail(), at: beffroi.now() })
    const names = await namesOf(db, company, asId(one ?? ''))
    assert.deepEqual(names.map(({ name, votes }) => `${name} : ${votes}`).toSorted(), [
      'Plein Soleil : 0',
      'Plein d’Soleil & Cie : 2',
    ])
  })

  test('a service at one price; another price is another service', async () => {
    const offer = (price: string, unit = 'hour') => ({
      id: crypto.randomUUID(),
      name: 'repassage',
      price,
      unit,
    })
    const again = await aicha.post(at('/prix'), offer('22'))
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Ce service est déjà dans la liste, à ce prix/)
    assert.deepEqual(deadLinks(again.text), [])
    for (const form of [offer('23'), offer('22', 'half-day')])
      for (let n = 0; n < 2; n += 1) assert.equal((await aicha.post(at('/prix'), form)).status, 303)
    assert.equal((await aicha.get(at('/prix'))).text.match(/>repassage</g)?.length, 2)
  })
})

describe('A price that is chosen', () => {
  test('says by the hour or by half a day, to who makes a quote', async () => {
    const { text } = await aicha.get(at(`/demandes/${seededRequest(3)}/devis`))
    assert.match(text, />Vitres, 24,00\s€ l’heure</)
    assert.match(text, />Ménage, 84,00\s€ la demi-journée</)
  })

  test('is with its VAT for the client, as in the last quote of the company', async () => {
    const row = await beffroi.db.row<{ id: string }>(sql`
      select a.lead_id as id
      from company.companies c
      join actions.published_groups g on g.id = c.group_id
      join actions.published_actions a on a.id = g.action_id
      where c.id = ${seededCompany}`)
    const camille = await newcomer(beffroi, { organisationId: asId(row?.id ?? ''), role: 'direction' })
    const { text } = await camille.get(`/entreprise-virtuelle/services/${seededCompany}`)
    assert.match(text, />Vitres, 28,80\s€ l’heure</)
    assert.match(sentencesIn(text), /Prix avec la TVA/)
  })

  test('has no travel where nobody asked for it', async () => {
    const asked = `${at(`/demandes/${seededRequest(3)}`)}/devis`
    const form = { act: crypto.randomUUID(), rows: '1', vat: 'none', other: 'Laver', otherPrice: '20' }
    const { text } = await aicha.submit(asked, form)
    assert.match(text, /Laver/)
    assert.doesNotMatch(text, /Déplacement/)
  })
})

describe('A company', () => {
  test('is of a group: no action has one, even for who leads its training', async () => {
    const brigitte = await beffroi.as('brigitte')
    for (const group of [seeded.clea, newId()])
      assert.equal((await brigitte.post('/entreprise-virtuelle/ouvrir', { group })).status, 404)
  })
})
