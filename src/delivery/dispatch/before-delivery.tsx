import { FirstSteps } from '#platform/ui'
import type { OrganisationId } from '#people'

export type Begun = { bikes: number; couriers: number; places: number; slots: number }

/** What a hub that just opened needs before its first delivery. */
export function BeforeDelivery({ begun, organisationId }: { begun: Begun; organisationId: OrganisationId }) {
  const { bikes, couriers, places, slots } = begun
  return (
    <FirstSteps
      title="Avant la première livraison"
      steps={[
        { done: bikes > 0, words: 'Un vélo : sa charge, sa place', href: '/livraisons/velos/nouveau' },
        { done: couriers > 0, words: 'Une personne qui livre', href: `/organismes/${organisationId}` },
        {
          done: places > 0,
          words: 'Un lieu où les vélos passent prendre',
          href: '/livraisons/lieux/nouveau',
        },
        { done: slots > 0, words: 'Des créneaux à proposer', href: '/livraisons/depot' },
      ]}
    >
      <p>Dites ensuite, jour par jour, qui roule sur quel vélo.</p>
    </FirstSteps>
  )
}
