import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addPartner, createAction } from '#actions'
import { seededOrganisations, type OrganisationKind, type Role } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import {
  fillIn,
  formIn,
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  walk,
  type Visitor,
} from '#testing'
import { isReady } from './host.ts'
import { hostsNamed } from './host-store.ts'
import { listHosts } from './list-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { plie, afp2i, ateliers } = seededOrganisations
const LIST = '/immersions/employeurs'
const said = { kind: 'organisme', name: 'Café du Beffroi', town: 'Arras' }

describe('A referent adds an employer', () => {
  let karine: Visitor
  before(async () => {
    karine = await beffroi.as('karine')
  })

  test('from their day, by links, with a name and a town', async () => {
    const blank = await walk(karine, /^Employeurs/, /Ajouter un employeur/)
    const page = sentencesIn(await fillIn(karine, blank, { ...said, trades: 'commis de cuisine, plonge' }))
    assert.match(page, /Café du Beffroi/)
    assert.match(page, /le SIRET manque/)
    assert.match(page, /Cuisine \(G1602\)/)
  })

  test('and completes it: it may then receive somebody', async () => {
    const page = await walk(karine, /^Employeurs/, /Café du Beffroi/)
    const form = (await karine.get(linkIn(page, /^Corriger$/))).text
    const after = sentencesIn(
      await fillIn(karine, form, {
        siret: '000 090 003 00013',
        accepts: 'yes',
        capacity: '2',
        phones: '03 53 01 90 09',
      }),
    )
    assert.match(after, /Peut accueillir/)
    assert.match(after, /2 personnes/)
    assert.match(after, /03 53 01 90 09/)
    assert.doesNotMatch(after, /À vérifier/)
    const [host] = await hostsNamed(db, plie.id, 'Café du Beffroi')
    const body = await db.row<object>(
      sql`select name, kind, siret from people.published_organisations where name = 'Café du Beffroi'`,
    )
    assert.deepEqual(body, { name: 'Café du Beffroi', kind: 'employer', siret: null })
    assert.equal(host && isReady(host), true)
  })

  test('twice by a double press, and it is there once', async () => {
    const blank = (await karine.get(`${LIST}/nouveau`)).text
    const form = { ...formIn(blank, LIST), ...said, name: 'Deux Pressions' }
    const [one, other] = await Promise.all([karine.post(LIST, form), karine.post(LIST, form)])
    assert.deepEqual([one.status, other.status, one.location], [303, 303, other.location])
    assert.equal((await hostsNamed(db, plie.id, 'Deux Pressions')).length, 1)
  })

  test('whose form is wrong in several places is told so from the top of the page to its end', async () => {
    const blank = (await karine.get(`${LIST}/nouveau`)).text
    const typed = { ...said, name: '', siret: '12', trades: 'astronaute', phones: '12', capacity: '300' }
    const answer = await karine.post(LIST, { ...formIn(blank, LIST), ...typed })
    const summary = /id="erreurs"[^]*?<\/ul>/.exec(answer.text)?.[0] ?? assert.fail()
    const fields = [...summary.matchAll(/href="#f-(\w+)"/g)].map(([, name]) => name)
    assert.deepEqual(fields, ['name', 'siret', 'trades', 'phones', 'capacity'])
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without a name', { name: '' }, /Écrivez le nom de l’employeur/],
    ['without a town', { town: '' }, /Écrivez la commune/],
    ['with a SIRET of thirteen digits', { siret: '0000900030001' }, /14 chiffres/],
    ['with a wrong key', { siret: '00009000300014' }, /sa clé ne tombe pas juste/],
    ['with the SIRET of another', { siret: '00009000100017' }, /Un autre employeur a déjà ce SIRET/],
    [
      'with a name that they keep there',
      { name: 'café du beffroi' },
      /Vous suivez déjà un employeur de ce nom/,
    ],
    [
      'with that name in that town, in capitals',
      { name: 'CAFE DU BEFFROI', town: 'ARRAS' },
      /Vous suivez déjà/,
    ],
    [
      'who is an individual with a SIRET',
      { kind: 'particulier', siret: '00009000300013' },
      /n’a pas de SIRET/,
    ],
    ['with a trade that nobody understands', { trades: 'astronaute' }, /Nous ne connaissons pas ce métier/],
    ['with a telephone that is none', { phones: '12' }, /pas un numéro de téléphone/],
    ['for hundreds of people', { capacity: '300' }, /de 1 à 99/],
    ['for many, without a number', { capacity: 'beaucoup' }, /Donnez un nombre de 1 à 99/],
    ['in a town without postcode', { postcode: '62' }, /5 chiffres/],
  ]
  for (const [what, fields, sentence] of wrong)
    test(`not ${what}: a sentence, and nothing lost`, async () => {
      const blank = (await karine.get(`${LIST}/nouveau`)).text
      const typed = { ...said, name: 'Chez Refus', welcomedBy: 'Mme Tison', ...fields }
      const answer = await karine.post(LIST, { ...formIn(blank, LIST), ...typed })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(formIn(answer.text, LIST)['welcomedBy'], 'Mme Tison')
      assert.deepEqual(await hostsNamed(db, plie.id, 'Chez Refus'), [])
    })

  test('at a second place of one name and one town, which has a SIRET of its own', async () => {
    const blank = (await karine.get(`${LIST}/nouveau`)).text
    const form = { ...formIn(blank, LIST), ...said, siret: '00009000300021' }
    const answer = await karine.post(LIST, form)
    assert.equal(answer.status, 303)
    const page = sentencesIn((await karine.get(answer.location ?? '')).text)
    assert.match(page, /Ses autres lieux Café du Beffroi/)
  })

  test('is told when a colleague saved meanwhile', async () => {
    const page = await walk(karine, /^Employeurs/, /Café du Beffroi/)
    const at = linkIn(page, /^Corriger$/)
    const opened = formIn((await karine.get(at)).text, at)
    await karine.submit(at, { ...opened, said: 'Rappeler en mars.' })
    const late = await karine.post(at, { ...opened, said: 'Ne plus appeler.' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Quelqu’un d’autre a enregistré/)
    assert.equal((await karine.post(at, { ...opened, said: 'Rappeler en mars.' })).status, 303)
  })
})

describe('The list of employers', () => {
  test('is found by name, town, activity and trade, and filtered', async () => {
    const karine = await beffroi.as('karine')
    const shows = async (query: string) => sentencesIn((await karine.get(`${LIST}?${query}`)).text)
    assert.match(await shows('q=glycines'), /Résidence Les Glycines/)
    assert.match(await shows('q=pressing'), /Au Fil Propre/)
    assert.match(await shows('q=residence+autonomie'), /Résidence Les Glycines/)
    assert.match(await shows('q=K2204'), /Résidence Les Glycines/)
    assert.doesNotMatch(await shows('q=K2204'), /Au Fil Propre/)
    assert.match(await shows('q=zzz'), /Aucun employeur ne correspond/)
    assert.match(await shows('etat=prets'), /Résidence Les Glycines/)
    assert.doesNotMatch(await shows('etat=prets'), /Rosalie Vasseur/)
    assert.match(await shows('apres=x~y&etat=rien'), /Rosalie Vasseur/)
  })

  test('goes on page by page, each once, and says of each what its page says', async () => {
    const keepers = [plie.id, ateliers.id]
    const all = await listHosts(db, keepers, { search: '', state: 'tous', after: '', limit: 100 })
    const seen: string[] = []
    for (let after = ''; ;) {
      const [row] = await listHosts(db, keepers, { search: '', state: 'tous', after, limit: 1 })
      if (!row) break
      seen.push(row.id)
      after = `${row.nameKey}~${row.id}`
    }
    assert.deepEqual(
      seen,
      all.map(({ id }) => id),
    )
    const ready = await listHosts(db, keepers, { search: '', state: 'prets', after: '', limit: 100 })
    assert.deepEqual(
      ready.map(({ id }) => id),
      all.filter(isReady).map(({ id }) => id),
    )
  })
})

describe('Who reads an employer', () => {
  const at = async () => `${LIST}/${(await hostsNamed(db, plie.id, 'Résidence Les Glycines'))[0]?.id ?? ''}`
  const status = async (who: Visitor, path: string) => (await who.get(path)).status

  test('those who keep it, and partners of an action where people are sent to employers', async () => {
    const glycines = await at()
    for (const [id, reads, writes] of [
      ['karine', 200, 200],
      ['brigitte', 200, 404],
      ['farida', 404, 404],
      ['didier', 404, 404],
      ['claire', 404, 404],
      ['mathieu', 404, 404],
      ['agnes', 404, 404],
      ['helene', 404, 404],
      ['bruno', 404, 404],
      ['aicha', 404, 404],
      ['paul', 404, 404],
      ['nadege', 404, 404],
    ] as const) {
      const who = await beffroi.as(id)
      assert.deepEqual(
        [await status(who, glycines), await status(who, `${glycines}/correction`)],
        [reads, writes],
        id,
      )
    }
  })

  const seconds: [OrganisationKind, Role][] = [
    ['prescriber', 'referent'],
    ['other', 'integration adviser'],
    ['training', 'training lead'],
    ['integration', 'integration adviser'],
    ['public', 'referent'],
  ]
  for (const [kind, role] of seconds)
    test(`nobody of a second ${kind}: ${role}, until an action gathers them`, async () => {
      const glycines = await at()
      const { id, name } = await newOrganisation(beffroi, kind)
      const other = await newcomer(beffroi, { organisationId: id, role })
      assert.equal(await status(other, LIST), 200)
      assert.doesNotMatch((await other.get(LIST)).text, /Glycines/)
      assert.equal(await status(other, glycines), 404)
      assert.equal((await other.post(`${glycines}/correction`, said)).status, 404)
      // the sheet of one body says nothing of that of another, which has the same SIRET
      const blank = (await other.get(`${LIST}/nouveau`)).text
      const own = await other.post(LIST, { ...formIn(blank, LIST), ...said, siret: '00009000100017' })
      assert.equal(own.status, 303)
      assert.doesNotMatch((await other.get(own.location ?? '')).text, /Mme Fournier|03 53 01 90 01/)
      const action = {
        id: newId<never>(),
        title: `Ensemble ${kind}`,
        town: 'Arras',
        leadId: afp2i.id,
        summary: 'Essai.',
        story: '',
        picture: 'velo',
      }
      await createAction(db, action, null, beffroi.now())
      await addPartner(db, action.id, { name, part: 'finding employers' }, beffroi.now())
      await addPartner(db, action.id, { name: plie.name, part: 'positioning' }, beffroi.now())
      assert.equal(await status(other, glycines), 200)
      assert.equal(await status(other, `${glycines}/correction`), 404)
    })

  test('not who pays for the action, nor who judges it', async () => {
    const glycines = await at()
    for (const [kind, role, part] of [
      ['funder', 'funder', 'funding'],
      ['evaluation', 'evaluator', 'evaluation'],
      ['prescriber', 'referent', 'funding'],
    ] as const) {
      const { id, name } = await newOrganisation(beffroi, kind, `Autre ${kind} ${part}`)
      const other = await newcomer(beffroi, { organisationId: id, role })
      const { id: actionId } =
        (await db.row<{ id: never }>(
          sql`select id from actions.published_actions where slug = 'clea-metiers-sap'`,
        )) ?? assert.fail()
      await addPartner(db, actionId, { name, part }, beffroi.now())
      assert.equal(await status(other, glycines), 404, `${kind} ${part}`)
    }
  })

  test('somebody who is not signed in is asked to', async () => {
    const answer = await beffroi.visitor().get(LIST)
    assert.equal(answer.status === 303 || /connexion/.test(answer.text), true)
  })
})
