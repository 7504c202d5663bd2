import { SMALLEST_SHOWN } from '#actions'
import type { DuringCounts } from '#immersion'
import type { InterviewCounts } from '#orientation'
import { typo, writeCount, writeNumber } from '#platform/i18n'
import type { countAdaptation } from '#training'

export type AdaptationData = {
  interviews: InterviewCounts
  adaptation: Awaited<ReturnType<typeof countAdaptation>>
  immersions: DuringCounts
}

/** How groups were adapted to each and followed; what never happened is left out, but interviews, and few people are not counted. */
export function adaptationSaid({ interviews, adaptation, immersions }: AdaptationData): string[] {
  const { answered, waived, noted, spoken } = adaptation
  return [
    ...(interviews.admitted < SMALLEST_SHOWN
      ? []
      : [
          `Entretien individuel noté : ${writeCount(interviews.interviewed, 'personne')} sur ${interviews.admitted}.`,
        ]),
    ...told(waived.acts, 'Activités dont quelqu’un a été dispensé', waived.people),
    ...told(answered.acts, 'Travaux lus, avec un mot de qui forme', answered.people),
    ...told(noted.acts, 'Appels et décisions notés après une alerte', noted.people),
    ...told(spoken, 'Activités dont la consigne s’écoute'),
    ...(immersions.people < SMALLEST_SHOWN
      ? []
      : [
          ...told(immersions.over, 'Immersions finies, chacune avec ses objectifs écrits', immersions.people),
          `Bilan de l’employeur après l’immersion : ${immersions.reported} sur ${immersions.over}.`,
        ]),
  ].map((one) => typo(one))
}

const told = (count: number, what: string, people = 0): string[] => {
  const of = people < SMALLEST_SHOWN ? '' : `, pour ${writeCount(people, 'personne')}`
  return count === 0 ? [] : [`${what} : ${writeNumber(count)}${of}.`]
}
