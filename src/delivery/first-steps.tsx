import { Tag } from '#platform/ui'

export type Begun = { bikes: number; couriers: number; places: number; slots: number }

/** What a hub that just opened needs before its first delivery, in order: nothing once it has it all. */
export function FirstSteps({ begun, organisationId }: { begun: Begun; organisationId: string }) {
  const steps = [
    { is: begun.bikes > 0, words: 'Un vélo : sa charge, sa place', href: '/livraisons/velos/nouveau' },
    { is: begun.couriers > 0, words: 'Une personne qui livre', href: `/organismes/${organisationId}` },
    {
      is: begun.places > 0,
      words: 'Un lieu où les vélos passent prendre',
      href: '/livraisons/lieux/nouveau',
    },
    { is: begun.slots > 0, words: 'Des créneaux à proposer', href: '/livraisons/depot' },
  ]
  if (steps.every(({ is }) => is)) return null
  return (
    <section class="panel stack narrow" aria-labelledby="pour-commencer">
      <h2 id="pour-commencer">Avant la première livraison</h2>
      <ol class="stack">
        {steps.map(({ is, words, href }) => (
          <li class="row">
            <Tag kind={is ? 'ok' : 'wait'}>{is ? 'Fait' : 'À faire'}</Tag>
            {is ? <span>{words}</span> : <a href={href}>{words}</a>}
          </li>
        ))}
      </ol>
      <p>Dites ensuite, jour par jour, qui roule sur quel vélo.</p>
    </section>
  )
}
