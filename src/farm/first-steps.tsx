import { Tag } from '#platform/ui'
import { FARM } from './field-frame.tsx'

export type Begun = { beds: number; crops: number; team: number }

/** What a farm that just opened needs before its first day of work, in order: nothing once it has it all. */
export function FirstSteps({ beds, crops, team }: Begun) {
  const steps = [
    { is: beds > 0, words: 'Une planche, là où elle est', href: `${FARM}/planches/nouvelle` },
    { is: crops > 0, words: 'Une culture prévue sur une planche', href: `${FARM}/cultures/nouvelle` },
    { is: team > 0, words: 'Une personne dans l’équipe', href: `${FARM}/equipe` },
  ]
  if (steps.every(({ is }) => is)) return null
  return (
    <section class="panel stack narrow" aria-labelledby="pour-commencer">
      <h2 id="pour-commencer">Avant le premier jour</h2>
      <ol class="stack">
        {steps.map(({ is, words, href }) => (
          <li class="row">
            <Tag kind={is ? 'ok' : 'wait'}>{is ? 'Fait' : 'À faire'}</Tag>
            {is ? <span>{words}</span> : <a href={href}>{words}</a>}
          </li>
        ))}
      </ol>
    </section>
  )
}
