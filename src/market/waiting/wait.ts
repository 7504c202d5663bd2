import type { PersonId } from '#people'
import type { Language } from '#platform/languages'
import type { ProductId, WaitId } from '../ids.ts'

/** Who waits for a product: the person signed in, or a telephone (E.164) or e-mail. */
export type Waiter = { personId: PersonId } | { reach: string }

/** `language`: in which they read, and are written to. */
export type Wait = { id: WaitId; secret: string; productId: ProductId; waiter: Waiter; language: Language }

/** What was asked is forgotten after so many days, told or not. */
export const WAIT_DAYS = 60

/** Where they say 'no more'. */
export const stopAddress = ({ secret }: Pick<Wait, 'secret'>): string => `/marche/prevenir/${secret}`
