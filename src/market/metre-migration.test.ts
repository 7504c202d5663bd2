import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { lastChange, noteChange } from './shelf/change-store.ts'
import { readProduct } from './product-store.ts'
import { writePack } from './sale-words.ts'
import { seededProductId } from './seeds/seed-market.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const id = seededProductId(1)
const migration = readFileSync(new URL('migrations/013-metre.sql', import.meta.url), 'utf8')

/** A product whose price is of this, as it was kept, and a change that would bring it back. */
async function keptAs(content: number | null, packWords: string) {
  await db.run(sql`
    update market.products
    set sold = 'piece', content = ${content}, content_unit = ${content && 'cm'}, pack_words = ${packWords}
    where id = ${id}`)
  const before = (await readProduct(db, id)) ?? assert.fail()
  await db.transaction((tx) => noteChange(tx, before, null, now()))
  await db.pool.query(`begin; ${migration}; commit`)
  const product = (await readProduct(db, id)) ?? assert.fail()
  const change = await lastChange(db, id)
  assert.deepEqual([change?.before.content, change?.before.packWords], [product.content, product.packWords])
  return { packWords: product.packWords, said: writePack(product) }
}

describe('What is sold by the metre, when it was known by our words,', () => {
  test('is a content of a hundred centimetres, and reads the same', async () => {
    assert.deepEqual(await keptAs(100, 'le mètre'), { packWords: '', said: 'le mètre' })
  })
  test('is nothing else that somebody typed', async () => {
    const roll = { packWords: 'le rouleau', said: 'le rouleau (1\u00A0m)' }
    assert.deepEqual(await keptAs(100, 'le rouleau'), roll)
    assert.deepEqual(await keptAs(null, 'la botte'), { packWords: 'la botte', said: 'la botte' })
  })
})
