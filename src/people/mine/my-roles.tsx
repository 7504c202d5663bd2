import type { Actor } from '../actor.ts'
import { roleWords } from '../role.ts'

export const Roles = ({ actor }: { actor: Actor }) => (
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
