import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, describe, test } from 'node:test'
import { openGroup, seeded } from '#actions'
import { seededOrganisations, type CastId } from '#people'
import { newId } from '#platform/id'
import { columnsByNeed, type Outcome } from '#platform/imports'
import { dayOf, parisDay } from '#platform/time'
import { openBeffroi, shared, withoutShared } from '#testing'
import { importerOf } from '../importers.ts'
import { peopleInOffice } from './actor-store.ts'
import { importSent, openSent } from './import-file.ts'
import { scopeOf } from './list-places.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const april = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
await openGroup(
  db,
  { leadId: seededOrganisations.afp2i.id },
  { id: newId(), actionId: seeded.clea, title: 'Avril 2018', places: 13, site: 'Arras', ...april },
  null,
  beffroi.now(),
)
const office = await peopleInOffice(db, parisDay(beffroi.now()))

const lists: [string, CastId, string, string][] = [
  ['positionings', 'brigitte', 'arras/positionnements-plie.csv', 'clea-metiers-sap'],
  ['programme', 'brigitte', 'arras/programme.csv', 'clea-metiers-sap/avril-2018'],
  ['exits', 'didier', 'calais/sorties.csv', 'pole-ess-anima'],
  ['employers', 'brigitte', 'arras/employeurs-prochemploi.xlsx', ''],
  ['pickup-places', 'bruno', 'calais/commercants.csv', ''],
  ['merchants', 'bruno', 'calais/commercants.csv', ''],
  ['my-products', 'nadege', 'calais/produits/boulangerie.csv', ''],
]
const LINES = 8

const taken = (said: readonly Outcome[]): number =>
  said.filter(({ what }) => what !== 'to check' && what !== 'refused').length

describe('A column that is said to be free', { skip: withoutShared }, () => {
  for (const [kind, who, path, place] of lists)
    test(`in ${kind} may be left out: some lines enter without it`, async () => {
      const importer = importerOf(kind) ?? assert.fail(kind)
      const by = office.find(({ actor }) => actor.personId === beffroi.personId(who))?.actor ?? assert.fail()
      const file = { name: basename(path), bytes: readFileSync(`${shared}data/inputs/${path}`) }
      const opened = await openSent(db, importer, file, by.personId)
      const [sheet] = opened.sheets
      assert.ok(sheet)
      const few = { ...opened, sheets: [{ ...sheet, rows: sheet.rows.slice(0, LINES) }] }
      const wish = { by, now: beffroi.now(), scope: scopeOf(place), dryRun: true, anyway: true }
      const whole = taken(await importSent(db, importer, file, few, wish))
      assert.ok(whole > 0, 'the first lines enter when nothing is left out')
      for (const [key, { label }] of columnsByNeed(importer).free.filter(([one]) => opened.mapping[one])) {
        const without = { ...few, mapping: { ...few.mapping, [key]: '' } }
        assert.ok(taken(await importSent(db, importer, file, without, wish)) > 0, `${label} is needed`)
      }
    })
})
