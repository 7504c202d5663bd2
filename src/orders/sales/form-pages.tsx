import { randomUUID } from 'node:crypto'
import { managementWords, type Operating } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, DateField, ErrorSummary, Field, Form, Heading, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { monthWords } from './page.tsx'
import { SALES } from './words.ts'
import type { ActivityCost } from './store.ts'

type FormWords = Pick<Operating, 'at'> & { errors?: Errors; typed?: Typed }

const said = (typed: Typed | undefined, name: string, otherwise = ''): string => {
  const value = typed?.[name]
  return typeof value === 'string' && value !== '' ? value : otherwise
}

const Back = ({ at }: Pick<Operating, 'at'>) => (
  <p>
    <a href={at(SALES)}>Part des ventes</a>
  </p>
)

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
  }: FormWords & { month: string; words: ActivityCost[]; mayWrite: boolean },
): Response {
  const title = `Charges de ${monthWords(month)}`
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

/** A decision of the prefect: another ceiling, from a day. */
export function ceilingPage(c: Ask, { at, errors = {}, typed }: FormWords): Response {
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: 'Décision du préfet', refused },
    <div class="stack">
      <Back at={at} />
      <Heading title="Décision du préfet" lead="Un plafond de 30 à 50 %, et depuis quel jour." />
      <ErrorSummary errors={errors} />
      <Form action={at(`${SALES}/plafond`)}>
        <input type="hidden" name="id" value={said(typed, 'id', randomUUID())} />
        <Field
          name="percent"
          label="Plafond, en pour cent"
          hint="De 30 à 50."
          inputmode="decimal"
          size={5}
          value={said(typed, 'percent')}
          error={errors['percent']}
        />
        <DateField
          name="since"
          label="En vigueur depuis"
          value={said(typed, 'since')}
          error={errors['since']}
        />
        <DateField
          name="decided"
          label="Décidé le"
          value={said(typed, 'decided')}
          error={errors['decided']}
        />
        <Field
          name="source"
          label="Référence de l’arrêté"
          maxlength={120}
          value={said(typed, 'source')}
          error={errors['source']}
        />
        <Button>Écrire cette décision</Button>
      </Form>
    </div>,
  )
}
