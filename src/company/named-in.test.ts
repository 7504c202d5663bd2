import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { namedIn } from './company.ts'

describe('What everybody reads', () => {
  test('names nobody of the group, however it is written', () => {
    const members = [
      { givenName: 'Rose', familyName: 'Nowak' },
      { givenName: 'Marie-Josée', familyName: 'Da Silva' },
    ]
    for (const said of ['Avec Marie-Josée', 'Merci Marie Josee !', 'Madame da Silva', 'DA SILVA'])
      assert.ok(namedIn(said, members), said)
    assert.equal(namedIn('Bravo à Marie-Josée, bravo', members), 'Marie-Josée')
    assert.equal(namedIn('Da capo, Marie', members), undefined)
    for (const said of [
      'Avec Rose.',
      'rose NOWAK',
      'Nowak R.',
      'Merci R. Nowak',
      'Mme Nowak',
      'Bravo Nowak',
      'Merci NOWAK',
    ])
      assert.ok(namedIn(said, members), said)
    for (const said of ['Le rose du linge', 'Rosée', 'Nowakowska', 'Madame Nowakowska'])
      assert.equal(namedIn(said, members), undefined)
  })

  test('may say a word that is a family name, when it is of nobody there', () => {
    const members = [
      { givenName: 'Aline', familyName: 'Petit' },
      { givenName: 'Omar', familyName: 'Blanc' },
      { givenName: 'Rosa', familyName: 'Roy' },
    ]
    for (const said of [
      'Lisez le Petit Papier.',
      'Blanc comme neige, le linge',
      'Petit à petit',
      'Madame, Monsieur ! Petit rappel',
      'La galette du Roi',
    ])
      assert.equal(namedIn(said, members), undefined, said)
    for (const said of [
      'Merci à Madame Petit',
      'Merci à M. Blanc',
      'Bravo O. Blanc',
      'aline Petit',
      'Petit A.',
    ])
      assert.ok(namedIn(said, members), said)
    // a given name says somebody by itself
    assert.equal(namedIn('Merci à Rosa Roy', members), 'Rosa')
  })

  test('may not say a name that is a trade, or a name first of all, since those have no capital', () => {
    const members = [
      'Martin',
      'Fournier',
      'Roy',
      'Berger',
      'Boulanger',
      'Colin',
      'Roux',
      'Petit',
      'Noël',
    ].map((familyName) => ({ givenName: 'Aline', familyName }))
    for (const said of [
      'Merci à Martin pour les affiches.',
      'Le stand du linge était tenu par Fournier et deux voisins.',
      'Bravo Roy !',
      'Berger a repassé vingt chemises.',
      'L’idée vient de Boulanger.',
      'On a mangé les crêpes de Colin',
      'Roux était à l’accueil, comme le matin.',
      'Toute la famille Petit est venue.',
      'Le repas a eu lieu chez Noël, à midi.',
      'Les Petit ont prêté leurs tables.',
      'L’équipe Petit a gagné le concours de repassage.',
      'Mesdames Petit et Dupuis servaient le café.',
    ])
      assert.ok(namedIn(said, members), said)
    for (const said of [
      'Le boulanger de la place a donné du pain.',
      'Une pizza du fournier et un berger d’Auvergne.',
      'Un martin-pêcheur est passé.',
      'La foire de la Saint-Martin a bien marché.',
      'Rendez-vous rue St Martin, à côté du roux.',
      'Lisez-le dans le Petit Papier.',
      'Les cadeaux étaient sous le sapin de Noël.',
      'Petit déjeuner offert, puis les petits jeux.',
    ])
      assert.equal(namedIn(said, members), undefined, said)
  })
})
