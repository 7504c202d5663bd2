import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, yanis] = [await beffroi.as('aicha'), await beffroi.as('yanis')]
const ALL = '/portfolio/criteres'
const at = `/portfolio/${seededEvidence.shirt}`

const offered = async (who: Visitor, address: string) =>
  [...(await who.get(`${address}/criteres`)).text.matchAll(/value="((?:clea|trade) [^"]+)"/g)].map(
    ([, key = '']) => key,
  )
const proves = async () => sentencesIn((await aicha.get(at)).text)

describe('What somebody proves', () => {
  test('is told criterion by criterion: what proves it, or that nothing does yet', async () => {
    const words = sentencesIn((await aicha.get(ALL)).text)
    assert.match(words, /Repasse une chemise, dans l’ordre des gestes 1 preuve Je repasse une chemise/)
    assert.match(words, /Nettoie les vitres sans trace et sans risque 1 preuve Les vitres, sans trace/)
    assert.match(words, /Met la table et sert Pas encore/)
    assert.match(words, /5 sur 31\./)
  })
  test('is told in the language of whoever reads, where its words are ours', async () => {
    for (const [language, area, skill, block] of [
      ['uk', 'Рахувати', 'Прасує сорочку', 'Догляд за білизною'],
      ['ar', 'الحساب', 'كيّ قميص', 'العناية بالغسيل'],
      ['fr', 'Calcul', 'Repasse une chemise', 'Entretenir le linge'],
    ] as const) {
      await aicha.post('/langue', { language, to: '/' })
      for (const address of [ALL, `${at}/criteres`]) {
        const { text } = await aicha.get(address)
        const words = sentencesIn(text)
        for (const said of [area, skill, block]) assert.ok(words.includes(said), `${said} on ${address}`)
        for (const french of ['Calcul', 'Repasse une chemise,', 'Entretenir le linge'])
          assert.equal(words.includes(french), language === 'fr', `${french} on ${address} in ${language}`)
      }
    }
  })
  test('is said by touching: what is touched no more is proven no more', async () => {
    const keys = await offered(aicha, at)
    const language = keys.find((one) => one === 'clea clea-2018 1') ?? assert.fail()
    await aicha.submit(`${at}/criteres`, { 'proves[]': [language] })
    assert.match(await proves(), /Cléa : Français/)
    assert.doesNotMatch(await proves(), /Repasse une chemise, dans l’ordre/)
    await aicha.submit(`${at}/criteres`, {})
    assert.match(await proves(), /ne prouve encore rien de précis/)
  })
  test('is never another criterion than those of its person', async () => {
    await aicha.submit(`${at}/criteres`, { 'proves[]': ['clea clea-2018 99', 'trade x y', 'rien'] })
    assert.match(await proves(), /ne prouve encore rien de précis/)
    const theirs = await offered(yanis, `/portfolio/${seededEvidence.repair}`)
    assert.ok(theirs.length > 0 && theirs.every((one) => one.startsWith('clea ')))
  })
  test('is its person’s to say', async () => {
    assert.equal((await yanis.get(`${at}/criteres`)).status, 404)
    assert.equal((await yanis.post(`${at}/criteres`, {})).status, 404)
  })
})
