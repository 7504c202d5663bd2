import { managementWords, type Operating } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { CountFields, labelSentences, PaperFields } from '#platform/labels'
import type { Day } from '#platform/time'
import { writeClock } from '#platform/time'
import { Button, Empty, ErrorSummary, Form, Heading, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { writeOwnDay } from '../day-words.ts'
import { CRATES } from '../order-address.ts'
import type { ShareCrate } from './store.ts'

type Asked = { operating: Operating; day: Day; crates: ShareCrate[]; typed?: Typed; errors?: Errors }

/** All the crates of a day, for the hub: one of each shop and order unless said otherwise. */
export function dayCratesPage(c: Ask, { operating, day, crates, typed, errors = {} }: Asked): Response {
  const refused = Object.values(errors).some(Boolean)
  const { at } = operating
  return page(
    c,
    { ...managementWords, title: 'Étiquettes des caisses', refused },
    <div class="stack">
      <p>
        <a href={at(`/marche/gestion/commandes?jour=${day}`)}>Commandes</a>
      </p>
      <Heading
        title="Étiquettes des caisses"
        lead={typo(`${writeOwnDay(day)} : ${writeCount(crates.length, 'caisse')} au moins.`)}
      />
      <ErrorSummary errors={errors} />
      {crates.length === 0 ? (
        <Empty icon="parcel" title="Aucune commande à porter ce jour-là" />
      ) : (
        <Form action={at(`${CRATES}?jour=${day}`)} label="Imprimer les étiquettes des caisses">
          <CountFields
            label="Commande"
            say={labelSentences.says.fr}
            of={crates.map((one) => ({
              id: one.shareId,
              words: `${one.reference} · ${one.merchantName}`,
              hint: writeClock(one.slotFrom),
              count: 1,
            }))}
            {...(typed ? { typed } : {})}
          />
          <PaperFields say={labelSentences.says.fr} {...(typed ? { typed } : {})} errors={errors} />
          <Button icon="print">Imprimer les étiquettes</Button>
        </Form>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
