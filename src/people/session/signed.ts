import type { Refused } from '#platform/refusal'
import type { PersonId } from '../ids.ts'

export type SignInRefusal = 'wrong code' | 'too many wrong tries' | 'link used or too old'

export type SignedIn = { ok: true; token: string; personId: PersonId } | Refused<SignInRefusal>
