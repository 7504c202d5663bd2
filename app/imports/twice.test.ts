import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, describe, test } from 'node:test'
import { openGroup, seeded } from '#actions'
import { seededOrganisations } from '#people'
import { latestSentFiles, type Outcome } from '#platform/imports'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn, shared, withoutShared } from '#testing'
import { newId } from '#platform/id'
import { importers } from '../importers.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const april = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
await openGroup(
  beffroi.db,
  { leadId: seededOrganisations.afp2i.id },
  { id: newId(), actionId: seeded.clea, title: 'Avril 2018', places: 13, site: 'Arras', ...april },
  null,
  beffroi.now(),
)
const people = {
  brigitte: await beffroi.as('brigitte'),
  didier: await beffroi.as('didier'),
  bruno: await beffroi.as('bruno'),
  nadege: await beffroi.as('nadege'),
  paul: await beffroi.as('paul'),
}
type Who = keyof typeof people

const group = 'clea-metiers-sap/avril-2018'
/** For each kind, in the order in which a territory is filled: who sends which list, and where to. */
const lists: Record<string, [Who, string, string]> = {
  positionings: ['brigitte', 'arras/positionnements-plie.csv', 'clea-metiers-sap'],
  decisions: ['brigitte', 'arras/decisions-commission.csv', group],
  programme: ['brigitte', 'arras/programme.csv', group],
  calendar: ['brigitte', 'arras/calendrier.ics', group],
  attendance: ['brigitte', 'arras/emargements.csv', group],
  'clea-evaluations': ['brigitte', 'arras/evaluations-clea.csv', group],
  sst: ['brigitte', 'arras/sst.csv', group],
  'jury-marks': ['brigitte', 'arras/jury-grille.xlsx', group],
  posts: ['didier', 'calais/postes-aci.xlsx', 'pole-ess-anima'],
  exits: ['didier', 'calais/sorties.csv', 'pole-ess-anima'],
  employers: ['brigitte', 'arras/employeurs-prochemploi.xlsx', ''],
  needs: ['brigitte', 'arras/employeurs-prochemploi.xlsx', ''],
  immersions: ['brigitte', 'arras/immersions-passees.csv', ''],
  'pickup-places': ['bruno', 'calais/commercants.csv', ''],
  orders: ['bruno', 'calais/commandes-2026-11.csv', ''],
  merchants: ['bruno', 'calais/commercants.csv', ''],
  products: ['bruno', 'calais/produits/fromagerie.csv', ''],
  'my-products': ['nadege', 'calais/produits/boulangerie.csv', ''],
  addresses: ['paul', '', ''],
}

/** A commune of nowhere, as the State would publish it: no such file is lent to us. */
const commune = `id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
62999_0010_00004;4;;Quai des Brumes;62990;62999;Beaulieu-sur-Lys;2.1;50.1
62999_0010_00006;6;;Quai des Brumes;62990;62999;Beaulieu-sur-Lys;2.1001;50.1001
`

/** Sends a list, and gives the address of its preview. */
async function send(kind: string): Promise<string> {
  const [who, path, place] = lists[kind] ?? assert.fail(`no list of ${kind}`)
  const file = path
    ? new File([readFileSync(`${shared}data/inputs/${path}`)], basename(path))
    : new File([commune], 'adresses-62999.csv')
  const sent = await people[who].post(`/imports/${kind}`, { id: randomUUID(), place, file })
  assert.equal(sent.status, 303, sentencesIn(sent.text))
  return sent.location ?? ''
}

async function reportsOf(kind: string): Promise<Outcome[][]> {
  const [who] = lists[kind] ?? assert.fail()
  const sent = await latestSentFiles(beffroi.db, beffroi.personId(who), { limit: 50 })
  return sent
    .filter((one) => one.kind === kind)
    .map((one) => one.report ?? assert.fail(`${kind} is not imported`))
}

const isNew = ({ what }: Outcome) => what === 'created' || what === 'updated'

describe('A list that two people import at the same moment', { skip: withoutShared }, () => {
  for (const { kind } of importers)
    test(`is imported once: ${kind}`, async () => {
      const [who] = lists[kind] ?? assert.fail(`no list of ${kind}`)
      const addresses = [await send(kind), await send(kind), await send(kind)]
      const answers = await Promise.all([
        ...addresses.map((one) => people[who].post(one)),
        people[who].get(addresses[0] ?? ''),
      ])
      assert.deepEqual(
        answers.map((one) => one.status),
        [303, 303, 303, 200],
      )
      await beffroi.settle() // who is admitted becomes a trainee
      const reports = await reportsOf(kind)
      assert.equal(reports.length, 3)
      assert.equal(reports.filter((one) => one.some(isNew)).length, 1, 'the second sees what the first wrote')
    })
})
