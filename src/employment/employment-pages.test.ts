import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { joinCircle, seededOrganisations, type OrganisationId } from '#people'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'

const beffroi = await openBeffroi()
let didier: Visitor
before(async () => {
  didier = await beffroi.as('didier')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const read = async (path: string, visitor = didier) => sentencesIn((await visitor.get(path)).text)

describe('The posts', () => {
  test('are found by word, by supervisor, by state, on a day', async () => {
    assert.match(await read('/insertion/postes?q=maraicher'), /P12/)
    assert.doesNotMatch(await read('/insertion/postes?q=maraicher'), /P13/)
    assert.match(await read('/insertion/postes?q=ESPACE numérique'), /P32.*P33.*P34/)
    assert.doesNotMatch(await read(`/insertion/postes?encadrant=${beffroi.personId('bruno')}`), /P21/)
    assert.match(await read('/insertion/postes?etat=vacants'), /P18 .*P31 /)
    assert.match(await read('/insertion/postes?jour=2018-07-01&q=P01'), /Le 1er juillet 2018.*Loïc Berquin/)
    assert.match(await read('/insertion/postes?q=zzz'), /Aucun poste ne correspond/)
    assert.match(await read('/insertion/postes?jour=2017-12-31'), /Aucun poste à cette date/)
  })

  test('leave as a CSV without a name of who holds them', async () => {
    const answer = await didier.get('/insertion/postes.csv?etat=occupes')
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.equal(answer.text.trim().split('\r\n').length, 35)
    assert.match(
      answer.text,
      /P13;N4105;Livreur à vélo;Livraison à vélo;26;Bruno Ledoux;Pôle ESS ANIMA;Occupé;2026-06-02/,
    )
    assert.doesNotMatch(answer.text, /Morel/)
  })

  test('say their holders to the supervisor for his own team only, and never until when', async () => {
    const said = await read('/insertion/postes', await beffroi.as('bruno'))
    assert.match(said, /P13 Livreur à vélo \(N4105\) 26 h Occupé Yanis Morel Bruno Ledoux/)
    assert.match(said, /P27 Agent de nettoyage \(K2204\) 24 h Occupé Non montré/)
    assert.doesNotMatch(said, /jusqu’au/)
  })

  test('take an address that says nothing as if it were not there', async () => {
    for (const query of [
      'apres=P99999999999999~x',
      'apres=2026-99-99~00000000-0000-8000-8000-00e400000001',
      'jour=hier',
      'etat=x',
      'encadrant=y',
    ])
      for (const page of ['postes', 'contrats', 'sorties'])
        assert.equal((await didier.get(`/insertion/${page}?${query}`)).status, 200, `${page} ${query}`)
  })
})

describe('A long list', () => {
  test('goes on by its key, each row once', async () => {
    const first = await didier.get('/insertion/contrats?etat=tous')
    const next = /href="([^"]*apres=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await didier.get(next)
    const ids = (text: string) => [...text.matchAll(/<tr role="row"><th[^>]*rowheader/g)].length
    assert.deepEqual([ids(first.text), ids(second.text)], [40, 37])
    assert.match(await read('/insertion/contrats?etat=finit-bientot'), /Finissent bientôt \(8\)/)
    assert.match(await read('/insertion/contrats?etat=tous&q=elodie'), /Élodie Baheux/)
  })
})

describe('The month', () => {
  test('says posts, people and exits to the direction, and goes back', async () => {
    const said = await read('/insertion?mois=2018-12')
    assert.match(said, /L’insertion en décembre 2018/)
    assert.match(said, /Sorties 4 /)
    assert.match(await read('/insertion?mois=2030-01'), /L’insertion en juin 2026/)
  })

  test('says to an adviser what concerns their own people', async () => {
    const said = await read('/insertion', await beffroi.as('farida'))
    assert.match(said, /Les personnes que vous suivez Au travail 34.*Aucune sortie n’est encore constatée/)
  })

  test('gives a funder numbers, none under five people, and no name', async () => {
    const agnes = await beffroi.as('agnes')
    assert.equal((await agnes.get('/insertion')).status, 404)
    const circleId = seeded.anima
    const personId = beffroi.personId('agnes')
    await joinCircle(beffroi.db, {
      circleId: asId(circleId),
      personId,
      relation: 'funder',
      fromDay: parisDay(beffroi.now()),
    })
    const said = await read('/insertion', agnes)
    assert.match(said, /34 postes occupés.*966 h par semaine.*Au travail 34 Entrées moins de 5/)
    assert.match(said, /60 % 15 sur 25/)
    assert.doesNotMatch(said, /4 sur 25|Morel|Occupés 3/)
    for (const page of ['postes', 'postes.csv', 'contrats', 'sorties', 'a-verifier'])
      assert.equal((await agnes.get(`/insertion/${page}`)).status, 404, page)
  })
})

describe('A month of another time', () => {
  test('is read as one that names no month, and leads to none before the first', async () => {
    const direction = await beffroi.as('didier')
    for (const month of ['1850-01', '0001-01', '1999-12'])
      assert.match(await read(`/insertion?mois=${month}`, direction), /juin 2026/)
    assert.doesNotMatch((await direction.get('/insertion?mois=2000-01')).text, /rel="prev"/)
  })
})

describe('A direction who arrives', () => {
  test('opens the files that the one before opens, and a funder of the action its numbers', async () => {
    const paul = await beffroi.as('paul')
    const arrive = async (organisationId: OrganisationId, role: string, email: string) => {
      const who = {
        id: randomUUID(),
        givenName: 'Nour',
        familyName: `Haddad ${role}`,
        email,
        role,
        fromDay: '2026-06-01',
      }
      await paul.submit(`/organismes/${organisationId}/membres`, who)
      await beffroi.settle()
    }
    await arrive(seededOrganisations.ateliers.id, 'direction', 'nour@example.org')
    await arrive(seededOrganisations.grandCalais.id, 'funder', 'alix@example.org')
    await arrive(seededOrganisations.agefos.id, 'funder', 'sam@example.org')
    const places = await beffroi.db.rows<{ relation: string; name: string }>(sql`
      select place.relation, who.family_name as name
      from people.published_circle_places place
      join people.published_persons who on who.id = place.person_id
      where place.circle_id = ${seeded.anima} and who.given_name = 'Nour'
      order by place.relation`)
    assert.deepEqual(
      places.map(({ relation, name }) => `${name}: ${relation}`),
      ['Haddad direction: direction', 'Haddad funder: funder'],
    )
  })
})

describe('Somebody at work there', () => {
  test('reads their own contract, and takes it away', async () => {
    const yanis = await beffroi.as('yanis')
    assert.match(
      await read('/insertion/mon-contrat', yanis),
      /Livreur à vélo.*26 h par semaine.*14 novembre 2026.*Farida Meziane/,
    )
    assert.match(await read('/', yanis), /Mon contrat Livreur à vélo, jusqu’au 14 novembre 2026/)
    const asked = {
      'Lire la liste des postes': '/insertion/postes?q=P13',
      'Exporter la liste des postes': '/insertion/postes.csv',
      'Lire la liste des contrats': '/insertion/contrats?etat=tous&q=morel',
    }
    for (const [why, page] of Object.entries(asked)) {
      const told = async () => (await read('/moi/acces', yanis)).split(why).length
      const before = await told()
      await didier.get(page)
      assert.equal(await told(), before + 1, why)
    }
    assert.equal((await (await beffroi.as('claire')).get('/insertion/mon-contrat')).status, 404)
    assert.equal((await beffroi.visitor().get('/insertion')).status, 303)
  })
})

describe('The day', () => {
  test('of the direction and of the adviser says what waits', async () => {
    assert.match(await read('/'), /3 lignes d’insertion à vérifier.*8 contrats finissent bientôt/)
    const farida = await read('/', await beffroi.as('farida'))
    assert.match(farida, /8 contrats finissent bientôt/)
    assert.doesNotMatch(farida, /lignes d’insertion/)
  })

  test('of the adviser asks for the proof and for the situation six months after an exit', async () => {
    const path = '/insertion/parcours/00000000-0000-8000-8000-00e300000066/sortie'
    await didier.submit(path, { leftOn: '2026-06-01', how: 'short job', proof: 'declared', situation: '' })
    assert.match(await read('/', await beffroi.as('farida')), /1 sortie sans preuve/)
    beffroi.setNow('2026-12-02T09:00:00Z')
    const farida = await read('/', await beffroi.as('farida'))
    assert.match(farida, /1 situation à demander/)
    assert.match(farida, /sorties à écrire/)
  })
})
