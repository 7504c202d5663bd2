import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { companyData } from './my-data.ts'
import { provenByCompany } from './proven-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = beffroi.personId('aicha')

const rows = () =>
  db.rows<Record<string, unknown>>(sql`
    select kind, about, person_id, done_at
    from company.acts
    order by kind, about, person_id`)

/** As they were kept before: a French sentence each, and nothing else. */
async function keptAsSentences(): Promise<void> {
  await db.pool.query(`
    alter table company.acts drop constraint acts_said;
    update company.acts set title = 'J’ai fait : ' || kind;
    alter table company.acts alter column title set not null, drop column named, drop column words`)
  const migration = readFileSync(new URL('../migrations/030-acts-named.sql', import.meta.url), 'utf8')
  await db.pool.query(`begin; ${migration}; commit`)
}

const proposed = async () =>
  (await provenByCompany.find(db, [aicha], dayOf('2000-01-01'))).map(
    (one) => provenByCompany.say(one, 'uk').title,
  )

async function taken(): Promise<string> {
  const { files } = await companyData(db, [aicha])
  const bytes = files.find(({ path }) => path === 'tout.json')?.bytes ?? ''
  return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
}

describe('What somebody did, kept as a French sentence', () => {
  test('is still read by it; what was kept since is said', async () => {
    assert.ok((await proposed()).some((title) => title.startsWith('Мій кошторис для клієнта: ')))
    const before = await rows()
    await keptAsSentences()
    assert.deepEqual(await rows(), before)
    const titles = await proposed()
    assert.ok(titles.length > 0)
    for (const title of titles) assert.match(title, /^J’ai fait : [a-z]+$/)
    assert.match(await taken(), /"title": "J’ai fait : quote"/)
  })

  test('is a sentence or what it was about, never both nor neither', async () => {
    const refused = async (set: string) =>
      assert.rejects(db.pool.query(`update company.acts set ${set}`), /acts_said/, set)
    await refused(`named = 'Mme Roy'`)
    await refused(`title = null, kind = 'call'`)
    await refused(`title = null, kind = 'quote', words = 'Deux vitres.'`)
    await refused(`title = null, kind = 'service', named = 'Mme Roy'`)
  })
})
