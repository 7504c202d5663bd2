import { writeEuros } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Empty, Heading, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Dispute } from './dispute.ts'
import { moneyPage, OtherMarkets } from '../frame.tsx'
import type { Operating } from '../access.ts'
import { DISPUTES, reasonWords, stateTag } from './words.tsx'

type List = { keeper: Operating; disputes: (Dispute & { reference: string })[] }

/** Open ones first, the soonest to answer first. */
export function disputesPage(c: Ask, { keeper, disputes }: List): Response {
  return moneyPage(
    c,
    { title: 'Contestations', keeper },
    <div class="stack">
      <Heading
        title="Contestations"
        over={keeper.operator.name}
        lead="Un client a demandé à sa banque de reprendre son argent. Elle attend votre réponse, une seule."
      />
      <OtherMarkets path={DISPUTES} keeper={keeper} />
      {disputes.length === 0 ? (
        <Empty
          icon="done"
          title="Aucune contestation"
          text="Elles viendront ici dès que le prestataire les annonce."
        />
      ) : (
        <Table
          caption="Contestations"
          captionHidden
          rows={disputes}
          columns={[
            {
              key: 'ref',
              label: 'Paiement',
              cell: ({ id, reference }) => <a href={`/argent/contestations/${id}`}>{reference}</a>,
            },
            { key: 'cents', label: 'Somme', num: true, cell: ({ cents }) => writeEuros(cents) },
            { key: 'why', label: 'Le client', cell: ({ reason }) => reasonWords(reason) },
            {
              key: 'until',
              label: 'Répondre avant',
              cell: ({ answerUntil }) =>
                answerUntil ? `le ${writeDate(parisDay(answerUntil))}` : 'sans délai dit',
            },
            { key: 'state', label: 'État', cell: stateTag },
          ]}
        />
      )}
    </div>,
  )
}
