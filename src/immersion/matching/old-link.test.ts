import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { hashOf, newToken } from '#platform/secret'
import { openBeffroi, sentencesIn } from '#testing'
import { seededProposal } from '../seeds/seed-matching.ts'
import { ANSWER } from './write-to-host.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const secret = newToken()
const start = beffroi.now()
const daysAfter = (days: number) =>
  beffroi.setNow(new Date(start.getTime() + days * 86_400_000).toISOString())
await beffroi.db.run(sql`
  update immersion.proposals
  set secret_hash = ${hashOf(secret)}, sent_at = ${start}, answer = 'yes', answered_at = ${start}, answer_noted_by = null
  where id = ${seededProposal}`)

describe('The link of a proposal to a host', () => {
  test('answers for a year, as any link does; then, as one that was never given, it says where another comes from and names nobody', async () => {
    const anybody = beffroi.visitor()
    daysAfter(364)
    const open = await anybody.get(`${ANSWER}/${secret}`)
    assert.equal(open.status, 200)
    assert.match(sentencesIn(open.text), /Merci, c’est oui Aïcha Benamar/)
    daysAfter(366)
    for (const one of [secret, newToken()]) {
      const { status, text } = await anybody.get(`${ANSWER}/${one}`)
      assert.equal(status, 404)
      assert.match(sentencesIn(text), /Ce lien ne marche plus Demandez-en un autre/)
      assert.match(text, /href="\/immersions\/accueil"/)
      assert.doesNotMatch(text, /Aïcha|Benamar/)
      assert.equal((await anybody.post(`${ANSWER}/${one}`, { answer: 'yes' })).status, 404)
      assert.equal((await anybody.post(`${ANSWER}/${one}/retirer`)).status, 404)
    }
  })
})
