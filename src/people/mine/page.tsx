import { writerOf, type Language } from '#platform/languages'
import { Facts, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Account } from '../account-store.ts'
import { isStaff, type Actor } from '../actor.ts'
import { writePhone } from '../login.ts'
import { Keys, keySentences, type OwnKeys } from '../passkeys/door.ts'
import type { Session } from '../session/door.ts'
import { fullName, type Person } from '../person.ts'
import { densityOf } from './density.ts'
import { Roles } from './my-roles.tsx'
import { Proofs } from './my-training.tsx'
import { Sessions } from './my-sessions.tsx'
import { mineSentences } from './sentences.ts'
import type { MineSentences } from './sentences.fr.ts'

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
  const say = speak(c, mineSentences)
  const staff = isStaff(actor)
  const refused = keys.refusal !== undefined || Object.keys(keys.errors ?? {}).length > 0
  return page(
    c,
    {
      title: say.title,
      room: 'people',
      density: densityOf(c),
      refused,
      scripts: staff && keys.possible ? ['passkey'] : [],
    },
    <div class="stack loose">
      <Heading title={fullName(person)} over={say.title} />
      <div class="duo">
        <div class="stack loose">
          {staff && <Roles actor={actor} say={say} />}
          <Proofs say={say} />
          <section class="stack">
            <h2>{say.whoIAm}</h2>
            <Facts facts={factsOf(person, say, c.var.language)} />
            <p class="muted">{say.mistake}</p>
          </section>
          <section class="stack">
            <h2>{say.myData}</h2>
            <LinkButton kind="quiet" icon="eye" href="/moi/acces" wide>
              {say.whoOpened}
            </LinkButton>
            <LinkButton kind="quiet" icon="download" href="/moi/donnees" wide>
              {say.takeAway}
            </LinkButton>
          </section>
        </div>
        <div class="stack loose">
          <section class="stack">
            <h2>{say.howIComeIn}</h2>
            <Facts
              facts={[
                { label: say.email, value: account.email ? <bdi>{account.email}</bdi> : say.none },
                {
                  label: say.phone,
                  value: account.phone ? <bdi dir="ltr">{writePhone(account.phone)}</bdi> : say.none,
                },
              ]}
            />
            <p>
              <a href="/moi/connexion">{say.changeLogin}</a>
            </p>
            <p>
              <a href="/moi/messages">{say.toMessages}</a>
            </p>
          </section>
          {staff && <Keys {...keys} say={speak(c, keySentences)} write={writerOf(c.var.language)} />}
          <Sessions c={c} sessions={sessions} current={current} />
        </div>
      </div>
    </div>,
    refused ? 422 : 200,
  )
}

const factsOf = (person: Person, say: MineSentences, language: Language) =>
  [
    { label: say.givenName, value: person.givenName },
    { label: say.familyName, value: person.familyName },
    { label: say.usageName, value: person.usageName },
    { label: say.birthDate, value: person.birthDate && writerOf(language).date(person.birthDate) },
    { label: say.town, value: [person.postcode, person.town].filter(Boolean).join(' ') },
  ].filter(({ value }) => value)
