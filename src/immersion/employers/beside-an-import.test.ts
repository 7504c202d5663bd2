import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { lockHosts } from '../hosts/host-store.ts'
import { importAs } from './employers-example.ts'
import { employersImporter } from './import-employers.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { plie, afp2i } = seededOrganisations
const body = await newOrganisation(beffroi, 'prescriber', 'PLIE du Bassin')
/** Of the PLIE, that imports; of who leads an action where that PLIE works; of a body that works with neither. */
const colleague = await newcomer(beffroi, { organisationId: plie.id, role: 'referent' })
const brigitte = await beffroi.as('brigitte')
const other = await newcomer(beffroi, { organisationId: body.id, role: 'referent' })

type Place = { name: string; town: string; siret: string }
const add = (who: Visitor, place: Omit<Place, 'siret'> & { siret?: string }) =>
  who.post('/immersions/employeurs', { id: newId(), kind: 'organisme', trades: 'plonge', ...place })

/** The PLIE imports these places, or looks at what would happen: they are written, and its transaction is open while the work is done. */
function whileImported(places: readonly Place[], work: () => Promise<void>, { dryRun = false } = {}) {
  const lines = places.map(({ name, town, siret }) => `${name};${town};${siret}`)
  const bytes = new TextEncoder().encode(['Raison sociale;Commune;SIRET', ...lines].join('\n'))
  const run: typeof employersImporter.run = async (...given) => {
    const said = await employersImporter.run(...given)
    await work()
    return said
  }
  return importAs(beffroi, { ...employersImporter, run }, { name: 'employeurs.csv', bytes }, { dryRun })
}

const WAITED_MS = 400
const comes = (answer: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    answer.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), WAITED_MS)),
  ])

/** What somebody is answered who adds this place while the PLIE imports it: once that is over. */
async function addedMeanwhile(who: Visitor, place: Place, { dryRun = false } = {}) {
  const answers: ReturnType<typeof add>[] = []
  await whileImported(
    [place],
    async () => {
      answers.push(add(who, { ...place, name: `${place.name} bis` }))
      assert.equal(await comes(Promise.all(answers)), false, 'nobody knows yet whether it is there')
    },
    { dryRun },
  )
  return (await answers[0]) ?? assert.fail()
}

const keepersOf = async ({ siret }: Place): Promise<unknown[]> =>
  (
    await db.rows<{ id: string }>(sql`select keeper_id as id from immersion.hosts where siret = ${siret}`)
  ).map(({ id }) => id)

/** Of a body that nobody knows, and of one that has another place here. */
const ofNew = (n: number): Place => ({ name: `Fournil ${n}`, town: 'Arras', siret: newSirets[n] ?? '' })
const ofKnown = (n: number): Place => ({ name: `Fil ${n}`, town: 'Arras', siret: knownSirets[n] ?? '' })
const newSirets = ['00009003300010', '00009003500015', '00009000300021', '00009003900009', '00009003700003']
const knownSirets = ['00009000200023', '00009000200031', '00009000200049', '00009000200056']

describe('While a body imports its employers, or looks at what would happen,', () => {
  for (const dryRun of [true, false])
    test(`another adds one at once, whether they work together or not (${dryRun ? 'preview' : 'import'})`, async () => {
      const addEach = async () => {
        for (const [who, name] of [
          [other, `Café du Bassin ${dryRun}`],
          [brigitte, `Café de la Formation ${dryRun}`],
        ] as const) {
          const added = add(who, { name, town: 'Lens' })
          assert.equal(await comes(added), true, name)
          assert.equal((await added).status, 303)
        }
      }
      await whileImported([ofNew(0), ofKnown(0)], addEach, { dryRun })
    })

  test('it is given a member', async () => {
    const paul = await beffroi.as('paul')
    const member = { id: newId(), givenName: 'Zoé', familyName: 'Wiart', email: 'zoe@example.org' }
    await whileImported(
      [ofNew(4)],
      async () => {
        const fields = { role: 'referent', fromDay: '2026-06-15', ...member }
        const given = paul.post(`/organismes/${plie.id}/membres`, fields)
        assert.equal(await comes(given), true)
        assert.equal((await given).status, 303)
      },
      { dryRun: true },
    )
  })
})

for (const [body, place] of [
  ['new', ofNew],
  ['known', ofKnown],
] as const)
  describe(`A place of a ${body} body that is imported by one and added by another meanwhile`, () => {
    for (const [whose, who] of [
      ['of its own people', colleague],
      ['who works with them', brigitte],
    ] as const)
      test(`is one: somebody ${whose} is told who has it`, async () => {
        const here = place(who === colleague ? 1 : 2)
        const answer = await addedMeanwhile(who, here)
        assert.equal(answer.status, 422)
        assert.match(
          sentencesIn(answer.text).replaceAll('\u00A0', ' '),
          new RegExp(`Un autre employeur a déjà ce SIRET : ${here.name}`),
        )
        assert.deepEqual(await keepersOf(here), [plie.id])
      })
    test('has a sheet of each, of one legal body, when they do not work together', async () => {
      const here = place(3)
      assert.equal((await addedMeanwhile(other, here)).status, 303)
      assert.equal((await keepersOf(here)).length, 2)
    })
  })

describe('A place that a body looked at', () => {
  test('is added by another once that is over: nothing of it stays', async () => {
    assert.equal((await addedMeanwhile(brigitte, ofNew(4), { dryRun: true })).status, 303)
    assert.deepEqual(await keepersOf(ofNew(4)), [afp2i.id])
  })
})

describe('Whoever writes for several bodies', () => {
  test('waits for none that waits for them, in whatever order they are named', async () => {
    let runs = 0
    const orders = [
      [plie, afp2i, body],
      [body, afp2i, plie],
    ]
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        db.transaction(async (tx) => {
          runs += 1
          await lockHosts(tx, orders[n % 2] ?? [])
        }),
      ),
    )
    assert.equal(runs, 100, 'one that waits for another which waits for it is begun again')
  })
})
