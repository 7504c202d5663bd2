import { Steps } from '#platform/ui'

const steps = [
  ['door', 'Chez qui'],
  ['parcels', 'Quoi'],
  ['slot', 'Quand'],
] as const

/** Where one is among the three questions; those answered lead back to them. */
export function RequestSteps({ now, id }: { now: (typeof steps)[number][0]; id?: string }) {
  const at = steps.findIndex(([step]) => step === now)
  return (
    <Steps
      steps={steps.map(([step, label], index) => ({
        label,
        state: index < at ? 'done' : index === at ? 'now' : 'coming',
        href: id && index < at ? `/livraisons/demandes/${id}/${addresses[step]}` : undefined,
      }))}
    />
  )
}

const addresses = { door: 'adresse', parcels: 'colis', slot: 'creneau' } as const
