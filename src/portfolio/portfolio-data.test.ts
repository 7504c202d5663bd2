import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi, writeFilm, writeVoice } from '#testing'
import { newPortfolioData } from './portfolio-data.ts'
import { provenBySupervisors } from './suggestions/list-suggested.ts'
import { seededEvidence } from './seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const portfolioData = newPortfolioData(provenBySupervisors.say)

describe('The portfolio of somebody, among their data', () => {
  test('is every evidence with what it proves, and its files; nobody else’s', async () => {
    const aicha = await beffroi.as('aicha')
    const file = new File([await writeVoice('ogg')], 'voix.ogg', {
      type: 'audio/ogg',
    })
    await aicha.submit(`/portfolio/${seededEvidence.shirt}/voix`, { file })
    await aicha.submit(`/portfolio/${seededEvidence.shirt}/montrer`, { audience: 'training', show: 'yes' })
    const claire = await beffroi.as('claire')
    const read = `/portfolio/personnes/${beffroi.personId('aicha')}/${seededEvidence.shirt}`
    const voice = new File([await writeVoice('ogg', { said: 'w' })], 'mot.ogg', {
      type: 'audio/ogg',
    })
    await claire.post(`${read}/mot`, { act: randomUUID(), words: '', voice })
    await claire.post(`${read}/mot`, { act: randomUUID(), words: 'Très net.' })
    const folder = await portfolioData(beffroi.db, [beffroi.personId('aicha')])
    const csv = new TextDecoder().decode(folder.files[0]?.bytes as Uint8Array)
    assert.match(csv, /Je repasse une chemise;D’abord le col.*clea 7, trade G3/)
    assert.match(csv, /Claire Vandamme : \(de vive voix\) \/ Claire Vandamme : Très net\./)
    assert.deepEqual(
      (folder.given ?? []).map(({ path, mediaType }) => [path, mediaType]),
      [
        ['001-les-vitres-sans-trace-je-lave-une-vitre.mp4', 'video/mp4'],
        ...[1, 2, 3, 4].map((n) => [`00${n + 1}-les-vitres-sans-trace-etape-${n}.webp`, 'image/webp']),
        ['006-je-repasse-une-chemise-je-repasse-une-chemise.mp4', 'video/mp4'],
        ['007-je-repasse-une-chemise-voix.ogg', 'audio/ogg'],
        ...['008', '009', '010', '011'].map((n, at) => [
          `${n}-je-repasse-une-chemise-etape-${at + 1}.webp`,
          'image/webp',
        ]),
        ['012-je-repasse-une-chemise-reponse-mot.ogg', 'audio/ogg'],
      ],
    )
    const said = await portfolioData(beffroi.db, [beffroi.personId('claire')])
    const words = said.files.map(({ bytes }) => new TextDecoder().decode(bytes as Uint8Array)).join('')
    assert.match(words, /Très net/)
    assert.doesNotMatch(words, /chemise/)
    const yanis = await portfolioData(beffroi.db, [beffroi.personId('yanis')])
    assert.doesNotMatch(new TextDecoder().decode(yanis.files[0]?.bytes as Uint8Array), /chemise/)
  })
  test('is the steps of a gesture and the words under its film', async () => {
    const yanis = await beffroi.as('yanis')
    const { location: at } = await yanis.post('/portfolio/ajouter', {
      act: randomUUID(),
      way: 'film',
      title: 'Je change une roue',
      file: new File([await writeFilm()], 'roue.mp4', { type: 'video/mp4' }),
    })
    await yanis.post(`${at}/etapes`, { time: '0:04', words: 'La roue avant' })
    await yanis.post(`${at}/sous-titres`, { 'from-1': '0:01', 'to-1': '0:03', 'words-1': 'Je desserre.' })
    const told = async (id: 'yanis' | 'aicha') => {
      const { files } = await portfolioData(beffroi.db, [beffroi.personId(id)])
      const csv = files.find(({ path }) => path === 'etapes.csv')
      return new TextDecoder().decode(csv?.bytes as Uint8Array)
    }
    assert.match(await told('yanis'), /Je change une roue;étape;4;La roue avant/)
    assert.match(await told('yanis'), /Je change une roue;sous-titre;1;Je desserre\./)
    assert.doesNotMatch(await told('aicha'), /roue/)
  })
})
