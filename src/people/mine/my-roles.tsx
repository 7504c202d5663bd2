import type { Actor } from '../actor.ts'
import type { MineSentences } from './sentences.fr.ts'

export const Roles = ({ actor, say }: { actor: Actor; say: MineSentences }) => (
  <section class="stack">
    <h2>{say.myRoles}</h2>
    <ul>
      {actor.memberships.map(({ role, organisationId, organisationName }) => (
        <li>
          {say.roles[role]}, <a href={`/organismes/${organisationId}`}>{organisationName}</a>
        </li>
      ))}
    </ul>
    <p>
      <a href="/organismes">{say.organisationsSeen}</a>
    </p>
  </section>
)
