import { typo, writeCount } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { parisDay, writeDate, writeMinutes } from '#platform/time'
import { foadShare, modeWords, proofWords } from '../activity.ts'
import { writeChain } from './certificate.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { ListedPiece } from './paper.ts'

export async function renderContents(
  facts: DossierFacts,
  pieces: readonly ListedPiece[],
  by: string,
  now: Date,
): Promise<Uint8Array> {
  const { action, group, activities, gauge } = facts
  const pmsmpCounts = gauge.obligation?.pmsmpCountsInTotal ?? true
  const { foadMinutes, totalMinutes } = foadShare(activities, { pmsmpCounts })
  return renderPdf({
    template: new URL('contents.typ', import.meta.url),
    title: `Dossier ${action.title}, ${group.title}`,
    house: facts.issuer,
    head: facts.head,
    place: action.town,
    at: now,
    data: {
      action: `${action.title}, ${action.town}`,
      group: group.title,
      dates: `du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`,
      at: writeDate(parisDay(now)),
      by,
      count: writeCount(gauge.trainees.length, 'personne'),
      files: pieces.map((one) => [typo(one.title), one.path, one.digest]),
      programme: activities.map((one) => [
        one.code,
        typo(one.title),
        modeWords[one.mode],
        writeMinutes(one.minutes),
        proofWords[one.proof],
      ]),
      totals: typo(`À distance : ${writeMinutes(foadMinutes)} sur ${writeMinutes(totalMinutes)}.`),
      chain: typo(`Le registre compte ${writeChain(facts)}`),
    },
  })
}
