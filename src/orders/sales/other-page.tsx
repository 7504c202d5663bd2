import { randomUUID } from 'node:crypto'
import { managementWords } from '#market'
import { de, typo, writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, Check, Choices, Empty, ErrorSummary, Field, Form, Heading, Table } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { type FilledForm, said, Back } from './form-frame.tsx'
import { COUNTS, COUNTS_NOT, counts, natures, natureWords, type OtherSale } from './other-sale.ts'
import { monthWords, SALES } from './words.ts'

type Others = FilledForm & { month: string; sales: OtherSale[]; mayWrite: boolean }

/** What the activity sold in a month outside Beffroi: each line with its document, those that were withdrawn too. */
export function otherSalesPage(c: Ask, others: Others): Response {
  const { at, month, sales, mayWrite, errors = {}, typed } = others
  const title = `Autres ventes ${de(monthWords(month))}`
  const refused = Object.keys(errors).length > 0
  const total = sales.filter(counts).reduce((sum, one) => sum + one.cents, 0)
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title, refused },
    <div class="stack">
      <Back at={at} />
      <Heading title={title} lead={typo(`Vendu hors de Beffroi : ${writeEuros(total)} hors taxes.`)} />
      <p>{typo(COUNTS)}</p>
      <p>{typo(COUNTS_NOT)}</p>
      <ErrorSummary errors={errors} />
      {mayWrite && (
        <Form action={at(`${SALES}/${month}/autres`)}>
          <input type="hidden" name="id" value={said(typed, 'id', randomUUID())} />
          <Choices
            name="nature"
            legend="Ce qui a été vendu"
            value={said(typed, 'nature')}
            {...(errors['nature'] ? { error: errors['nature'] } : {})}
            options={natures.map((value) => ({ value, label: natureWords[value] }))}
          />
          <Field
            name="euros"
            label="Montant hors taxes, en euros"
            hint="Un avoir s’écrit avec un moins : -120"
            size={12}
            value={said(typed, 'euros')}
            error={errors['euros']}
          />
          <Field
            name="source"
            label="Le document"
            hint="Exemple : journal des ventes de mai, facture 2026-041."
            maxlength={120}
            value={said(typed, 'source')}
            error={errors['source']}
          />
          {errors['other'] && (
            <Check name="other" label="C’est une autre vente" checked={false} error={errors['other']} />
          )}
          <Button>Ajouter cette vente</Button>
        </Form>
      )}
      {sales.length === 0 ? (
        <Empty icon="sheet" title="Aucune autre vente écrite pour ce mois" />
      ) : (
        <Sales {...others} />
      )}
    </div>,
  )
}

function Sales({ at, month, sales, mayWrite }: Others) {
  const gesture = (one: OtherSale) => (
    <Form action={at(`${SALES}/${month}/autres/${one.id}`)} label={one.source}>
      <Button kind="quiet" name="gesture" value={counts(one) ? 'withdraw' : 'back'}>
        {counts(one) ? 'Retirer' : 'Remettre'}
      </Button>
    </Form>
  )
  return (
    <Table
      caption="Ce qui a été écrit"
      rows={sales}
      columns={[
        { key: 'source', label: 'Document', cell: ({ source }) => source },
        { key: 'nature', label: 'Nature', cell: ({ nature }) => natureWords[nature] },
        { key: 'cents', label: 'Hors taxes', num: true, cell: ({ cents }) => writeEuros(cents) },
        {
          key: 'who',
          label: 'Écrit par',
          all: true,
          cell: ({ writtenBy, writtenAt, changed }) =>
            typo(`${writtenBy}, ${writeInstant(writtenAt)}${changedWords(changed)}`),
        },
        ...(mayWrite ? [{ key: 'gesture', label: 'Changer', cell: gesture }] : []),
      ]}
    />
  )
}

function changedWords(changed: OtherSale['changed']): string {
  if (!changed) return ''
  const { by, at, gesture } = changed
  const who = `par ${by}, ${writeInstant(at)}`
  return gesture === 'withdraw' ? `. Retirée ${who} : elle ne compte pas` : `. Remise ${who}`
}
