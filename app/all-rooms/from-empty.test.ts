import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openFirstVisit } from '#people'
import { newReader, openBeffroi } from '#testing'

// A real territory, from nothing: two people who have the links of their pages, the letters they receive, and the file of a commune.

const mail: { recipient: string; body: string }[] = []
const beffroi = await openBeffroi({
  empty: true,
  carrier: async (letter) => (mail.push({ recipient: letter.recipient, body: letter.body }), 'sent'),
})
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

const paul = newReader(beffroi.visitor('10.0.0.1'))
const sylvie = newReader(beffroi.visitor('10.0.0.2'))

const file = `id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
62999_0010_00004;;4;;Quai des Brumes;62990;62999;Beaulieu-sur-Lys;2.1;50.1
62999_0010_00006;;6;;Quai des Brumes;62990;62999;Beaulieu-sur-Lys;2.1001;50.1001
`

describe('An empty territory', () => {
  test('is opened by who steers it, who makes an integration organisation and its director', async () => {
    await paul.open(`/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`)
    const first = {
      givenName: 'Paul',
      familyName: 'Wattez',
      email: 'paul@example.org',
      organisation: 'Le territoire',
    }
    await paul.send('Ouvrir le territoire', first)
    await paul.follow('Organismes')
    await paul.follow('Ajouter un organisme')
    await paul.send('Ajouter l’organisme', { name: 'Les Roues de Beaulieu', kind: 'integration' })
    await paul.follow('Ajouter une personne')
    const director = {
      givenName: 'Sylvie',
      familyName: 'Carlier',
      email: 'sylvie@example.org',
      role: 'direction',
    }
    await paul.send('Donner ce rôle', director)
    await beffroi.settle()
  })
  test('is entered by the director, by her letter', async () => {
    const way = /https?:\/\/[^\s/]+(\/connexion\S*)/.exec(letterTo('sylvie@example.org'))
    await sylvie.open(way?.[1] ?? '')
    await sylvie.send('Recevoir un code', { login: 'sylvie@example.org' })
    await beffroi.settle()
    const code = /\b(\d{3})\s?(\d{3})\b/.exec(letterTo('sylvie@example.org'))
    await sylvie.send('Entrer', { code: `${code?.[1]}${code?.[2]}` })
    sylvie.reads(/Ouvrir un dépôt de vélos/)
    sylvie.reads(/Ouvrir une ferme/)
  })
  test('receives the addresses of a commune, and a hub at one of them: nobody types a latitude', async () => {
    await paul.open('/')
    await paul.follow('Imports')
    await paul.follow('Importer les adresses d’une commune')
    await paul.send('Voir ce qui va se passer', { file: new File([file], 'adresses-62999.csv') })
    await paul.send('Importer ce fichier')
    paul.reads(/2 créées/)
    await sylvie.open('/')
    await sylvie.follow('Livraisons')
    sylvie.lacks(/latitude/i)
    const hub = { name: 'Le Dépôt du Quai', address: '4 quai des brumes, Beaulieu-sur-Lys' }
    await sylvie.send('Ouvrir ce dépôt', hub)
    sylvie.reads(/Le dépôt est ouvert.*Avant la première livraison/)
  })
  test('has its first bike, its first courier, its first place', async () => {
    await sylvie.follow('Un vélo : sa charge, sa place')
    await sylvie.send('Enregistrer', { name: 'Vélo 1' })
    sylvie.reads(/Vélo 1/)
    await sylvie.follow('Jours')
    await sylvie.follow('Une personne qui livre')
    await sylvie.follow('Ajouter une personne')
    const courier = { givenName: 'Nour', familyName: 'Saïdi', email: 'nour@example.org', role: 'courier' }
    await sylvie.send('Donner ce rôle', courier)
    await sylvie.follow('Livraisons')
    await sylvie.follow('Un lieu où les vélos passent prendre')
    const place = {
      name: 'L’Atelier',
      address: '6 quai des brumes',
      postcode: '62990',
      town: 'Beaulieu-sur-Lys',
      own: 'oui',
    }
    await sylvie.send('Enregistrer', place)
    sylvie.reads(/L’Atelier 6 Quai des Brumes, Beaulieu-sur-Lys.*Par son adresse/)
    await sylvie.follow('Demandes')
    await sylvie.follow('Demander une livraison')
    await sylvie.follow('Jours')
    sylvie.lacks(/Avant la première livraison/)
  })
  test('has its farm, and its first bed', async () => {
    await sylvie.follow('Ferme')
    await sylvie.send('Ouvrir cette ferme', { name: 'Le Potager du Quai' })
    sylvie.reads(/La ferme est ouverte.*Avant le premier jour/)
    await sylvie.follow('Une planche, là où elle est')
    await sylvie.send('Enregistrer')
    sylvie.reads(/Planche\s1/)
  })
})

const letterTo = (recipient: string): string =>
  mail.findLast((one) => one.recipient === recipient)?.body ?? ''
