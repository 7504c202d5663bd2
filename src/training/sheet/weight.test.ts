import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openBeffroi } from '#testing'
import { seeded } from '#actions'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const claire = await beffroi.as('claire')
const HEAVIEST = 14_000
const sheet = `/formation/${seeded.group7}/emargement/2026-06-02/matin`

async function weigh(path: string): Promise<number> {
  const page = await claire.get(path)
  assert.equal(page.status, 200)
  let bytes = gzipSync(page.text).length
  for (const [, asset = ''] of page.text.matchAll(/(?:stylesheet" href|<script [^>]*src)="([^"]+)"/g))
    bytes += gzipSync((await claire.get(asset)).bytes).length
  return bytes
}

describe('The sheet of a group of thirteen', () => {
  test('is light while everybody is awaited', async () => {
    const bytes = await weigh(sheet)
    assert.ok(bytes <= HEAVIEST, `${bytes}`)
  })
})
