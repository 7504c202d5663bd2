import { lookup, type LookupAddress } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { hostIn, isOutside } from './outside-address.ts'

/** Thrown when an address that somebody typed leads inside. */
export class LeadsInside extends Error {}

type Sending = { headers: Record<string, string>; body: Uint8Array | string; patienceMs: number }
type Reply = { status: number; text: string }

const LONGEST = 10_000

/**
 * Posts to an address that somebody typed. Its name is looked up once, and we connect to what was found and judged: never to this
 * machine or its network, but for the `hosts` that the operator named. Redirections are not followed; of the answer, what is first.
 * @throws LeadsInside, or what the network says.
 */
export async function postOutside(
  address: string,
  { headers, body, patienceMs }: Sending,
  hosts: readonly string[],
): Promise<Reply> {
  const url = new URL(address)
  const named = hosts.includes(hostIn(url))
  // an address in digits is not looked up
  if (!named && isIP(hostIn(url)) !== 0 && !isOutside(hostIn(url))) throw new LeadsInside()
  const signal = AbortSignal.timeout(patienceMs)
  const options = { method: 'POST', headers, signal, ...(named ? {} : { lookup: lookupOutside }) }
  return new Promise((done, fail) => {
    const sent = (url.protocol === 'https:' ? secure : plain)(url, options, (answer) => {
      let text = ''
      const status = answer.statusCode ?? 0
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        text += piece
        if (text.length > LONGEST) answer.destroy()
      })
      answer.on('close', () => done({ status, text }))
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

const lookupOutside: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (cause, found: LookupAddress[]) => {
    if (cause) return done(cause, '')
    const [first, ...rest] = found.filter(({ address }) => isOutside(address))
    if (!first) return done(new LeadsInside(), '')
    return options.all ? done(null, [first, ...rest]) : done(null, first.address, first.family)
  })
}
