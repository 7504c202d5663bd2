import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { newOrganisation, openBeffroi } from '#testing'
import { asId } from '#platform/id'
import type { OrganisationId } from '#people'
import { insertMarket, marketsRunBy } from './market-store.ts'

const beffroi = await openBeffroi({ empty: true })
const { db, now } = beffroi
after(() => beffroi.close())

describe('A market that had no address of its own', () => {
  test('is named after its town, each by another name', async () => {
    const ids: OrganisationId[] = []
    for (const [n, town] of ['Boulogne-sur-Mer', 'Étaples', 'Étaples', '—'].entries()) {
      const { id } = await newOrganisation(beffroi, 'integration', `Structure ${n}`)
      ids.push(asId(id))
      const at = new Date(now().getTime() + n)
      await insertMarket(
        db,
        { id: asId(id), organisationId: asId(id), slug: `x${n}`, name: 'Un marché', town },
        at,
      )
    }
    await db.pool.query('alter table market.markets drop column slug; drop index market.merchants_by_market')
    const migration = readFileSync(new URL('migrations/004-several-markets.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    assert.deepEqual(
      (await marketsRunBy(db, ids)).map(({ slug }) => slug),
      ['boulogne-sur-mer', 'etaples', 'etaples-2', 'marche'],
    )
  })
})
