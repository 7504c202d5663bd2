import type { ComponentChildren } from 'preact'
import { capital } from '#platform/i18n'
import { writerOf, type Language } from '#platform/languages'
import { parisDay } from '#platform/time'
import { invitationSentences } from '../meetings/door.ts'
import { withdrawalIn } from '../positioning.ts'
import type { MyStep } from './my-positioning.ts'
import type { PathSentences } from './sentences.fr.ts'

/** What goes with a step: where and when the meeting is, the group, the reason. What somebody typed stays in French. */
export function detailOf(
  { step, words, meeting }: MyStep,
  { withdrawals }: PathSentences,
  language: Language,
): ComponentChildren {
  if (meeting) {
    const { fullDay, clock, comma } = writerOf(language)
    const { at } = invitationSentences.says[language]
    const when = at(fullDay(parisDay(meeting.startsAt)), clock(meeting.startsAt))
    return (
      <>
        {capital(when) + comma}
        <bdi lang="fr">{meeting.place}</bdi>
      </>
    )
  }
  if (!words || step === 'positioned' || step === 'second prescriber') return undefined // its title says who
  if (step !== 'withdrawn') return <bdi lang="fr">{words}</bdi>
  const { withdrawal, said } = withdrawalIn(words)
  return (
    <>
      {withdrawal && withdrawals[withdrawal]} {said && <bdi lang="fr">{said}</bdi>}
    </>
  )
}
