import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { seededEvidence, seededSteps } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire, karine, bruno] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('karine'),
  await beffroi.as('bruno'),
]
const own = `/portfolio/${seededEvidence.shirt}`
const at = `/portfolio/personnes/${beffroi.personId('aicha')}/${seededEvidence.shirt}`
const page = async (who: Visitor, path: string) => sentencesIn((await who.get(path)).text)
const vtt = async () => (await aicha.get(`${own}/sous-titres.vtt`)).text
const write = (who: Visitor, words: string) =>
  who.post(`${at}/sous-titres`, { 'from-1': '0:01', 'to-1': '0:03', 'words-1': words })
const before = await vtt()

describe('A film that is shown', () => {
  test('is watched step by step by those to whom it is shown, and leaves a line; it is nobody else’s', async () => {
    assert.match((await claire.get(at)).text, new RegExp(`${at}/film`))
    for (const who of [claire, karine]) {
      assert.match(await page(who, `${at}/film`), /2\. Le col Je lisse le col des pointes/)
      assert.equal((await who.get(`${at}/etapes/${seededSteps.collar}/image?largeur=320`)).status, 200)
      assert.equal((await who.get(`${at}/fiche.pdf`)).headers.get('content-type'), 'application/pdf')
      assert.match((await who.get(`${at}/sous-titres.vtt`)).text, /Je lisse la manche/)
    }
    assert.match(await page(aicha, '/moi/acces'), /Claire Vandamme.*Je repasse une chemise/)
    for (const path of [
      `${at}/film`,
      `${at}/etapes/${seededSteps.collar}/image`,
      `${at}/sous-titres.vtt`,
      `${at}/fiche.pdf`,
    ])
      assert.equal((await bruno.get(path)).status, 404, path)
    for (const path of [`${at}/film`, `${at}/sous-titres.vtt`])
      assert.equal((await claire.get(path.replace(seededEvidence.shirt, seededEvidence.windows))).status, 404)
  })

  test('is written under by who trains its person only', async () => {
    assert.doesNotMatch(await page(karine, `${at}/film`), /Proposer ces mots/)
    for (const who of [karine, bruno, aicha]) assert.equal((await write(who, 'Rien')).status, 404)
    const refused = await claire.post(`${at}/sous-titres`, {
      'from-1': '0:03',
      'to-1': '0:01',
      'words-1': 'x',
    })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Cette phrase finit avant de commencer/)
    assert.equal((await claire.post(`${at}/sous-titres`, {})).status, 422)
    assert.equal(await vtt(), before)
  })
})

describe('The words that somebody else wrote under a film', () => {
  test('wait for its person, who is told; nobody reads them meanwhile, and nobody else puts them there', async () => {
    for (const _ of [1, 2]) assert.equal((await write(claire, 'On lisse doucement')).status, 303)
    assert.equal(await vtt(), before)
    assert.doesNotMatch(await page(karine, `${at}/film`), /doucement/)
    assert.match(await page(aicha, own), /Claire Vandamme a écrit les mots de votre film.*On lisse doucement/)
    assert.match(await page(claire, `${at}/film`), /Les mots de Claire Vandamme attendent Aïcha/)
    assert.equal(
      (await page(aicha, '/moi/messages')).split('Des mots pour votre film « Je repasse une chemise »')
        .length,
      2,
    )
    for (const act of ['mettre', 'effacer'])
      assert.equal((await claire.post(`${own}/mots-proposes/${act}`)).status, 404)
  })

  test('are under it once taken, pressed twice too; what was before is put back', async () => {
    for (const _ of [1, 2]) assert.equal((await aicha.post(`${own}/mots-proposes/mettre`)).status, 303)
    assert.match(await vtt(), /On lisse doucement/)
    assert.match(await page(aicha, own), /Les mots de Claire Vandamme sont sous votre film/)
    for (const _ of [1, 2]) assert.equal((await aicha.post(`${own}/mots-proposes/effacer`)).status, 303)
    assert.equal(await vtt(), before)
  })

  test('are erased by its person, and nothing of them is left; written anew by its person, they are theirs', async () => {
    await write(claire, 'Une autre fois')
    await aicha.post(`${own}/mots-proposes/effacer`)
    assert.doesNotMatch(await page(aicha, own), /Une autre fois/)
    await write(claire, 'Encore')
    await aicha.post(`${own}/mots-proposes/mettre`)
    await aicha.post(`${own}/sous-titres`, { 'from-1': '0:01', 'to-1': '0:03', 'words-1': 'À moi' })
    assert.doesNotMatch(await page(aicha, own), /sont sous votre film/)
    await aicha.post(`${own}/mots-proposes/effacer`)
    assert.match(await vtt(), /À moi/)
  })

  test('proposed after others were taken, taken or not, leave those of its person to put back', async () => {
    const mine = await vtt()
    const press = (act: string) => aicha.post(`${own}/mots-proposes/${act}`)
    await write(claire, 'Une première fois')
    await press('mettre')
    await write(claire, 'Une deuxième fois')
    assert.match(await page(aicha, own), /a écrit les mots de votre film.*Une deuxième fois/)
    await press('effacer')
    assert.match(await vtt(), /Une première fois/)
    assert.match(await page(aicha, own), /Les mots de Claire Vandamme sont sous votre film/)
    await write(claire, 'Une troisième fois')
    await press('mettre')
    assert.match(await vtt(), /Une troisième fois/)
    await press('effacer')
    assert.equal(await vtt(), mine)
  })

  test('leave to its person what they wrote while others waited', async () => {
    const press = (act: string) => aicha.post(`${own}/mots-proposes/${act}`)
    await write(claire, 'Une première fois')
    await press('mettre')
    await write(claire, 'Une deuxième fois')
    await aicha.post(`${own}/sous-titres`, { 'from-1': '0:01', 'to-1': '0:03', 'words-1': 'Les miens' })
    await press('mettre')
    assert.match(await vtt(), /Une deuxième fois/)
    await press('effacer')
    assert.match(await vtt(), /Les miens/)
    assert.doesNotMatch(await page(aicha, own), /sont sous votre film/)
  })

  test('are written no more once the film is hidden', async () => {
    await aicha.post(`${own}/montrer`, { audience: 'training', show: 'no' })
    assert.equal((await claire.get(`${at}/film`)).status, 404)
    assert.equal((await write(claire, 'Trop tard')).status, 404)
  })
})
