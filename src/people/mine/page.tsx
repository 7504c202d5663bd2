import { Facts, Heading, LinkButton } from '#platform/ui'
import { writeDate } from '#platform/time'
import { page, type Ask } from '#platform/web'
import type { Account } from '../account-store.ts'
import { isStaff, type Actor } from '../actor.ts'
import { writePhone } from '../login.ts'
import { Keys, type OwnKeys } from '../sign-in/door.ts'
import type { Session } from '../session/door.ts'
import { fullName, type Person } from '../person.ts'
import { densityOf } from './density.ts'
import { Roles } from './my-roles.tsx'
import { Proofs } from './my-training.tsx'
import { Sessions } from './my-sessions.tsx'

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
