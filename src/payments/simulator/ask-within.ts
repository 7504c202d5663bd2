import type { Tx } from '#platform/db'
import type { SimulatorAsk } from './ask.ts'
import { inSimulator } from './work-request.ts'

type Asked = { fields: Record<string, string | number>; account?: string }

/** A request made within a transaction that is already open, as seeds do: the same work, without the wire. */
export const askWithin = <T>(
  tx: Tx,
  now: Date,
  handler: (ask: SimulatorAsk) => Promise<T>,
  { fields, account }: Asked,
): Promise<T> =>
  inSimulator(tx, now, (at) =>
    handler({
      ...at,
      site: '',
      path: [],
      account,
      body: new Map(Object.entries(fields).map(([name, value]) => [name, String(value)])),
    }),
  )
