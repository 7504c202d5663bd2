import { writeCount } from '#platform/i18n'
import type { FailedJob } from '#platform/jobs'
import type { UnsentLetter } from '#platform/mail'
import { Alert, Button, Facts, Form, Heading, Table } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { Finding } from './finding.ts'
import { HERE, ofJobs, ofLetters } from './state-tables.tsx'

type State = {
  findings: Finding[]
  letters: UnsentLetter[]
  jobs: FailedJob[]
  /** Where a test letter goes. */
  mine: string | undefined
  /** Why the test letter did not leave. */
  refused?: string | undefined
}

/** What is well, what is not and how to mend it; then what can be sent or done again. */
export function statePage(c: Ask, { findings, letters, jobs, mine, refused }: State): Response {
  const wrong = findings.filter(({ cure }) => cure)
  const well = findings.filter(({ cure }) => !cure)
  const lead =
    wrong.length === 0
      ? 'Tout va bien.'
      : `${writeCount(wrong.length, 'point est à regarder', 'points sont à regarder')}.`
  return (refused ? refusedPage : page)(
    c,
    {
      title: 'L’état de Beffroi',
      room: 'hall',
      density: 'bureau',
      space: 'Territoire',
      here: '/territoire',
      refused: refused !== undefined,
    },
    <div class="stack loose">
      <Heading title="L’état de Beffroi" lead={lead} />
      {refused && (
        <Alert kind="late" role="alert" title="La lettre d’essai n’est pas partie">
          <p>{refused}</p>
        </Alert>
      )}
      {wrong.map(({ about, said, cure }) => (
        <Alert kind="late" title={`${about}\u00A0: ${said}`}>
          <p>{cure}</p>
        </Alert>
      ))}
      <Facts facts={well.map(({ about, said }) => ({ label: about, value: said }))} />
      {mine && (
        <section class="stack tight">
          <h2>Essayer</h2>
          <p>Une lettre part à {mine}. Cette page attend que le serveur l’accepte.</p>
          <Form action={`${HERE}/essai`}>
            <Button kind="quiet">M’envoyer une lettre d’essai</Button>
          </Form>
        </section>
      )}
      {letters.length > 0 && (
        <section class="stack">
          <Table caption="Lettres qui ne sont pas parties" columns={ofLetters} rows={letters} />
        </section>
      )}
      {jobs.length > 0 && (
        <section class="stack">
          <Table caption="Tâches qui ont échoué" columns={ofJobs} rows={jobs} />
        </section>
      )}
    </div>,
  )
}
