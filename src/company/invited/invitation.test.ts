import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newReader, openBeffroi } from '#testing'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const event = `/entreprise-virtuelle/${seededCompany}/evenements/${seededEvent(1)}`

describe('An invitation', () => {
  test('is a text that its reader sends, and cards to cut; nothing leaves by itself', async () => {
    const aicha = newReader(await beffroi.as('aicha'))
    const before = (await beffroi.letters()).length
    await aicha.open(event)
    await aicha.follow('Inviter des gens')
    aicha.reads(/Les Mains Vives vous invite : Repassage solidaire\. Samedi 13 juin, de 9 h à 17 h\./)
    const body = /href="sms:\?&amp;body=([^"]+)"/.exec(aicha.html())?.[1] ?? ''
    assert.match(
      decodeURIComponent(body),
      new RegExp(`${beffroi.ground.site.url}/entreprise-virtuelle/evenements/${seededEvent(1)}`),
    )
    assert.match(aicha.html(), /href="mailto:\?subject=Repassage/)
    const pdf = await (await beffroi.as('aicha')).get(`${event}/invitation.pdf`)
    assert.match(pdf.text, /^%PDF/)
    await beffroi.settle()
    assert.equal((await beffroi.letters()).length, before)
  })
  test('is to a day that is to come: nobody is invited to one that was held', async () => {
    const held = event.replace(seededEvent(1), seededEvent(2))
    const aicha = await beffroi.as('aicha')
    for (const path of ['/invitation', '/invitation.pdf'])
      assert.equal((await aicha.get(`${held}${path}`)).status, 404, path)
  })
  test('is of its company alone', async () => {
    for (const id of ['karine', 'yanis'] as const)
      for (const path of ['/invitation', '/invitation.pdf'])
        assert.equal((await (await beffroi.as(id)).get(`${event}${path}`)).status, 404)
  })
})
