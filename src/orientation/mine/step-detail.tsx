import type { ComponentChildren } from 'preact'
import { capital } from '#platform/i18n'
import { writerOf, type Language } from '#platform/languages'
import { parisDay } from '#platform/time'
import { invitationSentences } from '../meetings/door.ts'
import type { SaidStep } from '../step.ts'
import type { PathSentences } from './sentences.fr.ts'

/** What goes with a step: where and when the meeting is, the group, the reason. What somebody typed stays in French. */
export function detailOf(
  said: SaidStep,
  { withdrawals }: PathSentences,
  language: Language,
): ComponentChildren {
  const { step, words } = said
  if (step === 'positioned' || step === 'second prescriber') return undefined // its title says who
  const typed = words && <bdi lang="fr">{words}</bdi>
  if (step === 'invited' && said.meetingAt) {
    const { fullDay, clock, comma } = writerOf(language)
    const { at } = invitationSentences.says[language]
    const when = at(fullDay(parisDay(said.meetingAt)), clock(said.meetingAt))
    return (
      <>
        {capital(when) + comma}
        {typed}
      </>
    )
  }
  if (step === 'withdrawn' && said.withdrawal)
    return (
      <>
        {withdrawals[said.withdrawal]} {typed}
      </>
    )
  return typed || undefined
}
