import { Button, Facts, Heading, LinkButton, Tag, type Density } from '#platform/ui'
import { writeDate, writeInstant } from '#platform/time'
import { page, type Ask } from '#platform/web'
import type { Account } from '../account-store.ts'
import { isStaff, type Actor } from '../actor.ts'
import { writePhone } from '../login.ts'
import { Keys, type OwnKeys, type Session, actorOf } from '../sign-in/door.ts'
import { fullName, type Person } from '../person.ts'
import { roleWords } from '../role.ts'

/** Who works here reads at a desk; whoever comes to learn holds a phone. */
export const densityOf = (c: Ask): Density => {
  const actor = actorOf(c)
  return actor && isStaff(actor) ? 'bureau' : 'terrain'
}

type MySpace = {
  actor: Actor
  person: Person
  account: Account
  sessions: Session[]
  keys: OwnKeys
  current: string | undefined
}

/** Who I am here, how I come in, and what is mine to read and to take away. */
export function myPage(c: Ask, { actor, person, account, sessions, keys, current }: MySpace): Response {
  const staff = isStaff(actor)
  const refused = keys.refusal !== undefined || Object.keys(keys.errors ?? {}).length > 0
  return page(
    c,
    {
      title: 'Mon espace',
      room: 'people',
      density: densityOf(c),
      refused,
      scripts: staff && keys.possible ? ['passkey'] : [],
    },
    <div class="stack loose">
      <Heading title={fullName(person)} over="Mon espace" />
      <div class="duo">
        <div class="stack loose">
          {staff && <Roles actor={actor} />}
          <Proofs />
          <section class="stack">
            <h2>Qui je suis</h2>
            <Facts facts={factsOf(person)} />
            <p class="muted">
              Une erreur ? Je le dis à la personne qui m’accompagne : elle corrige avec moi.
            </p>
          </section>
          <section class="stack">
            <h2>Mes données</h2>
            <LinkButton kind="quiet" icon="eye" href="/moi/acces" wide>
              Qui a ouvert mon dossier
            </LinkButton>
            <LinkButton kind="quiet" icon="download" href="/moi/donnees" wide>
              Emporter mes données
            </LinkButton>
          </section>
        </div>
        <div class="stack loose">
          <section class="stack">
            <h2>Comment j’entre</h2>
            <Facts
              facts={[
                { label: 'Courriel', value: account.email ?? 'Aucun' },
                { label: 'Téléphone', value: account.phone ? writePhone(account.phone) : 'Aucun' },
              ]}
            />
            <p>
              <a href="/moi/connexion">Changer mon courriel ou mon téléphone</a>
            </p>
            <p>
              <a href="/moi/messages">Mes messages, et comment être prévenu·e</a>
            </p>
          </section>
          {staff && <Keys {...keys} />}
          <Sessions sessions={sessions} current={current} />
        </div>
      </div>
    </div>,
    refused ? 422 : 200,
  )
}

const factsOf = (person: Person) =>
  [
    { label: 'Prénom', value: person.givenName },
    { label: 'Nom', value: person.familyName },
    { label: 'Nom d’usage', value: person.usageName },
    { label: 'Date de naissance', value: person.birthDate && writeDate(person.birthDate) },
    { label: 'Commune', value: [person.postcode, person.town].filter(Boolean).join(' ') },
  ].filter(({ value }) => value)

const Roles = ({ actor }: { actor: Actor }) => (
  <section class="stack">
    <h2>Mes rôles</h2>
    <ul>
      {actor.memberships.map(({ role, organisationId, organisationName }) => (
        <li>
          {roleWords[role]}, <a href={`/organismes/${organisationId}`}>{organisationName}</a>
        </li>
      ))}
    </ul>
    <p>
      <a href="/organismes">Les organismes que je vois</a>
    </p>
  </section>
)

/** What somebody who learned here comes back for, their training over or not. */
const Proofs = () => (
  <section class="stack">
    <h2>Ma formation</h2>
    <LinkButton kind="quiet" icon="pin" href="/moi/parcours" wide>
      Mon parcours
    </LinkButton>
    <LinkButton kind="quiet" icon="award" href="/certification/mon-clea" wide>
      Mon Cléa
    </LinkButton>
    <LinkButton kind="quiet" icon="award" href="/certification/mon-jury" wide>
      Mon jury, mon attestation
    </LinkButton>
    <LinkButton kind="quiet" icon="calendar" href="/formation/mon-calendrier" wide>
      Mon calendrier
    </LinkButton>
  </section>
)

function Sessions({ sessions, current }: { sessions: Session[]; current: string | undefined }) {
  return (
    <section class="stack">
      <h2>Mes appareils</h2>
      <p>Là où je suis entré·e, et pas encore sorti·e. Je n’en reconnais pas un ? Je le ferme.</p>
      <ul class="stack">
        {sessions.map((session) => (
          <li class="panel row between">
            <p>
              <b>{session.device}</b>
              <br />
              <span class="muted">Vu le {writeInstant(session.lastSeenAt)}</span>
            </p>
            {session.id === current ? (
              <Tag kind="ok">Celui-ci</Tag>
            ) : (
              <form method="post" action={`/moi/sessions/${session.id}/fermer`}>
                <Button
                  kind="quiet"
                  label={`Fermer ${session.device}, vu le ${writeInstant(session.lastSeenAt)}`}
                >
                  Fermer
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/moi/sessions/fermer-les-autres">
          <Button kind="quiet">Fermer tous les autres</Button>
        </form>
      )}
    </section>
  )
}
