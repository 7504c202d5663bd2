import { asId } from '#platform/id'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { cast } from '#people'
import { joinEmbedded, openDatabase, type Db } from '#platform/db'
import { startCpu } from './cpu-of.ts'
import { analyseMarket, fillCatalogue, fillShelves, productsOfThree, size } from './market/catalogue-store.ts'
import { closeBuyers } from './market/client.ts'
import { buyAll, orderAll, type Bought, type Way } from './market/orders.ts'
import { fillOrders, ORDERS, RECALLED } from './market/recall-store.ts'
import { findPeople } from './market/recall.ts'
import { closeHammer, hammer, residentMb } from './market/hammer.ts'
import { untilSettled } from './market/settled-store.ts'
import { openBenchServer, type BenchServer } from './records/bench-server.ts'

const BAR = { perSecond: 1000, p95: 30, megabytes: 300 }
const RECALL_BAR = { seconds: 5 }
const ORDERS_BAR = { perSecond: 150, moonshot: 500 }
const options = { seconds: { type: 'string', default: '8' } } as const

/** Pages of the catalogue, each of twenty products. The first is the one the bar is about. */
const shelves: { name: string; paths: string[] }[] = [
  { name: 'catalogue', paths: ['/marche'] },
  {
    name: 'catalogue, next page',
    paths: ['/marche?apres=produit-1200', '/marche?tri=prix&apres=produit-3100'],
  },
  { name: 'one aisle', paths: ['/marche?rayon=cremerie', '/marche?rayon=livres&tri=nouveautes'] },
  {
    name: 'search, a mistake in it',
    paths: ['/marche?q=poirau', '/marche?q=epinar', '/marche?q=beure+fermier'],
  },
  { name: 'filters', paths: ['/marche?ouvert=oui&sans=lait', '/marche?rue=rue+7'] },
]

/** The market with 120 shops and 6 200 products: `npm run bench market`. Floors of the same run: a static file, a bare query. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options })
  const seconds = Number(values.seconds)
  const server = await openBenchServer('-market')
  try {
    console.log(`load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}`)
    await fill(server)
    // the demo was written by the process that stops here: what is measured is one that serves
    await server.stop()
    await server.start()
    await measureCatalogue(server, seconds)
    await measureOrders(server, seconds)
  } finally {
    closeHammer()
    closeBuyers()
    await server.stop()
    server.remove()
  }
}

async function fill(server: BenchServer): Promise<void> {
  const db = openDatabase((await joinEmbedded({ dir: `${server.dir}/postgres` })) ?? '')
  try {
    const by = cast.find((one) => one.id === 'bruno')?.personId ?? asId('')
    await db.transaction((tx) => fillCatalogue(tx, by))
    await analyseMarket(db)
  } finally {
    await db.close()
  }
  console.log(`${size.merchants} shops, ${size.products} products on sale`)
}

async function measureCatalogue(server: BenchServer, seconds: number): Promise<void> {
  const pid = server.process().pid ?? 0
  const measure = async (name: string, paths: readonly string[], during: number) => {
    const spent = startCpu(pid)
    const found = await hammer(server.url, paths, during)
    const cpu = spent()
    const each = cpu === undefined ? '?' : (cpu / (found.perSecond * during)).toFixed(2)
    const { perSecond, p50, p95, bytes } = found
    console.log(
      `${name.padEnd(26)} ${perSecond.toFixed(0).padStart(5)}/s  p50 ${p50.toFixed(1).padStart(5)} ms  p95 ${p95.toFixed(1).padStart(5)} ms  ` +
        `cpu ${each} ms  ${(bytes / 1024).toFixed(0)} kB  memory ${residentMb(pid)?.toFixed(0) ?? '?'} MB`,
    )
    return found
  }
  console.log(`memory before the first page: ${residentMb(pid)?.toFixed(0) ?? '?'} MB`)
  await measure('floor, a static file', ['/img/pain.svg'], seconds / 2)
  const bare = await measure('floor, a bare query', ['/readyz'], seconds / 2)
  await hammer(server.url, ['/marche'], 2)
  let first = bare
  for (const [n, { name, paths }] of shelves.entries()) {
    const found = await measure(name, paths, n === 0 ? seconds : seconds / 2)
    if (n === 0) first = found
  }
  const memory = residentMb(pid)
  const passed = first.perSecond >= BAR.perSecond && first.p95 <= BAR.p95 && (memory ?? 0) <= BAR.megabytes
  console.log(
    `${passed ? 'ok  ' : 'OVER'} catalogue page: ${first.perSecond.toFixed(0)}/s (bar ${BAR.perSecond}), p95 ${first.p95.toFixed(1)} ms ` +
      `(bar ${BAR.p95}), ${(bare.perSecond / first.perSecond).toFixed(1)} times under a bare query; ` +
      `memory ${memory === undefined ? '?' : memory.toFixed(0)} MB (bar ${BAR.megabytes})`,
  )
}

/** Whole orders over three shops of the demo, whose accounts may receive money, beside as many pages that write nothing. */
async function measureOrders(server: BenchServer, seconds: number): Promise<void> {
  const db = openDatabase((await joinEmbedded({ dir: `${server.dir}/postgres` })) ?? '')
  try {
    await fillShelves(db)
    const products = await productsOfThree(db)
    await buyAll(server.url, products, { seconds, way: 'fetched' }) // a program that has served for a while
    const floor = await hammer(server.url, ['/panier'], seconds / 2)
    await measureOrdersOnly(server, db, products)
    for (const way of ['fetched', 'brought'] as const) await measureWay(server, products, { seconds, way })
    console.log(`floor, an empty basket: ${floor.perSecond.toFixed(0)}/s`)
    await measureRecall(server, db)
  } finally {
    await db.close()
  }
}

const PLACED = 600

/** From "Payer" to the confirmed order: reserved, paid at the provider, announced, asked again, kept in the ledger. */
async function measureOrdersOnly(server: BenchServer, db: Db, products: readonly string[][]): Promise<void> {
  await untilSettled(db)
  const pid = server.process().pid ?? 0
  let spent = startCpu(pid)
  const begin = () => void (spent = startCpu(pid))
  const bought = await orderAll(server.url, products, { orders: PLACED, way: 'fetched', begin })
  tell('orders over three shops, from "Payer" to confirmed', bought, spent(), pid)
  const { orders, perSecond } = bought
  const after = await untilSettled(db)
  console.log(
    `     what follows them (letters, shares sent to merchants) is done ${after.toFixed(1)} s after the last: ` +
      `${(orders / (orders / perSecond + after)).toFixed(1)} orders a second, all in all; cpu ${((spent() ?? 0) / orders).toFixed(1)} ms an order`,
  )
}

function tell(
  name: string,
  { perSecond, p50, p95, orders, full }: Bought,
  cpu: number | undefined,
  pid: number,
): void {
  const each = cpu === undefined ? '?' : (cpu / orders).toFixed(1)
  console.log(
    `${perSecond >= ORDERS_BAR.perSecond ? 'ok  ' : 'UNDER'} ${name}: ${perSecond.toFixed(1)}/s ` +
      `(bar ${ORDERS_BAR.perSecond}, moonshot ${ORDERS_BAR.moonshot}), ${orders} orders, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ` +
      `cpu ${each} ms an order${full ? `; ${full} found no hour left` : ''}; memory ${residentMb(pid)?.toFixed(0) ?? '?'} MB`,
  )
}

const ways = { fetched: 'fetched at the hub', brought: 'brought by bike, several days' } as const

async function measureWay(
  server: BenchServer,
  products: readonly string[][],
  { seconds, way }: { seconds: number; way: Way },
): Promise<void> {
  const pid = server.process().pid ?? 0
  const spent = startCpu(pid)
  const bought = await buyAll(server.url, products, { seconds, way })
  tell(`whole visits to three shops, ${ways[way]}`, bought, spent(), pid)
}

/** The screen that finds, from the number of a lot, everybody who had some of it. */
async function measureRecall(server: BenchServer, db: Db): Promise<void> {
  const lot = await fillOrders(db)
  const { seconds, people } = await findPeople(server.url, lot)
  console.log(
    `${seconds <= RECALL_BAR.seconds && people === RECALLED ? 'ok  ' : 'OVER'} recall, from a lot to ${people} customers over ${ORDERS} orders: ` +
      `${seconds.toFixed(2)} s (bar ${RECALL_BAR.seconds})`,
  )
}
