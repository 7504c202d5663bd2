import { asId } from '#platform/id'
import { openImport, runImport } from '#platform/imports'
import { addressesImporter, hasAddresses, resolveAddress } from '#territory'
import { globalSetup, globalTeardown, openBeffroi, type Beffroi } from '#testing'
import { percentile } from './percentile.ts'

const DOORS = 25
const BAR_MS = 20
const TYPED = ['12 rue du pre z', 'r pre', '7 bd du pre 1a grandville', 'rue', '12 rue royale', 'place du p']
const KINDS = ['Rue', 'Avenue', 'Place', 'Boulevard']

/**
 * A hundred thousand doors of one commune: imported in four files, then looked for as somebody types them. Bar: the middle of nine searches
 * under 20 ms; the floor of the same run is whether there is an address at all.
 */
export async function bench(): Promise<void> {
  await globalSetup()
  const beffroi = await openBeffroi()
  for (const kind of KINDS) {
    const begun = performance.now()
    const doors = await importDoors(beffroi, kind)
    console.log(`${kind}: ${doors} doors imported in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  }
  const floor = await middleOf(() => hasAddresses(beffroi.db))
  for (const text of TYPED) {
    const spent = await middleOf(() => resolveAddress(beffroi.db, text))
    console.log(
      `${text.padEnd(28)} ${spent.toFixed(1)} ms (bar ${BAR_MS}), ${(spent / floor).toFixed(0)} × the floor`,
    )
  }
  await beffroi.close()
  await globalTeardown()
}

async function importDoors({ db }: Beffroi, kind: string): Promise<number> {
  const file = { name: 'adresses.csv', bytes: new TextEncoder().encode(fileOf(kind)) }
  const opened = await openImport(addressesImporter, file, {})
  const by = { personId: asId('bench'), name: '', givenName: '', language: 'fr' as const, memberships: [] }
  const context = { by, now: new Date(), action: null, group: null }
  return (await runImport(db, addressesImporter, file, opened, context, { dryRun: false })).length
}

/** A thousand streets of one kind, as the State publishes them. */
function fileOf(kind: string): string {
  const lines = Array.from({ length: 1000 * DOORS }, (_, n) => {
    const [street, door] = [Math.floor(n / DOORS), n % DOORS]
    const point = `${2 + door / 1000};${50 + (street * 4 + KINDS.indexOf(kind)) / 10_000}`
    return `62997_${kind}_${n};${door + 1};;${kind} du Pré ${street.toString(36)};62997;62997;Grandville;${point}`
  })
  return ['id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat', ...lines].join('\n')
}

async function middleOf(work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let times = 0; times < 9; times += 1) {
    const start = performance.now()
    await work()
    spent.push(performance.now() - start)
  }
  return percentile(spent, 0.5)
}
