import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, yanis, karine, farida, didier] = [
  await beffroi.as('aicha'),
  await beffroi.as('yanis'),
  await beffroi.as('karine'),
  await beffroi.as('farida'),
  await beffroi.as('didier'),
]
const shownBy = (id: 'aicha' | 'yanis') => `/portfolio/personnes/${beffroi.personId(id)}`
const support = (who: typeof aicha, id: string, how: string) =>
  who.submit(`/portfolio/${id}/montrer`, { audience: 'support', show: how })

describe('What somebody shows to who accompanies them', () => {
  test('is a link on the page where a referent follows their training, and on that of their path', async () => {
    const follow = `/formation/suivi/${beffroi.personId('aicha')}`
    const list = (await karine.get('/orientation?nom=Benamar')).text
    const path =
      /href="(\/orientation\/[0-9a-f-]{36})"[^>]*>[^<]*Benamar/i.exec(list)?.[1] ?? assert.fail(list)
    for (const at of [follow, path]) {
      assert.ok((await karine.get(at)).text.includes(`href="${shownBy('aicha')}"`), at)
      await support(aicha, seededEvidence.shirt, 'no')
      assert.ok(!(await karine.get(at)).text.includes(shownBy('aicha')), at)
      await support(aicha, seededEvidence.shirt, 'yes')
    }
  })

  test('is a link on the page where an adviser follows their contracts, for them and not for the direction', async () => {
    const at = `/insertion/personnes/${beffroi.personId('yanis')}`
    assert.ok(!(await farida.get(at)).text.includes(shownBy('yanis')))
    await support(yanis, seededEvidence.repair, 'yes')
    assert.ok((await farida.get(at)).text.includes(`href="${shownBy('yanis')}"`))
    assert.ok(!(await didier.get(at)).text.includes(shownBy('yanis')))
    assert.equal((await farida.get(shownBy('yanis'))).status, 200)
  })
})
