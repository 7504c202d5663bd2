import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { newcomer, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const karine = await beffroi.as('karine')
const brigitte = await beffroi.as('brigitte')

const typed = (change: Record<string, string> = {}) => ({
  id: randomUUID(),
  actionId: seeded.clea,
  familyName: 'Delannoy',
  givenName: 'Christelle',
  birthDate: '1984-04-12',
  reach: '06 39 98 44 55',
  'mobility[]': 'bus',
  comment: 'Très motivée',
  ...change,
})
const countOf = async (familyName: string) =>
  (
    await beffroi.db.row<{ count: number }>(sql`
      select count(*) as count
      from orientation.positionings p
      join people.published_persons who on who.id = p.person_id
      where who.family_name = ${familyName}`)
  )?.count

describe('A referent positions somebody by hand', () => {
  test('with one form, and finds them at the address it leads to', async () => {
    const page = await karine.submit('/orientation/nouveau', typed())
    assert.match(sentencesIn(page.text), /Christelle Delannoy.*Positionné·e.*Artois Emploi Entreprise/)
    assert.match(page.text, /tel:\+33639984455/)
  })
  test('twice with the same form, and it is once', async () => {
    const form = typed({ familyName: 'Deuxfois', birthDate: '1991-10-02', reach: '' })
    await karine.submit('/orientation/nouveau', form)
    await karine.submit('/orientation/nouveau', form)
    assert.equal(await countOf('Deuxfois'), 1)
  })
  test('from a page gone back to, filled for somebody else: that is somebody else', async () => {
    const form = typed({ familyName: 'Première', birthDate: '1990-10-02', reach: '' })
    await karine.submit('/orientation/nouveau', form)
    const second = { ...form, familyName: 'Seconde', birthDate: '1994-03-02' }
    assert.match(
      sentencesIn((await karine.submit('/orientation/nouveau', second)).text),
      /Christelle Seconde/,
    )
    assert.deepEqual([await countOf('Première'), await countOf('Seconde')], [1, 1])
    const add = '/orientation/actions/clea-metiers-sap/ajouter'
    const third = { ...form, familyName: 'Troisième', birthDate: '1995-03-02', groupId: '' }
    assert.match(sentencesIn((await brigitte.submit(add, third)).text), /Christelle Troisième/)
    assert.equal(await countOf('Troisième'), 1)
  })
  test('known already under the same name and birth date, and it is the same person', async () => {
    const page = await karine.submit('/orientation/nouveau', typed({ familyName: 'DELANNOY' }))
    assert.match(sentencesIn(page.text), /était déjà positionnée/)
    assert.equal(await countOf('Delannoy'), 1)
  })
  test('whom a colleague proposed already, and follows them too', async () => {
    const colleague = await newcomer(beffroi, {
      organisationId: seededOrganisations.plie.id,
      role: 'referent',
    })
    const page = await colleague.submit('/orientation/nouveau', typed())
    assert.match(sentencesIn(page.text), /était déjà positionnée.*Christelle Delannoy/)
    assert.equal(await countOf('Delannoy'), 1)
  })
  test('who resembles somebody: nothing is written until it is said whether it is the same person', async () => {
    const form = typed({ birthDate: '1984-12-04' })
    const asked = await karine.post('/orientation/nouveau', form)
    assert.equal(asked.status, 422)
    assert.match(
      sentencesIn(asked.text),
      /C’est la même personne \?.*Le jour et le mois de naissance sont échangés/,
    )
    assert.equal(await countOf('Delannoy'), 1)
    await karine.submit('/orientation/nouveau', { ...form, answer: 'new' })
    assert.equal(await countOf('Delannoy'), 2)
  })
  test('who has the name of a professional: somebody else, and only the steward is asked whether they are one', async () => {
    const form = typed({ familyName: 'Vandamme', givenName: 'Claire', birthDate: '' })
    const said = await karine.submit('/orientation/nouveau', form)
    assert.doesNotMatch(said.text, /claire@example\.org/)
    assert.equal(await countOf('Vandamme'), 1)
    assert.match((await (await beffroi.as('paul')).get('/personnes/doublons')).text, /Vandamme/)
    assert.doesNotMatch((await karine.get('/personnes/doublons')).text, /Vandamme/)
    assert.equal((await karine.get(`/personnes/${beffroi.personId('claire')}/identite`)).status, 404)
  })
  test('and so does a line of a list: nobody answers that it is a professional, or a stranger of that name', async () => {
    const lines = ['Nom;Prénom;Téléphone', 'AUBRY;Gwenaëlle;06 39 98 44 61', 'DELMOTTE;Agnès;06 39 98 44 62']
    const file = new File([lines.join('\n')], 'liste.csv', { type: 'text/csv' })
    const stranger = { ...onlyNamed('Gwenaëlle', 'Aubry'), birthDate: dayOf('1979-05-14') }
    await registerPerson(beffroi.db, stranger, null, beffroi.now())
    const form = { id: randomUUID(), place: 'clea-metiers-sap', file }
    const sent = await karine.post('/imports/positionings', form)
    const report = await karine.submit(sent.location ?? '')
    assert.match(sentencesIn(report.text), /2 .*à vérifier.*Une fiche est créée à part/i)
    assert.doesNotMatch((await karine.get('/orientation/a-verifier')).text, /Aubry|Delmotte/i)
    assert.equal(await countOf('AUBRY'), 1)
    assert.match((await (await beffroi.as('paul')).get('/personnes/doublons')).text, /Aubry/i)
    assert.equal((await karine.get(`/personnes/${beffroi.personId('agnes')}/identite`)).status, 404)
  })
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without a name', { familyName: '' }, /Écrivez le nom/],
    ['with a name too long', { givenName: 'a'.repeat(90) }, /trop long/],
    ['with a date that does not exist', { birthDate: '31/02/1984' }, /Cette date n’existe pas/],
    ['with a date to come', { birthDate: '2031-02-01' }, /à venir/],
    ['with two numbers in one box', { reach: '06 39 98 44 55 ou 56' }, /un seul numéro/],
    ['for an action of nobody', { actionId: randomUUID() }, /ne positionne personne/],
  ]
  for (const [how, change, sentence] of wrong)
    test(`${how}: a sentence, and what was typed stays`, async () => {
      const answer = await karine.post('/orientation/nouveau', typed({ familyName: 'Refusee', ...change }))
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.match(answer.text, /Très motivée/)
      assert.equal(await countOf('Refusee'), 0)
    })
})

describe('The id of a form', () => {
  const places = async (circleId: string) =>
    beffroi.db.rows(sql`
      select circle_id, person_id, relation, until_day
      from people.published_circle_places
      where circle_id = ${circleId}
      order by person_id, relation`)

  for (const [what, id] of [
    ['an action', seeded.clea],
    ['a group', seeded.group7],
    ['a group that is over', seeded.group1],
  ] as const)
    test(`is refused when it is ${what}: nobody enters that circle by it`, async () => {
      const before = await places(id)
      assert.ok(before.length > 0)
      const form = typed({ id, familyName: 'Intrusion', birthDate: '1970-01-01', reach: '' })
      assert.equal((await karine.post('/orientation/nouveau', form)).status, 404)
      const add = '/orientation/actions/clea-metiers-sap/ajouter'
      assert.equal((await brigitte.post(add, { ...form, groupId: '' })).status, 404)
      assert.deepEqual(await places(id), before)
      assert.equal(await countOf('Intrusion'), 0)
      assert.deepEqual(
        await beffroi.db.rows(sql`select 1 from people.published_persons where family_name = 'Intrusion'`),
        [],
      )
    })
})

describe('The pages of positionings', () => {
  test('are for referents and those who run the action', async () => {
    for (const id of ['claire', 'mathieu', 'helene', 'agnes', 'aicha'] as const) {
      const stranger = await beffroi.as(id)
      for (const path of [
        '/orientation',
        '/orientation/nouveau',
        '/orientation/export.csv',
        '/orientation/a-verifier',
      ])
        assert.equal((await stranger.get(path)).status, 404, `${id} ${path}`)
      assert.equal((await stranger.get('/orientation/actions/clea-metiers-sap')).status, 404)
    }
    assert.equal((await karine.get('/orientation/actions/clea-metiers-sap')).status, 404)
    assert.equal((await beffroi.visitor().get('/orientation')).location, '/connexion?vers=%2Forientation')
  })
  test('show a referent their own people only, the longest silence first', async () => {
    const text = sentencesIn((await karine.get('/orientation?etat=en-cours')).text)
    assert.match(text, /Irina Popescu|Lydie Masson/)
    assert.doesNotMatch(text, /Djamila Cherfi/)
    assert.ok(text.indexOf('Lydie Masson') < text.indexOf('Delannoy'))
  })
  test('are searched without accents, and turned page by page', async () => {
    assert.match((await karine.get('/orientation?q=cisse')).text, /Cissé/)
    await karine.submit(
      '/orientation/nouveau',
      typed({ familyName: 'Ibáñez', givenName: 'Lucía', reach: '' }),
    )
    assert.match((await karine.get('/orientation?q=ibanez lucia')).text, /Ibáñez/)
    for (const sort of ['silence', 'nom', 'date']) {
      const first = await brigitte.get(`/orientation/actions/clea-metiers-sap?tri=${sort}`)
      const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
      const second = await brigitte.get(next)
      const ids = (html: string) =>
        [...html.matchAll(/href="\/orientation\/([0-9a-f-]{36})"/g)].map((one) => one[1])
      assert.equal(ids(first.text).length, 30)
      assert.ok(ids(second.text).length > 0)
      assert.equal(ids(second.text).filter((id) => ids(first.text).includes(id)).length, 0)
    }
  })
  test('take any address without breaking', async () => {
    for (const query of [
      '?tri=date&apres=x~y',
      '?etat=rien',
      `?q=${'%'.repeat(3)}`,
      '?tri=date&apres=abc~00000000-0000-0000-0000-000000000000',
    ])
      assert.equal((await karine.get(`/orientation${query}`)).status, 200)
    assert.equal((await karine.get('/orientation/rien')).status, 404)
    assert.equal((await karine.get(`/orientation/${randomUUID()}`)).status, 404)
  })
  test('are exported only with a line that each person reads', async () => {
    const csv = await karine.get('/orientation/export.csv')
    assert.match(csv.text, /Aminata Cissé;Cléa Métiers SAP;.*Retiré·e/)
    const aicha = await beffroi.as('aicha')
    const seen = async () =>
      sentencesIn((await aicha.get('/moi/acces')).text).split('Exporter la liste de ses propositions').length
    const before = await seen()
    await karine.get('/orientation/export.csv')
    assert.equal(await seen(), before + 1)
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
