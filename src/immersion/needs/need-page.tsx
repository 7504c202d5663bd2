import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, Facts, Heading, LinkButton, Tag, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeTrade, type Host } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { NEEDS } from './list-page.tsx'
import { isOpen, type Need } from './need.ts'
import { standing, writeContract, writeDoubts, writeHours, writeStart } from './need-words.ts'

/** All that is known of a need, and the press that closes it. */
export function needPage(
  c: Ask,
  { need, host, isOwn }: { need: Need; host: Host; isOwn: boolean },
): Response {
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
          {writeDoubts(need.asked)}
        </Alert>
      )}
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
              <Press at={at} as="pourvu" label="Pourvu" />
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
