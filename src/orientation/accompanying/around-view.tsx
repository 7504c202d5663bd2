import type { accompanyingOf } from '#people'

type Around = Awaited<ReturnType<typeof accompanyingOf>>

/** Who accompanies somebody, each in the name of their organisation, for who may read of their path. */
export const AroundView = ({ around }: { around: Around }) =>
  around.length === 0 ? null : (
    <section class="stack tight">
      <h2>Qui l’accompagne</h2>
      <ul>
        {around.map(({ name, organisationName }) => (
          <li>
            <b>{name}</b>
            {organisationName && `, ${organisationName}`}
          </li>
        ))}
      </ul>
    </section>
  )
