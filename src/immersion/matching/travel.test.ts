import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '#people'
import { openImport, runImport } from '#platform/imports'
import { addressesImporter } from '#territory'
import { openBeffroi } from '#testing'
import { ownOf } from '../access.ts'
import { castActor } from '../employers/employers-example.ts'
import { findFits } from './find-fits.ts'
import { estimateWay, meansKinds, straightKm } from './travel.ts'
import { wishOf } from './wish-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi

// two streets 1.5 km apart, under the names of the demo, at points of our own
const file = {
  name: 'adresses-62041.csv',
  bytes: new TextEncoder().encode(`id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
62041_0010_00012;12;;Rue des Agaches;62000;62041;Arras;2.7700;50.2900
62041_0020_00001;1;;Rue Roy;62000;62041;Arras;2.7700;50.3035
62041_0030_00004;4;;Place du Théâtre;62000;62041;Arras;2.7710;50.2905
`),
}

describe('A way', () => {
  test('is longer than a straight line, and longer on foot than by bike', () => {
    const km = straightKm({ latitude: 50.29, longitude: 2.77 }, { latitude: 50.3035, longitude: 2.77 })
    assert.ok(Math.abs(km - 1.5) < 0.01, String(km))
    const minutes = meansKinds.map((means) => estimateWay(means, km, false).minutes)
    assert.deepEqual(minutes, [25, 10, 15, 5])
  })

  test('is estimated from the addresses of the territory, from door to door, else from the middle of a town', async () => {
    const importer = addressesImporter
    const by = castActor('paul')
    const opened = await openImport(importer, file, {})
    await runImport(
      db,
      importer,
      file,
      opened,
      { by, now: now(), action: null, group: null },
      { dryRun: false },
    )
    const karine = castActor('karine')
    const desk = {
      actor: karine,
      own: ownOf(karine),
      keepers: ownOf(karine).map(({ id }) => id),
      answersAll: true,
    }
    const aicha = cast.find(({ id }) => id === 'aicha') ?? assert.fail()
    const wish = (await wishOf(db, aicha.personId)) ?? assert.fail()
    const waysOf = async (changes: object) =>
      Object.fromEntries(
        (await findFits(db, desk, { ...wish, ...changes }, now())).map(({ host, way, isFar }) => [
          host.name,
          'minutes' in way ? `${way.minutes}${way.isRough ? ' rough' : ''}${isFar ? ' far' : ''}` : way,
        ]),
      )
    assert.deepEqual(await waysOf({ leavesFrom: '1 rue Roy', means: 'foot', mostMinutes: 30 }), {
      'Au Fil Propre': '25',
      'Résidence Les Glycines': '25',
    })
    assert.deepEqual(await waysOf({ leavesFrom: '1 rue Roy', means: 'foot', mostMinutes: 15 }), {
      'Au Fil Propre': '25 far',
      'Résidence Les Glycines': '25 far',
    })
    assert.deepEqual(Object.values(await waysOf({ leavesFrom: '', means: 'foot' })), ['10 rough', '10 rough'])
    assert.deepEqual(Object.values(await waysOf({ leavesFrom: '', town: 'Lens', means: 'foot' })), [
      { isSameTown: false },
      { isSameTown: false },
    ])
  })
})
