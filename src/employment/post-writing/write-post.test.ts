import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { seeded, type Action, type ActionId } from '#actions'
import { sql } from '#platform/db'
import { reportOf } from '#platform/imports'
import { writeXlsx } from '#platform/sheets'
import { asSeen, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'
import { importInto, newAction } from '../seeds/import-example.ts'
import { postsImporter } from '../lists/import-posts.ts'
import { postsOf } from '../post-store.ts'
import { seededEmployment } from '../seeds/seeded-employment.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
let didier: Visitor
before(async () => {
  didier = await beffroi.as('didier')
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const POSTS = '/insertion/postes'
const typed = (change: Record<string, string> = {}) => ({
  id: randomUUID(),
  actionId: seeded.anima,
  code: ' v40 ',
  title: 'Mécanicien vélo',
  rome: 'i1607',
  hours: '24 h 30',
  activity: 'Livraison à vélo',
  supervisorId: beffroi.personId('bruno'),
  since: '2026-06-01',
  until: '',
  ...change,
})
const rowsOf = async (actionId: ActionId) =>
  (await postsOf(db, actionId)).map(({ code, title }) => [code, title])

describe('The direction of an ACI writes a post', () => {
  const form = typed()

  test('from the list of posts, read as a line of the list is, and once when it is sent twice', async () => {
    assert.match((await didier.get(POSTS)).text, /href="\/insertion\/postes\/nouveau"/)
    const blank = await didier.get(`${POSTS}/nouveau`)
    assert.match(sentencesIn(blank.text), /Qui encadre \?.*Solène Carpentier Marc Devos Bruno Ledoux/)
    const said = sentencesIn((await didier.submit(POSTS, form)).text)
    assert.match(said, /Poste V40 Mécanicien vélo.*Vacant.*I1607.*24 h 30 par semaine.*Bruno Ledoux/)
    await didier.submit(POSTS, form)
    assert.equal((await rowsOf(seeded.anima)).filter(([code]) => code === 'V40').length, 1)
    const other = await didier.submit(POSTS, { ...form, code: 'V42', title: 'Monteuse de roues' })
    assert.match(sentencesIn(other.text), /Poste V42 Monteuse de roues/)
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['whose code another has', { code: 'P01' }, /Un autre poste de cette action porte déjà ce code/],
    ['without a code', { code: '?!' }, /Le code du poste manque/],
    ['with a ROME that is none', { rome: '1607' }, /Le code ROME « 1607 » n’est pas une lettre/],
    ['with hours that are none', { hours: 'plein temps' }, /Les heures par semaine « plein temps »/],
    ['on a day that does not exist', { since: '2026-02-31' }, /La date « 2026-02-31 » n’existe pas/],
    ['that closes before it opens', { until: '2026-05-01' }, /Ce poste ferme avant d’ouvrir/],
    [
      'supervised by who is no supervisor',
      { supervisorId: seededEmployment.person },
      /Choisissez dans la liste/,
    ],
  ]
  for (const [how, change, sentence] of wrong)
    test(`${how}: a sentence beside the field, and what was typed stays`, async () => {
      const known = await rowsOf(seeded.anima)
      const answer = await didier.post(POSTS, typed({ code: 'V41', title: 'Refusé', ...change }))
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.match(answer.text, /value="Refusé"/)
      assert.deepEqual(await rowsOf(seeded.anima), known)
    })
})

describe('A post that is known', () => {
  const at = `${POSTS}/${seededEmployment.post}`
  const said = {
    code: 'P01',
    title: 'Maraîcher',
    rome: 'A1414',
    hours: '26 h',
    activity: 'Ferme urbaine',
    supervisorId: '',
    since: '2018-01-01',
    until: '',
  }

  test('is corrected as it was seen: the second of two is told, and keeps what was typed', async () => {
    const seen = await asSeen(didier, `${at}/correction`)
    assert.match(
      sentencesIn((await didier.submit(`${at}/correction`, { ...said, ...seen })).text),
      /Maraîcher/,
    )
    const late = await didier.post(`${at}/correction`, { ...said, ...seen, title: 'Autre emploi' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /a enregistré entre-temps/)
    assert.match(late.text, /value="Autre emploi"/)
    assert.equal((await didier.post(`${at}/correction`, { ...said, ...seen })).status, 303, 'twice is once')
  })

  test('is taken from its supervisor at the end of the day, with those who work there, and given back at once', async () => {
    const start = beffroi.now()
    beffroi.setNow('2026-06-03T08:00:00Z')
    const bruno = await beffroi.as('bruno')
    assert.doesNotMatch(sentencesIn((await bruno.get(`${POSTS}?q=P01`)).text), /Fatima Allard/)
    const back = { ...said, supervisorId: beffroi.personId('bruno') }
    await didier.submit(`${at}/correction`, { ...back, ...(await asSeen(didier, `${at}/correction`)) })
    assert.match(sentencesIn((await bruno.get(`${POSTS}?q=P01`)).text), /Fatima Allard/)
    beffroi.setNow(start)
  })

  test('is not closed while a contract goes on, and is once it is vacant', async () => {
    const end = async (path: string, until: string) =>
      didier.post(`${path}/fin`, { until, ...(await asSeen(didier, `${path}/fin`)) })
    const held = await end(at, '2026-06-02')
    assert.equal(held.status, 422)
    assert.match(sentencesIn(held.text), /Un contrat va plus loin sur ce poste/)
    const vacant = `${POSTS}/${seededEmployment.vacantPost}`
    assert.equal((await end(vacant, '2026-06-01')).status, 303)
    const page = await didier.get(vacant)
    assert.match(sentencesIn(page.text), /État Fermé .*Fermé le 01\/06\/2026/)
    assert.doesNotMatch(page.text, /\/contrat"|\/fin"/)
    assert.doesNotMatch((await didier.get(`${POSTS}?etat=vacants`)).text, />P18</)
    const hired = await didier.post(`${vacant}/contrat`, {
      id: randomUUID(),
      familyName: 'Tard',
      givenName: 'Trop',
      fromDay: '2026-06-02',
      toDay: '2026-12-01',
      hours: '26',
    })
    assert.match(sentencesIn(hired.text), /Ce poste est fermé avant la fin de ce contrat/)
  })

  test('typed here is not changed by a list that says otherwise', async () => {
    const action = await newAction(beffroi, 'Chantier des deux')
    const send = async (title: string) => {
      const headers = ['Poste', 'Code ROME', 'Emploi', 'Heures / semaine', 'Encadrant technique']
      const bytes = writeXlsx([
        { name: 'Postes', headers, rows: [['V50', 'A1414', title, '26', 'Ida Nova']] },
      ])
      return reportOf(await importInto(beffroi, postsImporter, action, { name: 'a.xlsx', bytes }))
    }
    const form = typed({ actionId: action.id, code: 'V50', title: 'Semeur', rome: 'A1414', hours: '26' })
    await didier.submit(POSTS, form)
    assert.equal((await send('Semeur')).unchanged, 1)
    assert.match((await send('Planteur')).refused[0]?.why ?? '', /a été écrit ou corrigé ici/)
    assert.deepEqual(await rowsOf(action.id), [['V50', 'Semeur']])
    assert.equal(
      (await db.rows(sql`select 1 from people.published_persons where family_name = 'Nova'`)).length,
      0,
    )
  })
})

describe('The posts of an ACI', () => {
  let theirs: Action
  let other: Visitor
  before(async () => {
    const { id } = await newOrganisation(beffroi, 'integration')
    theirs = await newAction(beffroi, 'Chantier d’à côté', asId(id))
    other = await newcomer(beffroi, { organisationId: id, role: 'direction' })
    await other.submit(POSTS, typed({ actionId: theirs.id, code: 'P01', supervisorId: '' }))
  })

  test('of two ACI may have the same code', async () => {
    assert.deepEqual(await rowsOf(theirs.id), [['P01', 'Mécanicien vélo']])
  })

  test('are written by its direction alone', async () => {
    const known = await rowsOf(seeded.anima)
    const at = `${POSTS}/${seededEmployment.post}`
    for (const [name, visitor] of [
      ['the direction of another ACI', other],
      ['farida', await beffroi.as('farida')],
      ['bruno', await beffroi.as('bruno')],
      ['brigitte', await beffroi.as('brigitte')],
      ['paul', await beffroi.as('paul')],
    ] as const) {
      for (const page of ['correction', 'fin']) {
        assert.equal((await visitor.get(`${at}/${page}`)).status, 404, `${name} ${page}`)
        const form = { ...typed({ code: 'P01' }), seen: (await asSeen(didier, `${at}/${page}`)).seen ?? '' }
        assert.equal((await visitor.post(`${at}/${page}`, form)).status, 404, `${name} sends ${page}`)
      }
      assert.equal((await visitor.post(POSTS, typed({ code: 'V60' }))).status, 404, name)
    }
    assert.deepEqual(await rowsOf(seeded.anima), known)
    const [mine] = await postsOf(db, theirs.id)
    assert.equal((await didier.get(`${POSTS}/${mine?.id}/correction`)).status, 404)
    const taken = await didier.post(POSTS, typed({ id: mine?.id ?? '', code: 'V61' }))
    assert.equal(taken.status, 404, 'an id of another ACI opens nothing')
  })
})
