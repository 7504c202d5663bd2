import type { Known } from '#people'
import { breaks } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'

/** Why a contract is not written, when nobody has to be asked first. */
export type PlainRefusal =
  | 'not yours'
  | 'ends before it starts'
  | 'post taken'
  | 'post closed'
  | 'after the exit'
  | 'changed meanwhile'
  | 'number taken'

const ASK = 'answer the question'
export type CddiRefusal = PlainRefusal | typeof ASK

/** Those who resemble whoever is hired: somebody must say first whether they are one of them. */
export type Asked = Refused<typeof ASK> & { known: Known[] }
export const askFirst = (known: Known[]): Asked => ({ ...refuse(ASK), known })

/** Two contracts of an action with one number: the second is refused, whoever was faster. */
export async function refusingNumber<T>(write: () => Promise<T>): Promise<T | Refused<'number taken'>> {
  try {
    return await write()
  } catch (cause) {
    if (breaks(cause, 'cddis_action_id_number_key')) return refuse('number taken')
    throw cause
  }
}
