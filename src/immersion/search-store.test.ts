import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { speaksOf } from './search-store.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

test('A name is found whatever accents either side was written with', async () => {
  for (const [written, search] of [
    ['João Muñoz', 'joao munoz'],
    ['Håkan Pérez-Núñez', 'hakan perez nunez'],
    ['Zoé D’Òrsi', 'zoe d orsi'],
    ['Benamar', 'Bénâmár'],
  ] as const) {
    const row = await beffroi.db.row<{ found: boolean }>(
      sql`select ${speaksOf(sql`${written}::text`, search)} as found`,
    )
    assert.equal(row?.found, true, written)
  }
})
