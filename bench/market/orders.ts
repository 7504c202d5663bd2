import { BUYERS, newClient, type Client } from './client.ts'

export type Way = 'fetched' | 'brought'
/** `full`: those who found no hour any more, whose day the bikes had filled; they are not counted. */
export type Bought = { perSecond: number; p50: number; p95: number; orders: number; full: number }

/** Customers who buy in three shops, have it brought or fetch it, and pay, one after the other, as many at once as there are `BUYERS`. */
export async function buyAll(
  base: string,
  products: Shops,
  { seconds, way }: { seconds: number; way: Way },
): Promise<Bought> {
  const latest = performance.now() + seconds * 1000
  return measure(async (turn) => {
    if (performance.now() > latest) return undefined
    const client = await fillBasket(base, products, { turn, way })
    const page = await reserve(client, { turn, way })
    if (page === undefined) return false
    const order = await pay(client, page)
    const said = await client.get(order)
    if (!said.includes('Payée')) throw new Error(`not paid: ${order}`)
    return true
  })
}

/** The same customers from the moment they press "Payer": their baskets are full, and they have read the hours. */
export async function orderAll(
  base: string,
  products: Shops,
  { orders, way, begin }: { orders: number; way: Way; begin: () => void },
): Promise<Bought> {
  const ready: (() => Promise<string>)[] = []
  await measure(async (turn) => {
    if (turn >= orders) return undefined
    const client = await fillBasket(base, products, { turn: turn + 1_000_000, way })
    const chosen = await chooseHour(client, { turn, way })
    if (!chosen) throw new Error('no hour is left')
    ready.push(async () => pay(client, (await askToPay(client, chosen)) ?? fail('the hour is taken')))
    return true
  })
  begin()
  return measure(async (turn) => (ready[turn] ? Boolean(await ready[turn]()) : undefined))
}

function fail(why: string): never {
  throw new Error(why)
}

/** Works from as many sides as there are `BUYERS`, until it is given nothing. */
async function measure(work: (turn: number) => Promise<boolean | undefined>): Promise<Bought> {
  const times: number[] = []
  const begun = performance.now()
  let turn = 0
  let full = 0
  const buyer = async () => {
    while (full < BUYERS) {
      const started = performance.now()
      const done = await work(turn++)
      if (done === undefined) return
      if (done) times.push(performance.now() - started)
      else full += 1
    }
  }
  await Promise.all(Array.from({ length: BUYERS }, buyer))
  const elapsed = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), orders: times.length, full }
}

const door = {
  recipientName: 'Mesure',
  phone: '0639983100',
  address: '14 rue du Vauxhall',
  postcode: '62100',
  town: 'Calais',
  floor: '1',
  lift: 'no',
}

/** What is on sale in each of three shops: a customer takes one thing in each, another than the customer before. */
type Shops = readonly (readonly string[])[]

/** Three products, and where they go. */
async function fillBasket(
  base: string,
  products: Shops,
  { turn, way }: { turn: number; way: Way },
): Promise<Client> {
  const client = newClient(base, `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`)
  for (const shop of products)
    await client.post('/panier', { product: shop[turn % shop.length] ?? '', quantity: '1' })
  if (way === 'brought') await client.post('/panier/adresse', door)
  else await client.post('/panier/retrait', { recipientName: 'Mesure', phone: '0639983100', email: '' })
  return client
}

/** Pays, and comes back: the order is confirmed then. Gives its address. */
async function pay(client: Client, page: string): Promise<string> {
  const back = new URL(await client.post(page, { gesture: 'pay' }), 'http://bench').pathname
  const order = back.replace(/\/retour$/, '')
  if ((await client.follow(back)) !== order) throw new Error(`not confirmed: ${order}`)
  return order
}

type Chosen = { total: string; slot: string; day: string }

/** The page where one pays; undefined when the hour is not to be had any more. */
async function askToPay(client: Client, chosen: Chosen): Promise<string | undefined> {
  const answer = await client.send('/panier/payer', { ...chosen, adult: 'yes' })
  if (!answer.location && answer.status !== 422) throw new Error(`POST /panier/payer: ${answer.status}`)
  return answer.location
}

/** The page where one pays; undefined when no hour is left. Somebody else may take the hour first: another one is chosen then. */
async function reserve(client: Client, asked: { turn: number; way: Way }): Promise<string | undefined> {
  for (;;) {
    const chosen = await chooseHour(client, asked)
    const page = chosen && (await askToPay(client, chosen))
    if (!chosen || page) return page
  }
}

/** Days of which no hour is left, or when a shop is shut. */
const closed = new Set<string>()

/** The first hour: of the first good day for who fetches; when it is brought, each customer another day, since locks are those of a day. */
async function chooseHour(
  client: Client,
  { turn, way }: { turn: number; way: Way },
): Promise<Chosen | undefined> {
  const first = await client.get('/panier')
  if (way === 'fetched') return chosenIn(first, '')
  const days = [...first.matchAll(/jour=(\d{4}-\d{2}-\d{2})/g)].map(([, day = '']) => day)
  for (;;) {
    const left = days.filter((one) => !closed.has(one))
    const day = left[turn % left.length]
    if (day === undefined) return undefined
    const basket = await client.get(`/panier?jour=${day}`)
    if (basket.includes('name="slot"')) return chosenIn(basket, day)
    closed.add(day)
  }
}

const chosenIn = (basket: string, day: string): Chosen => ({
  total: /name="total" value="(\d+)"/.exec(basket)?.[1] ?? '',
  slot: /name="slot" value="([^"]+)"/.exec(basket)?.[1] ?? '',
  day,
})
