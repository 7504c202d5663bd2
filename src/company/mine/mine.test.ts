import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { companyData } from './my-data.ts'
import { forgetCompany } from './forget-company.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi

describe('What a company keeps of somebody', () => {
  test('is taken away by them, and is empty for who is of no company', async () => {
    const { files } = await companyData(db, [beffroi.personId('aicha')])
    const text = (path: string) => {
      const bytes = files.find((one) => one.path === path)?.bytes ?? ''
      return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
    }
    assert.match(text('actes.csv'), /J’ai fait un devis pour Crèche Les Petits Pas/)
    assert.match(text('roles.csv'), /sur place;Crèche Les Petits Pas;Les Mains Vives/)
    assert.match(text('votes.csv'), /Les Mains Vives/)
    assert.deepEqual((await companyData(db, [beffroi.personId('yanis')])).files, [])
  })
  test('is forgotten ten years later, and not a day before', async () => {
    const left = async () =>
      (await db.row<{ count: number }>(sql`select count(*)::int as count from company.acts`))?.count ?? 0
    const all = await left()
    assert.ok(all > 0)
    await forgetCompany(db, new Date('2036-05-01T10:00:00Z'))
    assert.equal(await left(), all)
    assert.ok((await forgetCompany(db, new Date('2036-06-10T10:00:00Z'))) > 0)
    assert.equal(await left(), 0)
  })
})
