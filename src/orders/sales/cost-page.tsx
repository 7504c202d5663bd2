import { randomUUID } from 'node:crypto'
import { managementWords } from '#market'
import { de, typo, writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { monthWords, SALES } from './words.ts'
import type { ActivityCost } from './cost-store.ts'
import { type FilledForm, said, Back } from './form-frame.tsx'

/** What a month cost: the last word counts, those before stay readable. */
export function costPage(
  c: Ask,
  {
    at,
    month,
    words,
    mayWrite,
    errors = {},
    typed,
  }: FilledForm & { month: string; words: ActivityCost[]; mayWrite: boolean },
): Response {
  const title = `Charges ${de(monthWords(month))}`
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title, refused },
    <div class="stack">
      <Back at={at} />
      <Heading
        title={title}
        lead="Salaires, loyers, achats : toutes les charges de l’activité, hors taxes."
      />
      <ErrorSummary errors={errors} />
      {mayWrite && (
        <Form action={at(`${SALES}/${month}/charges`)}>
          <input type="hidden" name="id" value={said(typed, 'id', randomUUID())} />
          <Field
            name="euros"
            label="Montant, en euros"
            inputmode="decimal"
            size={12}
            value={said(typed, 'euros')}
            error={errors['euros']}
          />
          <Field
            name="source"
            label="D’où vient ce montant"
            hint="Exemple : balance de mai, cabinet Lefort."
            maxlength={120}
            value={said(typed, 'source')}
            error={errors['source']}
          />
          <Button>Écrire ces charges</Button>
        </Form>
      )}
      {words.length === 0 && !mayWrite && <p>La direction ne les a pas encore écrites.</p>}
      {words.length > 0 && (
        <section class="stack tight">
          <h2>Ce qui a été écrit</h2>
          <ul>
            {words.map((one, n) => (
              <li>
                {typo(
                  `${writeEuros(one.cents)}, ${one.source}. ${one.writtenBy}, ${writeInstant(one.writtenAt)}${n === 0 ? ' : c’est ce qui compte' : ''}.`,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
  )
}
