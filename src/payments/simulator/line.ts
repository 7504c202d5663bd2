import type Stripe from 'stripe'

/** A request as the provider's own client writes it, and what is answered. `header`: names in lower case. */
export type LineAsk = {
  method: string
  path: string
  header: (name: string) => string | undefined
  body: string
}
export type LineAnswer = { status: number; body: object }
/** @throws when the line is cut. */
export type Line = (ask: LineAsk) => Promise<LineAnswer>

type HttpClient = NonNullable<Stripe.StripeConfig['httpClient']>

/** The provider's own client over a line that stays in this process: all of it but the socket. */
export const clientOver = (line: Line): HttpClient => ({
  getClientName: () => 'simulator',
  makeRequest: async (_host, _port, path, method, headers, body) => {
    const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
    const answered = await line({ method, path, body, header: (name) => named.get(name) })
    const text = JSON.stringify(answered.body)
    return {
      getStatusCode: () => answered.status,
      getHeaders: () => ({ 'content-type': 'application/json' }),
      getRawResponse: () => answered, // the client writes on it
      toStream: () => {
        throw new Error('nothing is streamed')
      },
      toJSON: async () => JSON.parse(text),
    }
  },
})
