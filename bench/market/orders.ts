import { Agent, request, type IncomingMessage } from 'node:http'

const BUYERS = 8
const agent = new Agent({ keepAlive: true, maxSockets: BUYERS })

export type Bought = { perSecond: number; p50: number; p95: number; orders: number }

/** Customers who buy in three shops, fetch it themselves and pay, one after the other, over eight kept connections. */
export async function buyAll(base: string, products: readonly string[], seconds: number): Promise<Bought> {
  const times: number[] = []
  const begun = performance.now()
  let turn = 0
  const buyer = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const started = performance.now()
      await buyOnce(base, products, turn++)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: BUYERS }, buyer))
  const elapsed = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), orders: times.length }
}

/** From an empty basket to a paid order: three products, who fetches it, when, the payment, and back. */
async function buyOnce(base: string, products: readonly string[], turn: number): Promise<void> {
  const client = newClient(base, `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`)
  for (const produit of products) await client.post('/panier', { produit, quantite: '1' })
  await client.post('/panier/retrait', { recipientName: 'Mesure', phone: '0639983100', email: '' })
  const basket = await client.get('/panier')
  const [total = '', creneau = ''] = [
    /name="total" value="(\d+)"/.exec(basket)?.[1],
    /name="creneau" value="([^"]+)"/.exec(basket)?.[1],
  ]
  const page = await client.post('/panier/payer', { total, creneau, jour: '' })
  const back = await client.post(page, { geste: 'payer' })
  const order = new URL(back, base).pathname.replace(/\/retour$/, '')
  await client.get(`${order}/retour`)
  const said = await client.get(order)
  if (!said.includes('Payée')) throw new Error(`not paid: ${order}`)
}

function newClient(base: string, address: string) {
  const cookies = new Map<string, string>()
  const headers = () => ({
    'x-forwarded-for': address,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  return {
    get: async (path: string) => (await ask(base + path, 'GET', headers(), '', cookies)).text,
    /** Sends a form and gives the address it leads to. */
    post: async (path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams(fields).toString()
      const form = { ...headers(), 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await ask(base + path, 'POST', form, body, cookies)
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
