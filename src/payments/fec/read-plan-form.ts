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
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const plan = { accounts, closingMonth: Number(said(typed, 'closes')) }
  return { ok: true, plan, seen: said(typed, 'seen'), typed }
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
