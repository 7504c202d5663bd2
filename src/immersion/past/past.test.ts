import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  CENTRE,
  findKnown,
  joinCircle,
  onlyNamed,
  openCircle,
  registerPerson,
  relationsHeld,
  seededOrganisations,
  type PersonId,
} from '#people'
import { dayOf, parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { importAs } from '../employers/employers-example.ts'
import { forgetPast } from './forget-past.ts'
import { immersionsImporter } from './import-immersions.ts'
import { pastData } from './past-data.ts'
import { pastOfPeople } from './past-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const { plie } = seededOrganisations
const LIST = '/immersions/passees'

const head =
  'Nom;Prénom;Né(e) le;SIRET accueil;Entreprise;Objet;Du;Au;Heures;Renouvellement;Bilan;Objectif atteint;Embauche;Contrat;Prescripteur'
const list = (...lines: string[]) => ({
  name: 'immersions.csv',
  bytes: new TextEncoder().encode(`${[head, ...lines].join('\n')}\n`),
})
const send = (...lines: string[]) => importAs(beffroi, immersionsImporter, list(...lines))

describe('A line of a list of immersions', () => {
  const line = 'TISON;Maud;04/05/1990;;Café du Square;Découvrir;02/03/2026;13/03/2026;70;;oui;oui;non;;PLIE'
  const wrong: [string, string, RegExp][] = [
    ['a name', line.replace('Maud', ''), /Le nom ou le prénom manque/],
    ['a day', line.replace('02/03/2026', '30/02/2026'), /Une date manque/],
    ['a purpose', line.replace('Découvrir', 'visite'), /n’est pas compris/],
    ['an employer', line.replace('Café du Square', ''), /Le nom de l’employeur manque/],
    ['an age', line.replace('1990', '2024'), /moins de 14 ans/],
    ['its width', `${line};de trop;encore`, /pas autant de cases/],
  ]
  for (const [what, text, sentence] of wrong)
    test(`without ${what} is refused with a sentence`, async () => {
      const [answer] = await send(text)
      assert.equal(answer?.what, 'refused')
      assert.match(answer?.why ?? '', sentence)
    })

  test('whose renewal renews nothing that we know is asked about', async () => {
    const [answer] = await send(line.replace('70;;', '70;oui;'))
    assert.equal(answer?.what, 'to check')
    assert.match(answer?.why ?? '', /nous ne savons pas quelle immersion elle renouvelle/)
    const [first, again] = await send(
      line.replace('02/03/2026;13/03', '03/02/2026;14/02'),
      line.replace('70;;', '70;oui;'),
    )
    assert.doesNotMatch(`${first?.why} ${again?.why}`, /renouvelle/)
  })
})

describe('Who reads the immersions of somebody', () => {
  let known: PersonId
  before(async () => {
    known = await registerPerson(
      db,
      { ...onlyNamed('Solveig', 'Marquette'), birthDate: dayOf('1991-02-03') },
      null,
      now(),
    )
    const [told, other] = await send(
      'MARQUETTE;Solveig;03/02/1991;;Ferme du Val;Découvrir;02/03/2026;13/04/2026;70;;oui;oui;non;;PLIE',
      'LANNOY;Corentin;07/08/1988;;Ferme du Val;Confirmer;02/03/2026;13/03/2026;70;;oui;oui;non;;PLIE',
    )
    assert.match(told?.why ?? '', /qui l’accompagne lit cette immersion/)
    assert.doesNotMatch(other?.why ?? '', /qui l’accompagne/)
  })

  test('whoever brought somebody that nobody knew, by links from their day, with what the law says', async () => {
    const page = sentencesIn(await walk(await beffroi.as('karine'), /^Employeurs/, /Immersions passées/))
    assert.match(page, /Corentin Lannoy/i)
    assert.match(page, /Rien à signaler/)
    const [person] = await findKnown(db, {
      ...onlyNamed('Corentin', 'Lannoy'),
      birthDate: dayOf('1988-08-07'),
    })
    const lines = await pastData(db, [person?.person.id ?? known])
    assert.equal(lines.files.length, 2)
  })

  test('not the file of somebody who was known, opened by a list: who already stands around them', async () => {
    const karine = await beffroi.as('karine')
    assert.doesNotMatch((await karine.get(LIST)).text, /Solveig/)
    const circleId = newId<never>()
    await openCircle(db, circleId)
    const fromDay = parisDay(now())
    await joinCircle(db, { circleId, personId: known, relation: CENTRE, fromDay })
    await joinCircle(db, {
      circleId,
      personId: beffroi.personId('karine'),
      relation: 'referent',
      organisationId: plie.id,
      fromDay,
    })
    const page = sentencesIn((await karine.get(LIST)).text)
    assert.match(page, /Solveig/)
    assert.match(page, /Une immersion dure un mois au plus/)
  })

  test('nobody of a second prescriber, training body or ACI', async () => {
    for (const [kind, role] of [
      ['prescriber', 'referent'],
      ['training', 'training lead'],
      ['integration', 'integration adviser'],
    ] as const) {
      const { id } = await newOrganisation(beffroi, kind)
      const page = await (await newcomer(beffroi, { organisationId: id, role })).get(LIST)
      assert.equal(page.status, 200)
      assert.doesNotMatch(page.text, /Solveig|Corentin/)
    }
    for (const id of ['claire', 'mathieu', 'agnes', 'aicha', 'bruno', 'paul'] as const)
      assert.equal((await (await beffroi.as(id)).get(LIST)).status, 404, id)
  })

  test('a search, and an address that nobody wrote', async () => {
    const karine = await beffroi.as('karine')
    assert.match((await karine.get(`${LIST}?q=corentin`)).text, /Ferme du Val/)
    assert.match((await karine.get(`${LIST}?q=aicha+benamar`)).text, /Résidence Les Glycines/)
    assert.match(sentencesIn((await karine.get(`${LIST}?q=zzz`)).text), /Aucune immersion ne correspond/)
    assert.equal((await karine.get(`${LIST}?apres=2026-02-30~x`)).status, 200)
  })

  test('nobody any more, five years after', async () => {
    const soon = await forgetPast(db, new Date('2030-05-01T08:00:00Z'), { dryRun: true })
    assert.equal(soon.immersions, 0)
    const told = await forgetPast(db, new Date('2031-07-01T08:00:00Z'), { dryRun: true })
    assert.ok(told.immersions >= 2)
    assert.equal((await pastOfPeople(db, [known])).length, 1)
    assert.deepEqual(await forgetPast(db, new Date('2031-07-01T08:00:00Z')), told)
    assert.deepEqual(await pastOfPeople(db, [known]), [])
    const [corentin] = await findKnown(db, {
      ...onlyNamed('Corentin', 'Lannoy'),
      birthDate: dayOf('1988-08-07'),
    })
    const held = await relationsHeld(
      db,
      beffroi.personId('karine'),
      corentin?.person.id ?? known,
      new Date('2031-07-02T08:00:00Z'),
    )
    assert.deepEqual(held, [])
  })
})
