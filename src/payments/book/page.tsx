import { typo, writeEuros } from '#platform/i18n'
import { Alert, Empty, Heading, LinkButton, Pager, SearchBox } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { AccountLine, PostedLine } from './store.ts'
import { marketIn, moneyPage, OtherMarkets, placeAt } from '../frame.tsx'
import type { Operating } from '../access.ts'
import type { OddPayment } from '../payment-store.ts'
import { oddWords } from './posting-words.ts'
import { Accounts, Postings } from './tables.tsx'

const HERE = '/argent/grand-livre'

type Book = {
  keeper: Operating
  accounts: AccountLine[]
  postings: PostedLine[]
  reference: string
  /** What the address of the next page asks. */
  next: Record<string, string> | undefined
  odd: OddPayment[]
  year: number
}

/** Every account and every posting of a market: their sum is zero, and said. */
export function bookPage(c: Ask, { keeper, accounts, postings, reference, next, odd, year }: Book): Response {
  const sum = accounts.reduce((all, { cents }) => all + cents, 0)
  return moneyPage(
    c,
    { title: 'Grand livre', keeper },
    <div class="stack">
      <Heading
        title="Grand livre"
        over={keeper.operator.name}
        lead={typo(`Somme de tous les comptes : ${writeEuros(sum)}${sum === 0 ? ', c’est juste' : ''}`)}
      >
        <LinkButton
          kind="quiet"
          icon="download"
          href={placeAt('/argent/grand-livre.csv', keeper, reference ? { q: reference } : {})}
          download
        >
          Écritures en CSV
        </LinkButton>
        <LinkButton
          kind="quiet"
          icon="download"
          href={placeAt(`/argent/vendeurs/${year}.csv`, keeper)}
          download
        >
          Vendeurs {year}
        </LinkButton>
        <LinkButton kind="quiet" icon="sheet" href={placeAt('/argent/fec', keeper)}>
          Export comptable
        </LinkButton>
      </Heading>
      <OtherMarkets path={HERE} keeper={keeper} />
      {sum !== 0 && <Alert kind="late" title="Le grand livre n’est pas juste : prévenez qui l’installe" />}
      {odd.map((one) => (
        <Alert kind="late" title={`Paiement ${one.reference} à vérifier`}>
          <p>
            {typo(oddWords(one))} <a href={`/argent/paiements/${one.id}`}>Voir ce paiement</a>
          </p>
        </Alert>
      ))}
      <SearchBox
        action={HERE}
        keep={marketIn(keeper)}
        label="Chercher une référence"
        hint="Une commande ou un reversement : M000123"
        value={reference}
      />
      {postings.length === 0 ? (
        <Empty
          icon="search"
          title={reference ? 'Aucune écriture de cette référence' : 'Aucune écriture encore'}
        />
      ) : (
        <Postings rows={postings} />
      )}
      <Pager {...(next && { next: placeAt(HERE, keeper, next) })} />
      {!reference && <Accounts rows={accounts} />}
    </div>,
  )
}
