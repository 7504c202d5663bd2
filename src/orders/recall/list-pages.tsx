import { randomUUID } from 'node:crypto'
import { managementWords, type Operating } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import {
  Button,
  Empty,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Table,
  TextArea,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { Gifts } from './gifts.tsx'
import { RecallPeople } from './people.tsx'
import { Lots, NotFound, RECALLS, SearchForms } from './search.tsx'
import type { RecallFound, RecallSearch } from './find.ts'
import type { Recall } from './recall.ts'

/** The recalls that were, and the search that begins one. */
export function recallsPage(
  c: Ask,
  { operating, recalls }: { operating: Operating; recalls: Recall[] },
): Response {
  return page(
    c,
    { ...managementWords, title: 'Rappels de produits' },
    <div class="stack">
      <p>
        <a href={operating.at('/marche/gestion')}>Le marché</a>
      </p>
      <Heading title="Rappels de produits" lead="D’un numéro de lot à tous les clients, en une page." />
      <SearchForms operating={operating} search={{ lot: '', product: '', from: null, until: null }} />
      <h2>Ceux d’avant</h2>
      {recalls.length === 0 ? (
        <Empty icon="done" title="Aucun rappel" text="Il n’y en a jamais eu sur ce marché." />
      ) : (
        <Table
          caption="Rappels"
          captionHidden
          rows={recalls}
          columns={[
            { key: 'about', label: 'Quoi', cell: (one) => <a href={`${RECALLS}/${one.id}`}>{one.about}</a> },
            { key: 'at', label: 'Décidé', cell: (one) => `${writeInstant(one.decidedAt)}, ${one.decidedBy}` },
            { key: 'orders', label: 'Commandes', num: true, cell: (one) => one.orders },
            { key: 'told', label: 'Prévenus', num: true, cell: (one) => one.told },
            { key: 'reached', label: 'Joints', num: true, cell: (one) => one.reached },
          ]}
        />
      )}
    </div>,
  )
}

type Searched = {
  operating: Operating
  search: RecallSearch
  found: RecallFound
  searchFaults?: Errors
  errors?: Errors
  typed?: Typed
}

/** Everybody who had some of it, and the message that leaves. */
export function newRecallPage(c: Ask, searched: Searched): Response {
  const { operating, found, search, errors = {}, searchFaults = {} } = searched
  const refused = Object.keys(errors).length > 0
  const { about, people, gifts } = found
  const toTell = people.filter((one) => one.phone || one.email).length
  const counts = [
    writeCount(people.length, 'commande'),
    writeCount(toTell, 'client à prévenir', 'clients à prévenir'),
    ...(gifts.length > 0 ? [writeCount(gifts.length, 'don')] : []),
  ]
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: about?.about ?? 'Rappel', refused },
    <div class="stack">
      <p>
        <a href={operating.at(RECALLS)}>Rappels de produits</a>
      </p>
      {!about ? (
        <>
          <Heading title="Rappel" />
          <NotFound operating={operating} search={search} found={found} />
          <SearchForms operating={operating} search={search} errors={searchFaults} />
        </>
      ) : (
        <>
          <Heading title={about.about} lead={typo(`${counts.join(', ')}.`)} />
          <Lots found={found} />
          <ErrorSummary errors={errors} />
          <TellForm searched={searched} />
          <RecallPeople people={people} />
          <Gifts gifts={gifts} />
        </>
      )}
    </div>,
  )
}

const PROPOSED =
  'Ne mangez pas ce produit. Rapportez-le au commerce ou jetez-le. Il vous sera remboursé. Si vous êtes malade, appelez un médecin.'

function TellForm({ searched: { operating, found, search, errors = {}, typed } }: { searched: Searched }) {
  const said = typed?.['message']
  const id = typed?.['id']
  const { about } = found
  return (
    <Form action={operating.at(RECALLS)} label="Rappeler ce produit">
      <input type="hidden" name="id" value={typeof id === 'string' && id ? id : randomUUID()} />
      <input type="hidden" name="lot" value={search.lot} />
      <input type="hidden" name="choix" value={about?.productId ?? ''} />
      <input type="hidden" name="du" value={about?.from ?? ''} />
      <input type="hidden" name="au" value={about?.until ?? ''} />
      <TextArea
        name="message"
        label="Ce que les clients liront"
        hint="Après le nom du produit et le numéro du lot, qui sont écrits d’office."
        maxlength={500}
        error={errors['message']}
        value={typeof said === 'string' ? said : PROPOSED}
      />
      <Button kind="stop" icon="alert">
        Arrêter la vente et prévenir tous ces clients
      </Button>
    </Form>
  )
}

export const CsvLink = ({ id }: { id: string }) => (
  <LinkButton kind="quiet" icon="download" href={`${RECALLS}/${id}.csv`}>
    Télécharger la liste
  </LinkButton>
)
