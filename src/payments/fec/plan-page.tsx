import { Button, ErrorSummary, Field, Form, Heading, Seen, Select } from '#platform/ui'
import { dayOf, writeMonth } from '#platform/time'
import type { Ask, Typed } from '#platform/web'
import type { Operating } from '../access.ts'
import { moneyPage, placeAt } from '../frame.tsx'
import { accountKinds } from '../posting.ts'
import { planKinds, type PlanKind } from './account-plan.ts'
import { FEC } from './page.tsx'

type PlanForm = { keeper: Operating; version: string; typed: Typed; errors: Record<string, string> }

const monthName = (n: number): string =>
  writeMonth(dayOf(`2026-${String(n).padStart(2, '0')}-01`)).replace(' 2026', '')

const wordsOf = (kind: PlanKind): string => {
  if (kind === 'result') return 'Résultat des exercices précédents'
  if (kind === 'own sales') return 'Ventes de votre propre commerce'
  return kind === 'own transfers' ? 'Vos propres reversements en route' : accountKinds[kind].label
}

/** What the accounts of the ledger are called in the books of an accountant. */
export function planPage(c: Ask, { keeper, version, typed, errors }: PlanForm): Response {
  const { seen: changed, ...beside } = errors
  const here = placeAt(`${FEC}/plan`, keeper)
  const box = (name: string) => {
    const value = typed[name]
    const error = errors[name]
    return { name, value: typeof value === 'string' ? value : '', ...(error ? { error } : {}) }
  }
  return moneyPage(
    c,
    { title: 'Numéros de comptes', keeper },
    <div class="stack">
      <p>
        <a href={placeAt(FEC, keeper)}>Export comptable</a>
      </p>
      <Heading
        title="Numéros de comptes"
        over={keeper.operator.name}
        lead="Ceux de votre comptable. Le grand livre ne change pas : le prochain fichier les prend."
      />
      <ErrorSummary errors={beside} />
      <Form action={here}>
        <Seen version={version} typed={typed} changed={changed} at={here} />
        <Select
          {...box('closes')}
          label="L’exercice finit au dernier jour de"
          options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthName(i + 1) }))}
        />
        {planKinds.map((kind, i) => (
          <fieldset class="field">
            <legend>{wordsOf(kind)}</legend>
            <Field {...box(`number${i}`)} label="Numéro" inputmode="numeric" size={10} maxlength={12} />
            <Field {...box(`label${i}`)} label="Intitulé" maxlength={80} />
          </fieldset>
        ))}
        <Button>Enregistrer</Button>
      </Form>
    </div>,
    Object.keys(errors).length > 0,
  )
}
