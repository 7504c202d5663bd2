import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const leads = (at: string) => `/langue?vers=${encodeURIComponent(at)}"`

describe('Whoever chooses another language comes back to their page', () => {
  test('with all of its address', async () => {
    const at = '/connexion?vers=%2Fimmersions'
    assert.ok((await beffroi.visitor().get(at)).text.includes(leads(at)))
  })

  test('less what no form would keep', async () => {
    const at = `/connexion?vers=%2F${'a'.repeat(500)}`
    assert.ok((await beffroi.visitor().get(at)).text.includes(leads('/connexion')))
  })

  test('by its form when it was refused', async () => {
    const refused = await beffroi.visitor().post('/connexion', { login: 'moi' })
    assert.equal(refused.status, 422)
    assert.ok(refused.text.includes(leads('/connexion')))
  })
})
