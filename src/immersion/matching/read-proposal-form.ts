import { field, readForm, type Ask, type Form } from '#platform/web'
import type { ProposalId } from '../ids.ts'
import { aims } from '../law/door.ts'
import type { Proposal } from './proposal.ts'

const schema = field.form({
  id: field.id<ProposalId>('Rechargez la page.'),
  trade: field.text(10, 'Choisissez le métier.'),
  object: field.oneOf(aims, 'Choisissez pour quoi faire.'),
  fromDay: field.day(),
  toDay: field.day(),
  shown: field.optionalText(600).transform((text) => text ?? ''),
  withCard: field.ticked(),
  agreed: field.ticked().refine((is) => is, 'Sans son accord, rien n’est envoyé.'),
})

export type SaidProposal = Pick<Proposal, 'id' | 'trade' | 'object' | 'fromDay' | 'toDay' | 'shown'> & {
  /** their card goes with it */
  withCard: boolean
}

/** What is proposed; `trades`: those that suit both. */
export async function readProposalForm(c: Ask, trades: readonly string[]): Promise<Form<SaidProposal>> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  if (form.ok) {
    const { fromDay, toDay, trade } = form.value
    if (toDay < fromDay) errors.toDay = 'Le dernier jour vient avant le premier.'
    if (!trades.includes(trade)) errors.trade = 'Choisissez le métier.'
  }
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const { agreed: _agreed, ...said } = form.value
  return { ok: true, typed, value: said }
}
