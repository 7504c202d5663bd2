import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations, type OrganisationId } from '#people'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { importFile } from '../examples/import-example.ts'
import { merchantsImporter } from './import-merchants.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

const list =
  'Enseigne;Secteur;Adresse;Commune;Commission\nLa Cave des Hemmes;Caviste;2 rue du Phare;Calais;8\n'

describe('A shop that a list opens', () => {
  test('says who runs its market, once, however often the list is sent', async () => {
    for (const name of ['liste.csv', 'liste-2.csv'])
      await importFile(beffroi, merchantsImporter, { name, bytes: Buffer.from(list) })
    const facts = await db.rows<{ operatorId: OrganisationId }>(
      sql`select payload ->> 'operatorId' as "operatorId" from facts.facts where name = 'merchant opened'`,
    )
    assert.deepEqual(facts, [{ operatorId: seededOrganisations.ateliers.id }])
    await beffroi.settle() // heard: its account is opened
  })
})
