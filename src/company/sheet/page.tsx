import { writeDay, parisDay, writeClock } from '#platform/time'
import { Alert, Button, ErrorSummary, LinkButton, Tag, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { ServicePhotoId } from '../ids.ts'
import { Back, companyPage } from '../frame.tsx'
import { NextStep } from '../next-step.tsx'
import { stageOfRequest, type RequestFile } from '../request.ts'
import { serviceSteps, type ServicePhoto, type StepDone } from '../service.ts'
import { french as common } from '../sentences.fr.ts'
import type { Turn } from '../turn.ts'
import { OpinionPart } from './opinion.tsx'
import { PhotosPart } from './photos.tsx'
import { french as say } from './sentences.fr.ts'

export type Sheet = {
  file: RequestFile
  steps: StepDone[]
  photos: ServicePhoto[]
  turns: Turn[]
  freshId: ServicePhotoId
  errors?: Errors
}

/** The sheet of a service: who goes, steps to tick, photos, the end; then the invoice and what the client thinks. */
export function servicePage(c: Ask, inside: Inside, sheet: Sheet): Response {
  const { file, steps, photos, turns, freshId, errors = {} } = sheet
  const { company } = inside
  const here = companyAddress(company.id, `/prestations/${file.id}`)
  const stage = stageOfRequest(file)
  return companyPage(
    c,
    inside,
    { title: say.title, errors },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">
          {file.client} : {common.said(file.words)}
        </p>
        {file.clientAddress && <p>{file.clientAddress}</p>}
      </div>
      <ErrorSummary errors={errors} />
      <WhoGoes {...{ inside, turns, file }} />
      {stage === 'given' && <NextStep company={company} file={file} />}
      {file.invoiceId && (
        <LinkButton
          kind="quiet"
          wide
          icon="sheet"
          href={companyAddress(company.id, `/factures/${file.invoiceId}`)}
        >
          {say.seeInvoice}
        </LinkButton>
      )}
      {file.invoiceId && <OpinionPart action={`${here}/avis`} opinion={file.opinion} />}
      <section class="panel stack">
        <h2>{say.steps}</h2>
        <ol class="lines">
          {serviceSteps.map((step) => (
            <StepLine
              action={`${here}/etapes`}
              step={step}
              done={steps.some((one) => one.step === step)}
              open={!file.givenOn}
            />
          ))}
        </ol>
      </section>
      <PhotosPart {...{ here, photos, freshId, errors }} />
      {stage === 'planned' && (
        <form method="post" action={`${here}/fin`}>
          <Button kind="go" wide icon="check">
            {say.finish}
          </Button>
        </form>
      )}
      {file.givenOn && <Alert kind="ok" title={say.givenOn(writeDay(file.givenOn))} />}
      <LinkButton kind="quiet" wide href={companyAddress(company.id, `/demandes/${file.id}`)}>
        {say.request}
      </LinkButton>
      <Back company={company} />
    </>,
  )
}

function WhoGoes({ inside, turns, file }: { inside: Inside; turns: Turn[]; file: RequestFile }) {
  if (turns.length === 0)
    return (
      <Alert kind="wait" title={say.nobody}>
        <a href={companyAddress(inside.company.id, `/planning/ajouter?demande=${file.id}`)}>{say.plan}</a>
      </Alert>
    )
  return (
    <section class="panel">
      <h2>{say.whoGoes}</h2>
      <ul class="lines">
        {turns.map((turn) => (
          <li>
            <p>
              <b>{inside.members.find(({ personId }) => personId === turn.personId)?.called ?? ''}</b> :{' '}
              {common.roles[turn.role]}
              <br />
              <span class="small muted">
                {`${writeDay(parisDay(turn.startsAt))}, ${writeClock(turn.startsAt)} à ${writeClock(turn.endsAt)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type StepProps = { action: string; step: (typeof serviceSteps)[number]; done: boolean; open: boolean }

const StepLine = ({ action, step, done, open }: StepProps) => (
  <li>
    <p>
      {say.step[step]}
      {done && (
        <>
          <br />
          <Tag kind="ok">{say.ticked}</Tag>
        </>
      )}
    </p>
    {open && (
      <form method="post" action={action}>
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="done" value={done ? 'non' : 'oui'} />
        <Button kind="quiet" label={done ? say.untickLabel(say.step[step]) : say.tickLabel(say.step[step])}>
          {done ? say.untick : say.tick}
        </Button>
      </form>
    )}
  </li>
)
