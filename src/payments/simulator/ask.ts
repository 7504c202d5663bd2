import { randomBytes } from 'node:crypto'
import { objectAt, type At } from './work-request.ts'
import type { Kept, Kind, Of } from './objects.ts'

/** A request as the simulator works on it. */
export type SimulatorAsk = At & {
  /** Where the pages of this Beffroi are. */
  site: string
  /** The parts of the path that vary. */
  path: string[]
  body: Fields
  /** The account of a merchant, when the request is made for it. */
  account: string | undefined
}

/** The fields of a form, by their whole name: 'line_items[0][quantity]'. */
export type Fields = ReadonlyMap<string, string>

/** What the protocol answers when it will not. */
export class Refused extends Error {
  readonly status: number
  readonly code: string | undefined
  constructor(status: number, code: string | undefined, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function text(body: Fields, name: string): string {
  const value = body.get(name)
  if (!value) throw new Refused(400, 'parameter_missing', `Missing required param: ${name}.`)
  return value
}

export function cents(body: Fields, name: string): number {
  const value = text(body, name)
  if (!/^[1-9]\d*$/.test(value))
    throw new Refused(400, 'parameter_invalid_integer', `Invalid integer: ${value}`)
  return Number(value)
}

export const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`

export const missing = (kind: Kind, id: string) =>
  new Refused(404, 'resource_missing', `No such ${kind}: '${id}'`)

/** @throws Refused when there is no such object. */
export async function need<K extends Kind>(at: At, kind: K, id: string): Promise<Of<K>> {
  const found = await objectAt(at, kind, id)
  if (!found) throw missing(kind, id)
  return found
}

/** Keeps an object as it is now, and announces it when a kind of announcement is given. */
export function keep({ changes, now }: At, object: Kept, type?: string, account?: string): void {
  changes.objects.set(object.id, object)
  if (!type) return
  const created = Math.floor(now.getTime() / 1000)
  changes.said.push({
    id: newId('evt'),
    object: 'event',
    type,
    created,
    data: { object },
    ...(account ? { account } : {}),
  })
}
