import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hearLetters, openBeffroi, sentencesIn } from '#testing'
import { accidentLink } from '../seeds/accident-example.ts'
import { seededConventions } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const sent = hearLetters(beffroi)
const AUBRY = '+33639980921'
const toCome = seededConventions.toCome
const linkOf = async (role: 'host' | 'person') =>
  (await accidentLink(beffroi.db, toCome, role, beffroi.now())).replace('/accident/', '/signer/')
const byLink = (link: string) => link.replace('/signer/', '/accueil/par-mon-lien/')
const phone = beffroi.visitor()

describe('Who signed for a host', () => {
  test('has the link of its page in one press, typing nothing', async () => {
    const link = await linkOf('host')
    const page = (await phone.get(link)).text
    assert.match(sentencesIn(page), /Recevoir le lien de ma page : 06 39 98 •• 21/)
    assert.doesNotMatch(page, /0639980921|06 39 98 09 21/, 'a forwarded link tells no number')
    const answer = await phone.post(byLink(link))
    assert.equal(answer.location, '/immersions/accueil/envoye')
    await beffroi.settle()
    const own = sent.filter(({ body }) => /\/immersions\/accueil\/[\w-]{43}/.test(body))
    assert.deepEqual(
      own.map(({ recipient }) => recipient),
      [AUBRY],
    )
  })

  test('alone: the link of the person, and one that is none, open nothing', async () => {
    const theirs = await linkOf('person')
    assert.doesNotMatch((await phone.get(theirs)).text, /par-mon-lien/)
    assert.equal((await phone.post(byLink(theirs))).status, 404)
    assert.equal((await phone.post(`/immersions/accueil/par-mon-lien/${'a'.repeat(43)}`)).status, 404)
  })
})
