import type { Organisation } from '#people'
import type { Operating } from '../access.ts'
import type { Payee } from '../payee.ts'

/** Where an operator reads who may be paid. */
export const PAYEES = '/argent/comptes'

/** Who sells, and their account. */
export type PayeeRow = { organisation: Organisation; payee: Payee }

/** One of them, for its operator. `merchants`: who may sign in for it. */
export type PayeeView = PayeeRow & { keeper: Operating; merchants: string[] }
