import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { fillIn, formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { addDays, parisDay } from '#platform/time'
import { seededNeed } from '../seeds/seed-needs.ts'
import { seededHost } from '../seeds/seeded-hosts.ts'
import { readHours } from './read-hours.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const LIST = '/immersions/besoins'
const ADD = `/immersions/employeurs/${seededHost}/besoins`
const karine = await beffroi.as('karine')
const read = async (at: string) => sentencesIn((await karine.get(at)).text)

describe('An adviser types a need', () => {
  test('from the page of a host, by links, and finds it in the list', async () => {
    const blank = await walk(karine, /^Employeurs$/, /Résidence Les Glycines/, /Ajouter un besoin/)
    const page = await fillIn(karine, blank, {
      post: 'commis de cuisine',
      hours: '20 à 25',
      contract: 'CDD',
      contractSaid: '6 mois',
      startsOn: '2026-07-01',
      places: '2',
    })
    const said = sentencesIn(page).replaceAll('\u00A0', ' ')
    assert.match(said, /Cuisine \(G1602\)/)
    assert.match(said, /de 20 à 25 h par semaine/)
    assert.match(said, /CDD, 6 mois/)
    assert.match(said, /1er? juillet 2026/)
    for (const query of [
      'q=cuisine',
      'q=glycines',
      'q=G1602',
      `employeur=${seededHost}`,
      'etat=tous&q=arras',
    ])
      assert.match(await read(`${LIST}?${query}`), /commis de cuisine/, query)
    for (const query of ['q=zzz', 'etat=fermes', 'etat=a-verifier'])
      assert.doesNotMatch(await read(`${LIST}?${query}`), /commis de cuisine/, query)
    assert.match(await read(`${LIST}?apres=x~y&etat=rien&employeur=z`), /commis de cuisine/)
  })

  test('twice by a double press, and it is there once', async () => {
    const form = {
      ...formIn((await karine.get(`${ADD}/nouveau`)).text, ADD),
      post: 'plonge',
      contract: 'CDI',
    }
    const [one, other] = await Promise.all([karine.post(ADD, form), karine.post(ADD, form)])
    assert.deepEqual([one.status, one.location], [303, other.location])
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without a post', { post: '' }, /Écrivez le poste/],
    ['without a contract', { contract: '' }, /Choisissez le contrat/],
    ['with hours that are none', { hours: 'beaucoup' }, /Écrivez des heures par semaine/],
    ['for hundreds', { places: '300' }, /de 1 à 99/],
    ['on a day that is none', { startsOn: '2026-02-31' }, /./],
  ]
  for (const [what, fields, sentence] of wrong)
    test(`not ${what}: a sentence, and nothing lost`, async () => {
      const blank = formIn((await karine.get(`${ADD}/nouveau`)).text, ADD)
      const typed = { post: 'refusé', contract: 'CDI', asksFor: 'Mme Tison', ...fields }
      const answer = await karine.post(ADD, { ...blank, ...typed })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(formIn(answer.text, ADD)['asksFor'], 'Mme Tison')
    })

  test('corrects it, closes it when somebody was hired, and opens it again', async () => {
    const page = await walk(karine, /^Employeurs$/, /^Besoins$/, /commis de cuisine/)
    const after = await fillIn(karine, (await karine.get(linkIn(page, /^Corriger$/))).text, {
      hours: 'temps plein',
    })
    assert.match(sentencesIn(after).replaceAll('\u00A0', ' '), /35 h par semaine/)
    const at = /action="([^"]+\/etat)"/.exec(after)?.[1] ?? ''
    await karine.submit(at, { as: 'pourvu' })
    await karine.submit(at, { as: 'pourvu' })
    assert.doesNotMatch(await read(LIST), /commis de cuisine/)
    assert.match(await read(`${LIST}?etat=fermes`), /commis de cuisine.*Pourvu/)
    await karine.submit(at, { as: 'ouvert' })
    assert.match(await read(LIST), /commis de cuisine/)
    assert.equal((await karine.post(at, { as: 'autre' })).status, 303)
  })

  test('is told when a colleague saved meanwhile', async () => {
    const at = `${LIST}/${seededNeed}/correction`
    const opened = formIn((await karine.get(at)).text, at)
    await karine.submit(at, { ...opened, said: 'Rappeler.' })
    const late = await karine.post(at, { ...opened, said: 'Ne plus appeler.' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Quelqu’un d’autre a enregistré/)
  })

  test('until its last day: then it is no more open', async () => {
    const last = addDays(parisDay(beffroi.now()), -1)
    await beffroi.db.transaction((tx) =>
      tx.run(sql`update immersion.needs set open_until = ${last} where id = ${seededNeed}`),
    )
    assert.doesNotMatch(await read(LIST), /agent d’entretien/)
    assert.match(await read(`${LIST}/${seededNeed}`), /Date passée/)
  })
})

describe('Who reads a need', () => {
  test('who reads its host; who keeps the host writes', async () => {
    const at = `${LIST}/${seededNeed}`
    for (const [id, reads, writes] of [
      ['karine', 200, 200],
      ['brigitte', 200, 404],
      ['farida', 404, 404],
      ['claire', 404, 404],
      ['aicha', 404, 404],
      ['paul', 404, 404],
    ] as const) {
      const who = await beffroi.as(id)
      const status = [at, `${at}/correction`, `${ADD}/nouveau`].map(
        async (one) => (await who.get(one)).status,
      )
      assert.deepEqual(await Promise.all(status), [reads, writes, writes], id)
      if (writes === 404)
        for (const [form, fields] of [
          [`${at}/etat`, { as: 'pourvu' }],
          [`${at}/correction`, { post: 'pris', contract: 'CDI' }],
          [ADD, { post: 'pris', contract: 'CDI' }],
        ] as const)
          assert.equal((await who.post(form, fields)).status, 404, `${id} ${form}`)
    }
    const { id } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId: id, role: 'referent' })
    assert.equal((await other.get(at)).status, 404)
    assert.doesNotMatch((await other.get(`${LIST}?etat=tous`)).text, /agent d’entretien/)
  })
})

describe('Hours a week', () => {
  const minutes = (from: number, to = from) => ({ from, to })
  for (const [text, expected] of [
    ['', null],
    ['24', minutes(1440)],
    ['20h', minutes(1200)],
    ['10,5', minutes(630)],
    ['17 h 30', minutes(1050)],
    ['30 h/sem', minutes(1800)],
    ['20 à 25 h', minutes(1200, 1500)],
    ['temps plein', minutes(2100)],
    ['à voir', undefined],
    ['25 à 20', undefined],
    ['0', undefined],
    ['99', undefined],
  ] as const)
    test(`'${text}'`, () => assert.deepEqual(readHours(text), expected))
})
