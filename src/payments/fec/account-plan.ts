import { versionOf } from '#platform/web'
import { z } from 'zod'
import { accountKinds, type AccountKind } from '../posting.ts'

/** What an account of the ledger is called in the books of an accountant: the number and the name of the general chart of accounts. */
export type PlanAccount = { number: string; label: string }

/**
 * `result`: where the result of the years before stands, when a year is opened again. `own sales`: what the operator's own stall sold, its
 * revenue and nobody's debt; `own transfers`: that money on its way to the operator's own bank.
 */
export type PlanKind = AccountKind | 'result' | 'own sales' | 'own transfers'

export const planKinds = [...Object.keys(accountKinds), 'result', 'own sales', 'own transfers'] as PlanKind[]

export type AccountPlan = {
  accounts: Record<PlanKind, PlanAccount>
  /** The month on whose last day the accounting year ends, from 1 to 12. */
  closingMonth: number
}

/**
 * Until somebody decides: numbers of the general chart of accounts (Plan comptable général, règlement ANC 2014-03), merchants as auxiliary accounts
 * of 467 since the money is theirs. The bank and the till of the operator have journals of their own elsewhere: what leaves them is on 580.
 */
export const FIRST_PLAN: AccountPlan = {
  closingMonth: 12,
  accounts: {
    platform: { number: '517000', label: 'Prestataire de paiement, compte de la plateforme' },
    connected: { number: '517100', label: 'Prestataire de paiement, comptes des commerçants' },
    merchant: { number: '467100', label: 'Commerçants' },
    'on its way': { number: '467200', label: 'Reversements en route' },
    commission: { number: '708200', label: 'Commissions et courtages' },
    'commission vat': { number: '445710', label: 'TVA collectée' },
    delivery: { number: '708500', label: 'Ports et frais accessoires facturés' },
    'delivery vat': { number: '445710', label: 'TVA collectée' },
    'to refund': { number: '467300', label: 'Remboursements en route' },
    'came back': { number: '467500', label: 'Remboursements revenus, dus aux clients' },
    'to give back': { number: '419100', label: 'Clients, avances et acomptes reçus' },
    disputed: { number: '467400', label: 'Sommes retenues par une contestation' },
    bank: { number: '580000', label: 'Virements internes' },
    till: { number: '580000', label: 'Virements internes' },
    losses: { number: '658000', label: 'Charges diverses de gestion courante' },
    result: { number: '110000', label: 'Report à nouveau' },
    'own sales': { number: '707000', label: 'Ventes de notre commerce' },
    'own transfers': { number: '580000', label: 'Virements internes' },
  },
}

export const planAccounts = z.record(
  z.string(),
  z.object({ number: z.string().regex(/^[1-7][0-9A-Z]{2,11}$/), label: z.string().min(1).max(80) }),
)

export const versionOfPlan = (plan: AccountPlan): string => versionOf(plan)

/** True for an account of classes 6 and 7: it begins each year at nothing. */
export const isOfResult = ({ number }: PlanAccount): boolean =>
  number.startsWith('6') || number.startsWith('7')
