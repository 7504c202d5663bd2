import type { Person } from '#people'
import type { ToldSituation } from '../after/door.ts'
import type { Convention, Renewal } from '../convention/door.ts'
import type { Hire, WithdrawnHire } from '../hire/door.ts'
import type { Host } from '../hosts/door.ts'
import type { Reports } from './reports.tsx'
import type { Presence } from '../period/door.ts'
import type { TakeOver } from './take-over.tsx'
import type { Visit } from '../visits/door.ts'
import type { Signing } from '../signing/door.ts'

/** A convention as its page shows it. */
export type Shown = {
  one: Convention
  person: Person
  host: Host
  all: readonly Signing[]
  /** the text as it is, or as it would be sent */
  text: string
  isOwn: boolean
  reports: Reports
  hire: Hire | undefined
  /** said, then withdrawn */
  withdrawnHires: readonly WithdrawnHire[]
  after: readonly ToldSituation[]
  presences: readonly Presence[]
  visits: readonly Visit[]
  /** when the person asked to be called, and was not yet; for who writes it alone */
  askedCall: Date | undefined
  /** what the law says of one more, once it has begun */
  renewal: Renewal | undefined
  /** the one that it renews, and the one that renews it */
  renews: Convention | undefined
  renewedBy: Convention | undefined
  /** for who does not follow a convention that goes on */
  takeOver?: TakeOver | undefined
  me: Person['id']
  problem?: string | undefined
}
