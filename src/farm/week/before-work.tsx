import { FirstSteps } from '#platform/ui'
import { FARM } from '../farm.ts'

export type Begun = { beds: number; crops: number; team: number }

/** What a farm that just opened needs before its first day of work. */
export function BeforeWork({ beds, crops, team }: Begun) {
  return (
    <FirstSteps
      title="Avant le premier jour"
      steps={[
        { done: beds > 0, words: 'Une planche, là où elle est', href: `${FARM}/planches/nouvelle` },
        { done: crops > 0, words: 'Une culture prévue sur une planche', href: `${FARM}/cultures/nouvelle` },
        { done: team > 0, words: 'Une personne dans l’équipe', href: `${FARM}/equipe` },
      ]}
    />
  )
}
