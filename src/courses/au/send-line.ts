import type { Statement } from './statement.ts'
import type { Store } from './store.ts'

/** What must reach the store, in its order, and the latest note of where the trainee is: only the last note matters. */
export type Line = {
  statements: Statement[]
  note: string | undefined
  /** How many statements go in one go. */
  together: number
  /** True once the session is over for the store: what is left has nowhere to go. */
  closed: boolean
}

export type Address = { store: Store; note: Record<string, string> }

const IN_ONE_GO = 25
// What a store says when it does not know the token any more.
const SESSION_OVER = 401

export const newLine = (): Line => ({
  statements: [],
  note: undefined,
  together: IN_ONE_GO,
  closed: false,
})

export const isEmpty = ({ statements, note }: Line): boolean => statements.length === 0 && note === undefined

/** Sends what is first in line; true when there may be more to send at once. Nothing is taken away before the store answers. */
export async function sendFirst(line: Line, { store, note }: Address): Promise<boolean> {
  if (line.statements.length > 0) {
    const first = line.statements.slice(0, line.together)
    return settle(line, first, await statusOf(store.post('statements', JSON.stringify(first))))
  }
  const sent = line.note
  if (sent === undefined) return false
  if (fails(await statusOf(store.put('activities/state', note, sent)))) return false
  if (line.note === sent) line.note = undefined
  return true
}

function settle(line: Line, first: Statement[], status: number): boolean {
  if (fails(status)) return false
  if (status === SESSION_OVER) {
    Object.assign(line, { ...newLine(), closed: true })
    return false
  }
  // one of them breaks a rule of the store: alone, the others pass
  if (status >= 400 && first.length > 1) line.together = 1
  else {
    line.statements = line.statements.filter((one) => !first.includes(one))
    if (status < 400) line.together = IN_ONE_GO
  }
  return true
}

/** The status of an answer; 0 when there was none. */
export async function statusOf(answer: Promise<Response>): Promise<number> {
  try {
    const response = await answer
    const over = response.status === 403 && /session is over/.test(await response.text())
    return over ? SESSION_OVER : response.status
  } catch {
    return 0
  }
}

/** To be sent again: no network, a store that is tired, or that asks to wait. */
const fails = (status: number) => status === 0 || status === 408 || status === 429 || status >= 500
