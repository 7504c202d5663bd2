import { isPlain, jsonIn, type Plain } from '#platform/json'
import { isEmpty, newLine, sendFirst, statusOf, type Address } from './send-line.ts'
import type { Statement } from './statement.ts'

/** How it goes with what must leave: how many wait, and whether the network or the session is in the way. */
export type Waiting = { count: number; cut: boolean; closed: boolean }

/** What must reach the store: kept here until it has, and sent again when the network is back. */
export type Outbox = {
  add(statement: Statement): void
  /** Where the trainee is. */
  keep(note: Plain): void
  /** All that waits, at once, with a page that closes. */
  hurry(): void
  /** Resolves when nothing waits any more. */
  emptied(): Promise<void>
}

const SHORTEST_MS = 1_000
const LONGEST_MS = 30_000

export function openOutbox(address: Address, told: (waiting: Waiting) => void): Outbox {
  const { store, note } = address
  const line = newLine()
  let sending = false
  let pause = SHORTEST_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: (() => void)[] = []

  const send = async (): Promise<void> => {
    if (sending || line.closed) return
    clearTimeout(timer)
    sending = true
    while (await sendFirst(line, address)) pause = SHORTEST_MS
    sending = false
    told({ count: line.statements.length, cut: !isEmpty(line), closed: line.closed })
    if (isEmpty(line)) {
      waiting.forEach((done) => done())
      waiting = []
      return
    }
    timer = setTimeout(() => void send(), pause)
    pause = Math.min(pause * 2, LONGEST_MS)
  }

  addEventListener('online', () => {
    pause = SHORTEST_MS
    void send()
  })
  return {
    add(statement) {
      line.statements.push(statement)
      void send()
    },
    keep(where) {
      line.note = JSON.stringify(where)
      void send()
    },
    hurry() {
      if (line.statements.length > 0) void statusOf(store.post('statements', JSON.stringify(line.statements)))
      if (line.note !== undefined) void statusOf(store.put('activities/state', note, line.note))
    },
    emptied: () =>
      new Promise((done) => {
        if (line.closed) return done()
        waiting.push(done)
        void send()
      }),
  }
}

/** The note kept by an earlier launch. */
export async function keptNote({ store, note }: Address): Promise<Plain> {
  const response = await store.get('activities/state', note)
  const found = response.ok ? jsonIn(await response.text()) : undefined
  return isPlain(found) ? found : {}
}
