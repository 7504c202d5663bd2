import { typo, writeCount } from '#platform/i18n'
import { Heading, Pager, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage, OtherMarkets, placeAt } from '../frame.tsx'
import type { Operating } from '../access.ts'
import { payeeStateOf } from '../payee.ts'
import { payeeWords, wantedWords } from './words.ts'
import { PAYEES, type PayeeRow } from './payee-row.ts'

type List = { keeper: Operating; rows: PayeeRow[]; unpaid: number; next: string | undefined }

/** Every merchant of a market, and whether the money of customers may reach them. */
export function payeesPage(c: Ask, { keeper, rows, unpaid, next }: List): Response {
  const waiting = writeCount(
    unpaid,
    'commerçant ne peut pas encore être payé',
    'commerçants ne peuvent pas encore être payés',
  )
  const unsold = unpaid > 1 ? 'Ce qu’ils vendent ne s’achète pas' : 'Ce qu’il vend ne s’achète pas'
  return moneyPage(
    c,
    { title: 'Comptes des commerçants', keeper },
    <div class="stack">
      <Heading
        title="Comptes des commerçants"
        over={keeper.operator.name}
        lead={typo(unpaid === 0 ? 'Tous peuvent être payés.' : `${waiting}. ${unsold}.`)}
      />
      <OtherMarkets path={PAYEES} keeper={keeper} />
      <Payees rows={rows} />
      <Pager {...(next && { next: placeAt(PAYEES, keeper, { apres: next }) })} />
    </div>,
  )
}

const Payees = ({ rows }: { rows: PayeeRow[] }) => (
  <Table
    caption="Commerçants"
    captionHidden
    rows={rows}
    columns={[
      {
        key: 'name',
        label: 'Commerce',
        cell: ({ organisation: { id, name } }) => <a href={`/argent/comptes/${id}`}>{name}</a>,
      },
      {
        key: 'state',
        label: 'Compte',
        cell: ({ payee }) => {
          const { kind, words } = payeeWords[payeeStateOf(payee)]
          return <Tag kind={kind}>{words}</Tag>
        },
      },
      {
        key: 'wants',
        label: 'Encore demandé',
        cell: ({ payee }) => wantedWords(payee.wants).join(', ') || 'rien',
      },
    ]}
  />
)
