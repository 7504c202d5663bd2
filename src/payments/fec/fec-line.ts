import { parisDay, type Day } from '#platform/time'
import type { PostingKind } from '../posting.ts'
import { isOfResult, type AccountPlan } from './account-plan.ts'
import type { BookedMove } from './own-stall.ts'
import type { FecPosting } from './store.ts'

/** The columns of the file, in the order of the Livre des procédures fiscales, article A47 A-1, VII. */
export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const

const journals = {
  opening: ['AN', 'À nouveaux'],
  sales: ['VT', 'Ventes'],
  money: ['PS', 'Prestataire de paiement'],
} as const

const sales: ReadonlySet<PostingKind> = new Set<PostingKind>([
  'share sold',
  'delivery sold',
  'share refunded',
  'delivery refunded',
  'dispute lost',
])

type Written = {
  number: number
  day: Day
  journal: keyof typeof journals
  reference: string
  words: string
  entries: readonly BookedMove[]
}

/** The lines of a posting: one an entry, their debits and credits equal. */
export const linesOfPosting = (
  { kind, at, reference, entries }: FecPosting,
  plan: AccountPlan,
  { number, words }: { number: number; words: string },
): string[] =>
  linesOf(
    {
      number,
      day: parisDay(at),
      journal: sales.has(kind) ? 'sales' : 'money',
      reference,
      words: `${words} ${reference}`,
      entries,
    },
    plan,
  )

/**
 * The lines that open a year: what its accounts of classes 1 to 5 held, and the result of the years before. None when nothing was held.
 * They are the first entry of the file, which begins then at 1.
 */
export function openingLines(balances: readonly BookedMove[], plan: AccountPlan, day: Day): string[] {
  const held = balances.filter(({ kind }) => !isOfResult(plan.accounts[kind]))
  const result = balances
    .filter(({ kind }) => isOfResult(plan.accounts[kind]))
    .reduce((sum, { cents }) => sum + cents, 0)
  const opening = { number: 1, day, journal: 'opening', reference: 'AN', words: 'À nouveaux' } as const
  const lines = linesOf({ ...opening, entries: held }, plan)
  if (result !== 0) lines.push(lineOf(opening, { ...plan.accounts.result, aux: ['', ''] }, result))
  return lines
}

const linesOf = (written: Written, plan: AccountPlan): string[] =>
  written.entries.map(({ kind, merchant, cents }) => {
    const aux: [string, string] = merchant
      ? [`C${merchant.organisationId.replaceAll('-', '').slice(-12).toUpperCase()}`, merchant.organisation]
      : ['', '']
    return lineOf(written, { ...plan.accounts[kind], aux }, cents)
  })

type Account = { number: string; label: string; aux: [string, string] }

function lineOf(
  { number, day, journal, reference, words }: Omit<Written, 'entries'>,
  account: Account,
  cents: number,
): string {
  const date = day.replaceAll('-', '')
  return writeFecLine([
    ...journals[journal],
    String(number),
    date,
    account.number,
    account.label,
    ...account.aux,
    reference,
    date,
    words,
    writeAmount(cents > 0 ? cents : 0),
    writeAmount(cents < 0 ? -cents : 0),
    '',
    '',
    date, // the ledger is only ever added to: what is written is valid
    '',
    '',
  ])
}

const writeAmount = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

/** A line of the file: no separator stands inside a field. */
export const writeFecLine = (fields: readonly string[]): string =>
  `${fields.map((one) => one.replace(/[\t\r\n|]+/g, ' ').trim()).join('\t')}\r\n`
