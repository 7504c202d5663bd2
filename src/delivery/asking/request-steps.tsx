import { Steps } from '#platform/ui'
import type { AskingSentences } from './words/sentences.fr.ts'

const steps = ['door', 'parcels', 'slot'] as const

type StepsOf = { now: (typeof steps)[number]; id?: string; say: AskingSentences }

/** Where one is among the three questions; those answered lead back to them. */
export function RequestSteps({ now, id, say }: StepsOf) {
  const at = steps.indexOf(now)
  return (
    <Steps
      steps={steps.map((step, index) => ({
        label: say.steps[step],
        state: index < at ? 'done' : index === at ? 'now' : 'coming',
        href: id && index < at ? `/livraisons/demandes/${id}/${addresses[step]}` : undefined,
      }))}
    />
  )
}

const addresses = { door: 'adresse', parcels: 'colis', slot: 'creneau' } as const
