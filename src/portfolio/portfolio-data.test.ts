import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { portfolioData } from './portfolio-data.ts'
import { seededEvidence } from './seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('The portfolio of somebody, among their data', () => {
  test('is every evidence with what it proves, and its files; nobody else’s', async () => {
    const aicha = await beffroi.as('aicha')
    const file = new File([Uint8Array.from(Buffer.from(`OggS${'v'.repeat(400)}`))], 'voix.ogg', {
      type: 'audio/ogg',
    })
    await aicha.submit(`/portfolio/${seededEvidence.shirt}/voix`, { file })
    const folder = await portfolioData(beffroi.db, [beffroi.personId('aicha')])
    const csv = new TextDecoder().decode(folder.files[0]?.bytes as Uint8Array)
    assert.match(csv, /Je repasse une chemise;D’abord le col.*clea 7, trade G3/)
    assert.deepEqual(
      (folder.given ?? []).map(({ path, mediaType }) => [path, mediaType]),
      [['001-je-repasse-une-chemise-voix.ogg', 'audio/ogg']],
    )
    const yanis = await portfolioData(beffroi.db, [beffroi.personId('yanis')])
    assert.doesNotMatch(new TextDecoder().decode(yanis.files[0]?.bytes as Uint8Array), /chemise/)
  })
})
