import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { fillIn, linkIn, openBeffroi, sentencesIn, walk } from '#testing'

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
        assert.match(list, new RegExp(`Nadia Benali \\(naissance : ${day}\\)`, 'i'), path)
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

  test('and somebody whose birth date nobody wrote: the form of a convention leads to it, and back', async () => {
    const list = await read('/immersions/conventions/nouvelle?q=Carlu')
    const hosts = await read(linkIn(list, /Carlu/i))
    assert.doesNotMatch(plain(await read(linkIn(hosts, /Glycines/))), /Sa date de naissance/)
    const begin = await walk(karine, /Positionnements/, /accompagn/i, /^Accompagner/)
    await fillIn(karine, begin, {
      givenName: 'Théo',
      familyName: 'Sansdate',
      reach: '0639980577',
    })
    const theirs = await read(linkIn(await read('/immersions/conventions/nouvelle?q=Sansdate'), /Sansdate/i))
    const form = await read(linkIn(theirs, /Glycines/))
    assert.match(plain(form), /Sa date de naissance n’est pas écrite/)
    const identity = await read(linkIn(form, /^L’écrire$/))
    const after = await fillIn(karine, identity, { birthDate: '2001-05-14' })
    assert.doesNotMatch(plain(after), /Sa date de naissance/)
    assert.match(plain(after), /Théo Sansdate chez Résidence Les Glycines.*Naissance : 14 mai 2001/)
  })
})
