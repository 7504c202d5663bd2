import { fullName, type Person } from '#people'
import { de, typo } from '#platform/i18n'
import { Alert, ErrorSummary, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import {
  CaptionsForm,
  FilmToWatch,
  linesOf,
  tutorialSentences,
  type Line,
  type LineFaults,
  type Tutorial,
} from '../tutorials/door.ts'
import type { CaptionProposal } from './proposal.ts'

type Read = {
  person: Person
  evidence: Evidence
  tutorial: Tutorial
  /** They train this person: they may write the words. */
  writes: boolean
  proposal: CaptionProposal | undefined
  lines?: Line[]
  errors?: LineFaults
}

/** A film that somebody shows, step by step; who trains them may write the words under it. */
export function filmPage(
  c: Ask,
  { person, evidence, tutorial, writes, proposal, lines, errors = {} }: Read,
): Response {
  const say = tutorialSentences.says.fr
  const at = `${PORTFOLIO}/personnes/${person.id}/${evidence.id}`
  const refused = Object.keys(errors).length > 0
  const waits = proposal && !proposal.takenAt ? proposal : undefined
  return page(
    c,
    {
      room: 'portfolio',
      density: 'bureau',
      space: 'Portfolios',
      title: `${evidence.title}, film ${de(fullName(person))}`,
      refused,
      scripts: ['steps'],
    },
    <div class="stack narrow">
      <p>
        <a href={at}>{`Retour à ce que montre ${fullName(person)}`}</a>
      </p>
      <Heading title={evidence.title} />
      <ErrorSummary errors={errors} />
      <FilmToWatch {...{ say, at, evidence, tutorial }} from={c.req.query('t')} />
      {writes && (
        <>
          {waits && (
            <Alert kind="wait" title={typo(`Les mots de ${waits.by} attendent ${person.givenName}`)}>
              Ce que vous gardez ici prend leur place.
            </Alert>
          )}
          <p>
            {typo(
              `Vous pouvez écrire les mots sous ce film. ${person.givenName} les lit, puis les met ou les efface.`,
            )}
          </p>
          <CaptionsForm
            {...{ say: { ...say, keepWords: `Proposer ces mots à ${person.givenName}` }, errors }}
            action={`${at}/sous-titres`}
            lines={linesOf(say, waits?.captions ?? tutorial.captions, lines)}
          />
        </>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
