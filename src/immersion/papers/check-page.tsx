import { fullName } from '#people'
import { capital, typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, ErrorSummary, Facts, Form, Heading, TextArea } from '#platform/ui'
import type { Ask } from '#platform/web'
import { hoursOf, signerWords, timetableWithin, writeHours, writeTimetable } from '../convention/door.ts'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import { writePeriod } from '../write-period.ts'
import type { OpenPaper } from './open-paper.ts'
import { PAPERS, paperAddress } from './list-page.tsx'
import { SignedPages } from './signed-pages.tsx'

type Shown = OpenPaper & { errors?: Record<string, string>; problem?: string }

/** A page that somebody photographed, the short version of what it signs, and what a second person says of it. */
export function checkPaperPage(c: Ask, shown: Shown): Response {
  const { desk, one, person, host, signing, paper, pages, readsFile, errors, problem } = shown
  const at = paperAddress(one.id, signing.id)
  const title = `La page signée par ${signing.name}`
  const { terms } = one
  return immersionPage(
    c,
    { title, errors: problem ? { convention: problem } : errors },
    <div class="stack">
      <Heading title={title} over="Signature sur papier" lead={signing.forWhom} />
      {problem && <Alert kind="late" title={problem} />}
      <ErrorSummary errors={errors ?? {}} />
      <div class="duo">
        <SignedPages pages={pages} at={at} signerName={signing.name} />
        <div class="stack">
          <section class="panel stack">
            <h2>Ce que dit la convention</h2>
            <Facts
              facts={[
                { label: 'Signe', value: `${signing.name}, ${signerWords[signing.role].toLowerCase()}` },
                { label: 'Personne', value: fullName(person) },
                { label: 'Employeur', value: host.name },
                { label: 'Dates', value: capital(typo(writePeriod(one.fromDay, one.toDay))) },
                {
                  label: 'Horaires',
                  value: typo(
                    `${capital(writeTimetable(timetableWithin(terms.timetable, one.fromDay, one.toDay)))} (${writeHours(hoursOf(terms.timetable, one.fromDay, one.toDay))})`,
                  ),
                },
                { label: 'Ce qu’elle fait', value: terms.tasks.join(', ') },
                { label: 'Accompagne', value: `${one.keeper.name} : ${terms.referent}` },
                ...(paper
                  ? [{ label: 'Page gardée', value: capital(typo(writeInstant(paper.keptAt))) }]
                  : []),
              ]}
            />
          </section>
          {paper?.keptBy === desk.actor.personId ? (
            <p>Une autre personne que vous doit la vérifier.</p>
          ) : (
            <>
              <Form action={`${at}/verifier`} label={`Vérifier la signature de ${signing.name}`}>
                <input type="hidden" name="saw" value={paper?.id} />
                <Button wide>C’est bien la signature de {signing.name}</Button>
              </Form>
              <Form action={`${at}/refuser`} label="Refuser cette page">
                <input type="hidden" name="saw" value={paper?.id} />
                <TextArea
                  name="why"
                  label="Ce qui ne va pas"
                  hint="Une phrase. Qui a gardé la page la lira."
                  rows={2}
                  maxlength={400}
                  {...(errors?.['why'] ? { error: errors['why'] } : {})}
                />
                <Button kind="quiet">Refuser cette page</Button>
              </Form>
            </>
          )}
        </div>
      </div>
      <p>
        {readsFile ? (
          <a href={`${CONVENTIONS}/${one.id}`}>La convention</a>
        ) : (
          <a href={PAPERS}>Les signatures à vérifier</a>
        )}
      </p>
    </div>,
  )
}
