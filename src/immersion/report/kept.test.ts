import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { addDays, addMonths, parisInstant } from '#platform/time'
import { openBeffroi, writeVoice } from '#testing'
import { forgetImmersions } from '../forget-immersions.ts'
import { immersionData } from '../immersion-data.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { giveOwnReport } from './give-own-report.ts'
import { provenByImmersions } from './list-proven.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
const { over } = toBeSeeded(beffroi.now())
const [sabrina] = seededTrainees.group1
assert.ok(sabrina)
const last = over.said.toDay

describe('An immersion on which its host gave a report', () => {
  test('proposes itself to the portfolio of the person, with what the host saw, and to nobody else', async () => {
    const [one, ...others] = await provenByImmersions.find(db, [sabrina.id], addDays(last, -300))
    assert.deepEqual(others, [])
    assert.deepEqual([one?.id, one?.happenedOn], [over.id, last])
    assert.match(
      one ? provenByImmersions.say(one, 'fr').words : '',
      /^Fait bien\s: Faire les lits et Servir les repas\. Objectif atteint\s: en partie/,
    )
    assert.deepEqual(await provenByImmersions.find(db, [sabrina.id], addDays(last, 1)), [])
    assert.deepEqual(await provenByImmersions.find(db, [beffroi.personId('aicha')], addDays(last, -300)), [])
  })

  test('is taken away by the person: the convention, their own signature, both reports, their files', async () => {
    const voice = new File([await writeVoice('webm')], 'moi.webm')
    const now = parisInstant(addDays(last, 2), '09:00')
    assert.ok((await giveOwnReport(ground, over.id, { words: 'Bien.', voice, picture: undefined, now })).ok)
    const { files, given } = await immersionData(db, [sabrina.id])
    const text = files.map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString()}`).join('\n')
    assert.match(text, /conventions\.csv/)
    assert.match(text, /Faire les lits, Servir les repas/)
    assert.match(text, /signatures\.csv/)
    assert.doesNotMatch(text, /Fournier.*par un code/)
    assert.deepEqual([given?.length, given?.[0]?.mediaType], [1, 'audio/webm'])
    assert.deepEqual((await immersionData(db, [beffroi.personId('yanis')])).files, [])
  })

  test('is forgotten five years after its last day, and gives its files back; not a day before', async () => {
    const at = (days: number) => parisInstant(addDays(addMonths(last, 60), days), '03:00')
    const kept = async () =>
      (await db.rows(sql`select 1 from immersion.conventions where id = ${over.id}`)).length
    await forgetImmersions(db, at(0))
    assert.equal(await kept(), 1)
    const told = await forgetImmersions(db, at(1), { dryRun: true })
    assert.equal(await kept(), 1)
    assert.deepEqual(await forgetImmersions(db, at(1)), told)
    assert.equal(await kept(), 0)
    for (const table of [
      'host_reports',
      'own_reports',
      'signatories',
      'signature_lines',
      'convention_texts',
    ] as const) {
      const left = {
        host_reports: sql`select 1 from immersion.host_reports where convention_id = ${over.id}`,
        own_reports: sql`select 1 from immersion.own_reports where convention_id = ${over.id}`,
        signatories: sql`select 1 from immersion.signatories where convention_id = ${over.id}`,
        signature_lines: sql`select 1 from immersion.signature_lines where convention_id = ${over.id}`,
        convention_texts: sql`select 1 from immersion.convention_texts where convention_id = ${over.id}`,
      }[table]
      assert.equal((await db.rows(left)).length, 0, table)
    }
    const claimed = await db.rows(
      sql`select 1 from files.files where name = 'moi.webm' and claimed_at is not null`,
    )
    assert.equal(claimed.length, 0)
  })
})
