import { typo } from '#platform/i18n'
import { field, readForm, seen, type Ask, type Typed } from '#platform/web'
import { planKinds, type AccountPlan, type PlanAccount, type PlanKind } from './account-plan.ts'

const schema = field.form({
  ...seen,
  closes: field.whole(1, 12),
  ...Object.fromEntries(
    planKinds.flatMap((_, i) => [
      [`number${i}`, field.text(12, 'Écrivez un numéro de compte. Exemple : 467100')],
      [`label${i}`, field.text(80, 'Écrivez un intitulé.')],
    ]),
  ),
})

type ReadPlan =
  | { ok: true; plan: AccountPlan; seen: string; typed: Typed }
  | { ok: false; errors: Record<string, string>; typed: Typed }

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The numbers and names of accounts that a form holds. */
export async function readPlanForm(c: Ask): Promise<ReadPlan> {
  const { typed, ...read } = await readForm(c, schema)
  const errors: Record<string, string> = read.ok ? {} : read.errors
  const accounts = Object.fromEntries(
    planKinds.map((kind, i): [PlanKind, PlanAccount] => {
      const number = said(typed, `number${i}`).replaceAll(' ', '').toUpperCase()
      if (number && !/^[1-7]\d{2}[\dA-Z]{0,9}$/.test(number))
        errors[`number${i}`] = 'Un numéro de compte commence par 3 chiffres, de la classe 1 à 7.'
      return [kind, { number, label: said(typed, `label${i}`) }]
    }),
  ) as AccountPlan['accounts']
  for (const [i, name] of twiceNamed(accounts)) errors[`label${i}`] ??= name
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const plan = { accounts, closingMonth: Number(said(typed, 'closes')) }
  return { ok: true, plan, seen: said(typed, 'seen'), typed }
}

/** Two kinds may share a number, under one name: a file that gives a number two names is refused. The place of each that differs, and why. */
function twiceNamed(accounts: AccountPlan['accounts']): [number, string][] {
  const first = new Map<string, string>()
  return planKinds.flatMap((kind, i) => {
    const { number, label } = accounts[kind]
    const known = first.get(number)
    if (known === undefined) first.set(number, label)
    return known === undefined || known === label
      ? []
      : [[i, typo(`Le compte ${number} s’appelle déjà « ${known} » : un numéro n’a qu’un intitulé.`)]]
  })
}

/** What the form shows of what was decided. */
export const typedPlan = ({ accounts, closingMonth }: AccountPlan): Typed => ({
  closes: String(closingMonth),
  ...Object.fromEntries(
    planKinds.flatMap((kind, i) => [
      [`number${i}`, accounts[kind].number],
      [`label${i}`, accounts[kind].label],
    ]),
  ),
})
