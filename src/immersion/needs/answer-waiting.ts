import type { Db, Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import { newId } from '#platform/id'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { mayWrite, type Desk } from '../access.ts'
import {
  addHost,
  hostWithId,
  unsaidHost,
  lockHost,
  lockHosts,
  type Host,
  type HostRefusal,
} from '../hosts/door.ts'
import type { HostId, WaitingNeedId } from '../ids.ts'
import { keepLine } from './keep-line.ts'
import { readNeedLine } from './need-line.ts'
import type { OpenNeedLine } from './waiting-need.ts'
import { closeWaiting, lockWaiting } from './waiting-store.ts'

/** Whose need the line is: a host that is known, one that is made known by it, or nobody's: it is left out. */
export type NeedAnswer =
  | { kind: 'host'; hostId: HostId }
  | { kind: 'new host'; name: string; town: string }
  | { kind: 'left out' }

export type WaitingRefusal = 'not yours' | 'answered otherwise' | HostRefusal
type Answered = Result<{ host: string | null }, WaitingRefusal>
type Answering = { desk: Desk; now: Date }

/** Answers a line that waits: it becomes what it would have been, had its employer been sure. The same answer twice is once. */
export const answerWaiting = (
  db: Db,
  { id, answer }: { id: WaitingNeedId; answer: NeedAnswer },
  answering: Answering,
): Promise<Answered> =>
  db.transaction(async (tx): Promise<Answered> => {
    const { desk, now } = answering
    await lockHosts(tx, desk.own)
    const line = await lockWaiting(tx, id)
    if (!line || !mayWrite(desk, line.keeperId)) return refuse('not yours')
    if (line.answer !== null) return again(tx, line.hostId, answer)
    const by = desk.actor.personId
    if (answer.kind === 'left out') {
      await closeWaiting(tx, id, { answer: 'left out', hostId: null }, by, now)
      return done({ host: null })
    }
    const chosen = await hostOf(tx, line, answer, answering)
    if (!chosen.ok) return chosen
    const host = chosen.value
    const isPerson = host.body.kind === 'person'
    const read = readNeedLine(line.cells, { isPerson, today: parisDay(now) })
    await keepLine(tx, { cells: line.cells, read, host: { id: host.id, isPerson } }, { by, now })
    await closeWaiting(tx, id, { answer: 'host', hostId: host.id }, by, now)
    return done({ host: host.name })
  })

/** Somebody answered before: the same answer changes nothing. A new host without a name is that of the line, which is kept no more. */
async function again(tx: Tx, hostId: HostId | null, answer: NeedAnswer): Promise<Answered> {
  if (answer.kind === 'left out') return hostId ? refuse('answered otherwise') : done({ host: null })
  const host = hostId ? await hostWithId(tx, hostId) : undefined
  const isSame =
    answer.kind === 'host'
      ? answer.hostId === hostId
      : answer.name === '' || fold(host?.name ?? '') === fold(answer.name)
  return host && isSame ? done({ host: host.name }) : refuse('answered otherwise')
}

async function hostOf(
  tx: Tx,
  line: OpenNeedLine,
  answer: Exclude<NeedAnswer, { kind: 'left out' }>,
  { desk, now }: Answering,
): Promise<Result<Host, WaitingRefusal>> {
  const keeper = desk.own.find(({ id }) => id === line.keeperId)
  if (!keeper) return refuse('not yours')
  const added =
    answer.kind === 'host'
      ? done(answer.hostId)
      : await addHost(tx, newId(), {
          said: { ...unsaidHost, name: answer.name, town: answer.town },
          keeper,
          keepers: desk.keepers,
          by: desk.actor.personId,
          now,
          typed: false,
        })
  if (!added.ok) return added
  const host = await lockHost(tx, added.value)
  return host && mayWrite(desk, host.keeper.id) ? done(host) : refuse('not yours')
}
