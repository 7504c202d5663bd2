import type { At } from './customer.ts'
import type { SimulatorAsk } from './ask.ts'

/** A request made within a transaction that is already open, as seeds do: the same work, without the wire. */
export const askWithin = (
  { tx, now }: At,
  site: string,
  fields: Record<string, string | number>,
  path: string[] = [],
  account?: string,
): SimulatorAsk => ({
  tx,
  now,
  site,
  path,
  account,
  body: new Map(Object.entries(fields).map(([name, value]) => [name, String(value)])),
})
