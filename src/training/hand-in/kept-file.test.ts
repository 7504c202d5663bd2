import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { receiveFile } from '#platform/files'
import type { PersonId } from '#people'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const aicha = await beffroi.as('aicha')

async function waiting(givenBy: PersonId): Promise<string> {
  const wish = { name: 'devoir.txt', kinds: ['text'] as const, maxBytes: 1_000, givenBy, at: now() }
  const content = Buffer.from(randomUUID())
  const received = await receiveFile(db, beffroi.ground.site.dataDir, { ...wish, content })
  return received.ok ? received.file.id : assert.fail(received.refusal)
}

describe('A file that came with a form to be mended', () => {
  test('is handed in by who gave it, and by nobody else', async () => {
    const activity = await db.row<{ id: string }>(sql`
      select a.id
      from training.activities a
      where a.group_id = ${seeded.group7} and a.withdrawn_at is null and a.mode = 'foad at home'
        and a.proof <> 'quiz'
        and not exists (select 1 from training.works w where w.activity_id = a.id)
      order by a.code
      limit 1`)
    const at = `/formation/activites/${activity?.id}/donner`
    const handIn = (kept: string) => aicha.post(at, { act: randomUUID(), kept })
    assert.equal((await handIn(await waiting(beffroi.personId('claire')))).status, 422)
    assert.equal((await handIn(await waiting(beffroi.personId('aicha')))).status, 303)
  })
})
