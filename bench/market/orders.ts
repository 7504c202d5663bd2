import { Agent, request, type IncomingMessage } from 'node:http'

const BUYERS = 8
const agent = new Agent({ keepAlive: true, maxSockets: BUYERS })

export type Way = 'fetched' | 'brought'
/** `full`: those who found no hour any more, whose day the bikes had filled; they are not counted. */
export type Bought = { perSecond: number; p50: number; p95: number; orders: number; full: number }

/** Customers who buy in three shops, have it brought or fetch it, and pay, one after the other, over eight kept connections. */
export async function buyAll(
  base: string,
  products: readonly string[],
  { seconds, way }: { seconds: number; way: Way },
): Promise<Bought> {
  const times: number[] = []
  const begun = performance.now()
  let turn = 0
  let full = 0
  const buyer = async () => {
    while (performance.now() - begun < seconds * 1000 && full < BUYERS) {
      const started = performance.now()
      if (await buyOnce(base, products, { turn: turn++, way })) times.push(performance.now() - started)
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

/** From an empty basket to a paid order: three products, where it goes, when, the payment, and back. False: no hour is left that day. */
async function buyOnce(
  base: string,
  products: readonly string[],
  { turn, way }: { turn: number; way: Way },
): Promise<boolean> {
  const client = newClient(base, `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`)
  for (const produit of products) await client.post('/panier', { produit, quantite: '1' })
  if (way === 'brought') await client.post('/panier/adresse', door)
  else await client.post('/panier/retrait', { recipientName: 'Mesure', phone: '0639983100', email: '' })
  const page = await reserve(client, { turn, way })
  if (page === undefined) return false
  const back = await client.post(page, { geste: 'payer' })
  const order = new URL(back, base).pathname.replace(/\/retour$/, '')
  await client.get(`${order}/retour`)
  const said = await client.get(order)
  if (!said.includes('Payée')) throw new Error(`not paid: ${order}`)
  return true
}

/** The page where one pays; undefined when no hour is left. Somebody else may take the hour first: another one is chosen then. */
async function reserve(
  client: ReturnType<typeof newClient>,
  asked: { turn: number; way: Way },
): Promise<string | undefined> {
  for (;;) {
    const chosen = await chooseHour(client, asked)
    if (!chosen) return undefined
    const { basket, jour } = chosen
    const [total = '', creneau = ''] = [
      /name="total" value="(\d+)"/.exec(basket)?.[1],
      /name="creneau" value="([^"]+)"/.exec(basket)?.[1],
    ]
    const answer = await client.send('/panier/payer', { total, creneau, jour })
    if (answer.location) return answer.location
    if (answer.status !== 422) throw new Error(`POST /panier/payer: ${answer.status}`)
  }
}

/** Days of which no hour is left, or when a shop is shut. */
const closed = new Set<string>()

/** A basket with hours: the first good day for who fetches; when it is brought, each customer another day, since locks are those of a day. */
async function chooseHour(
  client: ReturnType<typeof newClient>,
  { turn, way }: { turn: number; way: Way },
): Promise<{ basket: string; jour: string } | undefined> {
  const first = await client.get('/panier')
  if (way === 'fetched') return { basket: first, jour: '' }
  const days = [...first.matchAll(/jour=(\d{4}-\d{2}-\d{2})/g)].map(([, day = '']) => day)
  for (;;) {
    const left = days.filter((one) => !closed.has(one))
    const jour = left[turn % left.length]
    if (jour === undefined) return undefined
    const basket = await client.get(`/panier?jour=${jour}`)
    if (basket.includes('name="creneau"')) return { basket, jour }
    closed.add(jour)
  }
}

function newClient(base: string, address: string) {
  const cookies = new Map<string, string>()
  const headers = () => ({
    'x-forwarded-for': address,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const send = (path: string, fields: Record<string, string>) =>
    ask(
      base + path,
      'POST',
      { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams(fields).toString(),
      cookies,
    )
  return {
    get: async (path: string) => (await ask(base + path, 'GET', headers(), '', cookies)).text,
    send,
    /** Sends a form and gives the address it leads to. */
    post: async (path: string, fields: Record<string, string>) => {
      const answer = await send(path, fields)
      if (!answer.location) throw new Error(`POST ${path}: ${answer.status} ${answer.text.slice(0, 2000)}`)
      return answer.location
    },
  }
}

type Answer = { status: number; text: string; location: string | undefined }

function ask(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string,
  cookies: Map<string, string>,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const hear = (response: IncomingMessage) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', fail)
      response.on('end', () => {
        for (const line of response.headers['set-cookie'] ?? []) keep(cookies, line)
        const { statusCode: status = 0, headers: told } = response
        done({ status, text: Buffer.concat(parts).toString(), location: told.location })
      })
    }
    request(url, { agent, method, headers }, hear).on('error', fail).end(body)
  })
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  if (line.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}

export const closeBuyers = (): void => agent.destroy()
