import type { OrganisationId } from '#people'
import { fold } from '#platform/i18n'
import type { HostId, WaitingNeedId } from '../ids.ts'
import type { NeedCells } from './need-line.ts'

/** A line of a list whose employer the list alone does not tell: it waits, went to a host, or was left out. */
export type WaitingNeed = { id: WaitingNeedId; keeperId: OrganisationId } & (
  | { answer: null; hostId: null; cells: NeedCells }
  | { answer: 'host'; hostId: HostId; cells: null }
  | { answer: 'left out'; hostId: null; cells: null }
)

/** One that nobody answered yet. */
export type OpenNeedLine = Extract<WaitingNeed, { answer: null }>

/** What tells a line that waits from another: whose it is and what it looks for, not where it stands. */
export const waitingKey = (cells: NeedCells): string =>
  [
    cells.ref,
    cells.host,
    cells.town,
    cells.post,
    cells.trade,
    cells.hours,
    cells.contract,
    cells.start,
    cells.places,
  ]
    .map(fold)
    .join('|')
