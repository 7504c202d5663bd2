import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { newcomer, newOrganisation, openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const DESKS = ['/marche/gestion', '/marche/gestion/commandes', '/argent/grand-livre']

describe('Whoever keeps a market', () => {
  test('runs it beside the direction, its orders and its money alike', async () => {
    const keeper = await newcomer(beffroi, {
      organisationId: seededOrganisations.ateliers.id,
      role: 'market keeper',
    })
    for (const desk of DESKS) assert.equal((await keeper.get(desk)).status, 200, desk)
    assert.match((await keeper.get('/')).text, /href="\/marche\/gestion"/)
  })

  test('runs no other', async () => {
    const { id } = await newOrganisation(beffroi, 'integration')
    const other = await newcomer(beffroi, { organisationId: id, role: 'market keeper' })
    for (const desk of DESKS) assert.equal((await other.get(desk)).status, 404, desk)
  })
})
