import { field, readForm, type Ask, type Form } from '#platform/web'
import type { Day } from '#platform/time'
import type { Host } from '../hosts/door.ts'
import type { ProposalId } from '../ids.ts'
import { aims } from '../law/door.ts'
import { whyNotThen, type Proposal } from './proposal.ts'

const schema = field.form({
  id: field.id<ProposalId>('Rechargez la page.'),
  trade: field.text(10, 'Choisissez le métier.'),
  object: field.oneOf(aims, 'Choisissez pour quoi faire.'),
  fromDay: field.day(),
  toDay: field.day(),
  hostAgrees: field.ticked(),
  shown: field.optionalText(600).transform((text) => text ?? ''),
  withCard: field.ticked(),
  agreed: field.ticked().refine((is) => is, 'Sans son accord, rien n’est envoyé.'),
})

export type SaidProposal = Pick<Proposal, 'id' | 'trade' | 'object' | 'fromDay' | 'toDay' | 'shown'> & {
  /** their card goes with it */
  withCard: boolean
  /** whoever asked it says that it takes one more, on days when it is full */
  hostAgrees: boolean
}

type Known = { trades: readonly string[]; host: Pick<Host, 'days'>; today: Day }

/** What is proposed; `trades`: those that suit both; `host`: on which days it opens. */
export async function readProposalForm(c: Ask, { trades, host, today }: Known): Promise<Form<SaidProposal>> {
  const form = await readForm(c, schema)
  const { typed } = form
  const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
  if (form.ok) {
    const { fromDay, toDay, trade } = form.value
    const notThen = {
      fromDay: whyNotThen(fromDay, host.days, today),
      toDay: whyNotThen(toDay, host.days, today),
    }
    if (toDay < fromDay) notThen.toDay = 'Le dernier jour vient avant le premier.'
    for (const name of ['fromDay', 'toDay'] as const) if (notThen[name]) errors[name] = notThen[name]
    if (!trades.includes(trade)) errors.trade = 'Choisissez le métier.'
  }
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const { agreed: _agreed, ...said } = form.value
  return { ok: true, typed, value: said }
}
