import { asWritten } from '#platform/languages'
import { parisDay } from '#platform/time'
import { Alert, Button, ErrorSummary, fieldId, LinkButton, Tag, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { ServicePhotoId } from '../ids.ts'
import {
  Back,
  calledIn,
  companyPage,
  goesWords,
  type InsideWords,
  KeptHere,
  NextStep,
  PhoneLink,
  speakInside,
  waits,
} from '../screen/door.ts'
import { isReal, stageOfRequest, type RequestFile } from '../request.ts'
import { serviceSteps, type ServicePhoto, type StepDone } from '../service.ts'
import type { Turn } from '../turn.ts'
import { mayDropPhoto } from './add-photo.ts'
import { OpinionPart } from './opinion.tsx'
import { PhotosPart } from './photos.tsx'
import type { SheetSentences } from './sentences.fr.ts'
import { sheetSentences } from './sentences.ts'

export type Sheet = {
  file: RequestFile
  steps: StepDone[]
  photos: ServicePhoto[]
  turns: Turn[]
  freshId: ServicePhotoId
  errors?: Errors
  typed?: Typed
}

/** The sheet of a service: who goes, steps to tick, photos, the end; then the invoice and what the client thinks. */
export function servicePage(c: Ask, inside: Inside, sheet: Sheet): Response {
  const { file, steps, photos, turns, freshId, errors = {}, typed = {} } = sheet
  const { company } = inside
  const words = speakInside(c, inside, sheetSentences)
  const { say, common, write } = words
  const here = companyAddress(company.id, `/prestations/${file.id}`)
  const stage = stageOfRequest(file)
  const left = serviceSteps.filter((step) => !steps.some((one) => one.step === step)).length
  return companyPage(
    c,
    inside,
    { title: say.title, errors, scripts: ['photo'] },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">
          <b dir="auto">{common.client(file.client)}</b>
          <br />
          <span {...asWritten}>{common.said(file.words)}</span>
        </p>
        {file.clientAddress && <p {...asWritten}>{file.clientAddress}</p>}
      </div>
      <PhoneLink phone={file.clientPhone} common={common} />
      <ErrorSummary errors={errors} />
      <KeptHere common={common} />
      <div class="stack" id={fieldId('turns')} tabIndex={-1}>
        <WhoGoes {...{ inside, turns, file, ...words }} />
      </div>
      {stage === 'given' && <NextStep {...{ company, file, common }} />}
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
      {file.invoiceId && (
        <OpinionPart
          {...{ say, common }}
          action={`${here}/avis`}
          opinion={file.opinion}
          isTheirs={isReal(file) && inside.seat === 'trainee'}
        />
      )}
      <section class="panel stack" id={fieldId('step')} tabIndex={-1}>
        <h2>{say.steps}</h2>
        <ol class="lines">
          {serviceSteps.map((step) => (
            <StepLine
              {...{ here, step, say }}
              done={steps.some((one) => one.step === step)}
              open={!file.givenOn}
            />
          ))}
        </ol>
      </section>
      <PhotosPart
        mayDrop={(photo) => mayDropPhoto(inside, file, photo)}
        {...{ here, photos, freshId, errors, typed, say, common }}
      />
      {stage === 'planned' && file.goesAt && file.goesAt > c.var.now && (
        <Alert kind="wait" title={say.notBegun(goesWords(file.goesAt, words))} />
      )}
      {stage === 'planned' && file.goesAt && file.goesAt <= c.var.now && (
        <form class="stack tight" method="post" action={`${here}/fin`}>
          {left > 0 && <p>{say.left(left)}</p>}
          <Button kind="go" wide icon="check">
            {say.finish}
          </Button>
        </form>
      )}
      {file.givenOn && <Alert kind="ok" title={say.givenOn(write.day(file.givenOn))} />}
      <LinkButton kind="quiet" wide href={companyAddress(company.id, `/demandes/${file.id}`)}>
        {say.request}
      </LinkButton>
      <Back company={company} common={common} />
    </>,
  )
}

type GoesProps = { inside: Inside; turns: Turn[]; file: RequestFile; say: SheetSentences } & InsideWords

function WhoGoes({ inside, turns, file, say, common, write }: GoesProps) {
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
              <b>{calledIn(inside.members, turn.personId, common)}</b>
              {common.colon}
              {common.roles[turn.role]}
              <br />
              <span class="small muted">
                {write.day(parisDay(turn.startsAt))}
                {write.comma}
                {common.hours(write.clock(turn.startsAt), write.clock(turn.endsAt))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type StepProps = {
  here: string
  step: (typeof serviceSteps)[number]
  done: boolean
  open: boolean
  say: SheetSentences
}

const StepLine = ({ here, step, done, open, say }: StepProps) => (
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
      <form method="post" action={`${here}/etapes`} {...waits(say.step[step], here)}>
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="done" value={done ? 'non' : 'oui'} />
        <Button kind="quiet" label={done ? say.untickLabel(say.step[step]) : say.tickLabel(say.step[step])}>
          {done ? say.untick : say.tick}
        </Button>
      </form>
    )}
  </li>
)
