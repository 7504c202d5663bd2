import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const LATE = '/deconnexion/plus-tard'

describe('A device that was left without network', () => {
  test('closes the session of who left it, once', async () => {
    const aicha = await beffroi.as('aicha')
    const owner = { 'x-owner': beffroi.personId('aicha') }
    assert.deepEqual(JSON.parse((await aicha.post(LATE, {}, owner)).text), { left: true })
    const asked = await aicha.get('/moi')
    assert.deepEqual([asked.status, asked.headers.get('location')], [303, '/connexion'])
    assert.deepEqual(JSON.parse((await aicha.post(LATE, {}, owner)).text), { left: false })
  })

  test('signs nobody else out, who came in since', async () => {
    const yanis = await beffroi.as('yanis')
    const said = await yanis.post(LATE, {}, { 'x-owner': beffroi.personId('aicha') })
    assert.deepEqual(JSON.parse(said.text), { left: false })
    assert.equal((await yanis.get('/moi')).status, 200)
  })
})
