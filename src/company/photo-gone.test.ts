import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { seededCompany, seededRequest } from './seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aicha = await beffroi.as('aicha')
const here = `/entreprise-virtuelle/${seededCompany}`

async function photo(background: string): Promise<File> {
  const create = { width: 400, height: 400, channels: 3, background } as const
  return new File([new Uint8Array(await sharp({ create }).png().toBuffer())], 'photo.png')
}

assert.equal((await aicha.post(`${here}/identite/photo`, { photo: await photo('#86311f') })).status, 303)

/** Files that come from now on have waited too long to be anybody's when their room asks for them. */
await db.run(sql`
  create function files.wait_too_long() returns trigger language plpgsql
  as $$ begin new.received_at = new.received_at - interval '2 days'; return new; end $$`)
await db.run(sql`
  create trigger wait_too_long before insert on files.files for each row execute function files.wait_too_long()`)

const logo = () =>
  db.row(sql`
    select c.logo_file_id, f.claimed_at is not null as claimed
    from company.companies c
    join files.files f on f.id = c.logo_file_id
    where c.id = ${seededCompany}`)

describe('A photo that is gone before it is kept is asked for again', () => {
  test('as a logo, and the one that was there stays', async () => {
    const before = await logo()
    const answer = await aicha.post(`${here}/identite/photo`, { photo: await photo('#0a5066') })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Prenez une photo/)
    assert.deepEqual(await logo(), before)
  })

  test('on the sheet of a service', async () => {
    const sheet = `${here}/prestations/${seededRequest(2)}/photos`
    const sent = { act: crypto.randomUUID(), moment: 'before', photo: await photo('#0a5066') }
    const answer = await aicha.post(sheet, sent)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Prenez une photo/)
    assert.equal(await db.row(sql`select 1 from company.photos where id = ${sent.act}`), undefined)
  })
})
