import { LineCells } from '#platform/imports'
import { capital } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, Facts, Heading, LinkButton, Tag, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeTrade, type Host } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { NEEDS } from './addresses.ts'
import { needColumns } from './need-columns.ts'
import { isOpen, type Need } from './need.ts'
import { standing, writeContract, writeDoubts, writeHours, writeStart } from './need-words.ts'

type Shown = { need: Need; host: Host; isOwn: boolean; list: Record<string, string> | undefined }

/** All that is known of a need, and the press that closes it. */
export function needPage(c: Ask, { need, host, isOwn, list }: Shown): Response {
  const at = `${NEEDS}/${need.id}`
  const today = parisDay(c.var.now)
  const open = isOpen(need, today)
  return immersionPage(
    c,
    { title: need.post },
    <>
      <Heading title={need.post} over={host.name} lead={host.town}>
        {isOwn && (
          <LinkButton kind="quiet" href={`${at}/correction`}>
            Corriger
          </LinkButton>
        )}
      </Heading>
      {open && need.asked.length > 0 && (
        <Alert kind="wait" title="À vérifier avant de proposer quelqu’un">
          {capital(writeDoubts(need.asked))}.
        </Alert>
      )}
      {open && isOwn && need.asked.length > 0 && <Doubtful at={at} list={list} />}
      <p>
        <Tag kind={open ? 'ok' : 'none'}>{standing(need, today)}</Tag>
      </p>
      <section class="panel">
        <Facts facts={factsOf(need)} />
      </section>
      {isOwn && (
        <div class="row">
          {need.closed ? (
            <Press at={at} as="ouvert" label="Rouvrir" quiet />
          ) : (
            <>
              <Press at={at} as="pourvu" label="Pourvu" quiet={open && need.asked.length > 0} />
              <Press at={at} as="retire" label="Retiré" quiet />
            </>
          )}
        </div>
      )}
      <p>
        <a href={`${HOSTS}/${host.id}`}>Voir cet employeur</a>
      </p>
      <p>
        <a href={NEEDS}>Tous les besoins</a>
      </p>
    </>,
  )
}

/** The line that left a doubt, and both answers: it is right as it is, or it is corrected. */
const Doubtful = ({ at, list }: { at: string; list: Shown['list'] }) => (
  <section class="panel stack" aria-labelledby="doubtful">
    <h2 id="doubtful">{list ? 'La liste disait' : 'À vérifier'}</h2>
    {list && <LineCells columns={needColumns} cells={list} />}
    <form method="post" action={`${at}/verifie`} class="row">
      <Button>C’est bien ainsi</Button>
      <LinkButton kind="quiet" href={`${at}/correction`}>
        Compléter ou corriger
      </LinkButton>
    </form>
  </section>
)

const Press = ({ at, as, label, quiet }: { at: string; as: string; label: string; quiet?: boolean }) => (
  <form method="post" action={`${at}/etat`}>
    <Button name="as" value={as} {...(quiet ? { kind: 'quiet' } : {})}>
      {label}
    </Button>
  </form>
)

const said = (label: string, value: Fact['value']): Fact[] => (value ? [{ label, value }] : [])

const factsOf = (need: Need): Fact[] => [
  { label: 'Métier', value: need.trade ? writeTrade(need.trade) : 'Pas de code reconnu' },
  { label: 'Heures', value: writeHours(need.hours) || 'Non dites' },
  { label: 'Contrat', value: writeContract(need) },
  { label: 'Début', value: writeStart(need.start) || 'Non dit' },
  { label: 'Combien de personnes', value: need.places ?? 'Non dit' },
  ...said('Ouvert jusqu’au', need.openUntil && writeDate(need.openUntil)),
  ...said('Qui demander', need.asksFor),
  ...said('Remarques', need.said),
  ...said('Fermé le', need.closed?.on && writeDate(need.closed.on)),
]
