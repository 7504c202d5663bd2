import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { linkIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HEAD =
  'Nom;Prénom;Né(e) le;SIRET accueil;Entreprise;Objet;Du;Au;Heures;Renouvellement;Bilan;Embauche;Contrat;Date d’embauche'
const lived = (name: string, born: string) =>
  `${name};${born};00009000100017;Résidence Les Glycines;Découvrir;02/03/2026;13/03/2026;70;;oui;non;;`
const file = new File(
  [
    [
      HEAD,
      lived('BENALI;Nadia', '12/03/1990'),
      lived('BENALI;Nadia', '04/11/1969'),
      lived('CARLU;Inès', '14/05/1986'),
    ].join('\n'),
  ],
  'immersions.csv',
)
const { location } = await karine.post('/imports/immersions', { id: randomUUID(), file })
assert.equal((await karine.post(location ?? '')).status, 303)
const read = async (path: string) => (await karine.get(path)).text
const born = ['12 mars 1990', '4 novembre 1969']

describe('Two people of the same name, where one is chosen', () => {
  test('are told apart by their birth dates; who has no namesake there is not', async () => {
    for (const path of [
      '/immersions/personnes?q=Benali',
      '/immersions/passees?q=Benali',
      '/immersions/conventions/nouvelle?q=Benali',
    ]) {
      const list = plain(await read(path))
      for (const day of born)
        assert.match(list, new RegExp(`Benali Nadia \\(naissance : ${day}\\)`, 'i'), path)
    }
    for (const path of [
      '/immersions/personnes?q=Carlu',
      '/immersions/passees?q=Carlu',
      '/immersions/conventions/nouvelle?q=Carlu',
    ])
      assert.doesNotMatch(plain(await read(path)), /Carlu Inès \(|1986/i, path)
  })

  test('are named with it on each page of the one who was chosen', async () => {
    const list = (await read('/immersions/personnes?q=Benali')).replaceAll('\u00A0', ' ')
    const at = linkIn(list, /naissance : 4 novembre 1969/)
    for (const path of [at, `${at}/souhaits`]) {
      const page = plain(await read(path))
      assert.match(page, /Naissance : 4 novembre 1969/, path)
      assert.doesNotMatch(page, /12 mars 1990/, path)
    }
  })
})
