import { breaks } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'

export type ActionRefusal =
  | 'address taken'
  | 'no letter in the title'
  | 'ends before it starts'
  | 'changed meanwhile'
  | 'not yours'

export type Result<T> = { ok: true; value: T } | Refused<ActionRefusal>

export async function refusing<T>(broken: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (cause) {
    if (breaks(cause, broken)) return refuse('address taken')
    throw cause
  }
}
