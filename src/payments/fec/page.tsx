import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Alert, Empty, Heading, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import { billingAddress } from '../billing/door.ts'
import { moneyPage, OtherMarkets, placeAt } from '../frame.tsx'
import type { FiscalYear } from './fiscal-year.ts'

export const FEC = '/argent/fec'

type Years = {
  keeper: Operating
  years: (FiscalYear & { over: boolean; file: string })[]
  /** Null while nobody wrote the SIRET that the name of the file holds. */
  siren: string | null
}

/** The accounting years of a market, each as a file that an accountant, or the tax office, opens. */
export function fecPage(c: Ask, { keeper, years, siren }: Years): Response {
  return moneyPage(
    c,
    { title: 'Export comptable', keeper },
    <div class="stack">
      <p>
        <a href={placeAt('/argent/grand-livre', keeper)}>Grand livre</a>
      </p>
      <Heading
        title="Export comptable (FEC)"
        over={keeper.operator.name}
        lead="Le fichier des écritures comptables d’un exercice, comme l’article A47 A-1 du livre des procédures fiscales le demande."
      />
      <OtherMarkets path={FEC} keeper={keeper} />
      {siren === null && (
        <Alert kind="wait" title="Le nom du fichier commence par votre SIREN">
          <a href={billingAddress(keeper.operator.id)}>Écrire nos coordonnées de facturation</a>
        </Alert>
      )}
      {years.length === 0 ? (
        <Empty icon="sheet" title="Aucune écriture encore" />
      ) : (
        <YearList {...{ keeper, years, siren }} />
      )}
      <p>
        <a href={placeAt(`${FEC}/plan`, keeper)}>Numéros de comptes et fin d’exercice</a>
      </p>
      <section class="stack tight">
        <h2>Ce que contient le fichier</h2>
        <ul>
          <li>18 colonnes séparées par des tabulations, en ISO 8859-15, la virgule pour les centimes.</li>
          <li>{typo('Journaux : AN (à nouveaux), VT (ventes), PS (prestataire de paiement).')}</li>
          <li>Une ligne par mouvement du grand livre. Chaque écriture est juste : débit égal crédit.</li>
          <li>Les commerçants sont des comptes auxiliaires : leur argent n’est pas le vôtre.</li>
          <li>
            {typo(
              'Ce que vend votre propre commerce est votre chiffre d’affaires, sans dette ni commission. TVA comprise : ventilez-la d’après vos reçus.',
            )}
          </li>
          <li>
            Seulement le marché en ligne : loyers, paies, banque restent dans votre logiciel de comptabilité.
          </li>
        </ul>
      </section>
    </div>,
  )
}

function YearList({ keeper, years, siren }: Years) {
  return (
    <Table
      caption="Exercices"
      captionHidden
      rows={years}
      columns={[
        {
          key: 'year',
          label: 'Exercice',
          cell: ({ from, closesOn }) => typo(`Du ${writeDate(from)} au ${writeDate(closesOn)}`),
        },
        {
          key: 'over',
          label: 'État',
          cell: ({ over }) => (over ? 'fini' : 'en cours : jusqu’à aujourd’hui'),
        },
        {
          key: 'file',
          label: 'Fichier',
          cell: ({ file }) =>
            siren === null ? (
              'SIREN à écrire'
            ) : (
              <a href={placeAt(`${FEC}/${file}.txt`, keeper)} download>
                {`${siren}FEC${file}.txt`}
              </a>
            ),
        },
      ]}
    />
  )
}
