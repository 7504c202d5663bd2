import { asWritten, type Writer } from '#platform/languages'
import { Alert, Button, Empty, ErrorSummary, Field, Form, Heading, Tag } from '#platform/ui'
import { page, refusedPage, speak, writerIn, type Ask } from '#platform/web'
import type { OwnLine } from '../attendance/door.ts'
import { lateOf, signatureOf } from '../attendance.ts'
import { ownPage } from '../own-space.tsx'
import type { RollSentences } from './sentences.fr.ts'
import { rollSentences } from './sentences.ts'
import type { ToSign } from './sign-on-phone.ts'

type PhoneView = { now: ToSign | undefined; told: OwnLine[]; all: boolean; error: string | undefined }

/** The half-day of now, a code to write, one button. Below, my own presences. */
export function phonePage(c: Ask, { now, told, all, error }: PhoneView): Response {
  const [say, write] = [speak(c, rollSentences), writerIn(c)]
  const words = ownPage(c, say.heading, '')
  const asks = now !== undefined && now.opened && !signatureOf(now.current)
  const body = (
    <div class="stack loose">
      <Heading title={say.heading} />
      {asks && <ErrorSummary errors={{ code: error }} />}
      {now ? (
        <Now {...{ now, error, say, write }} />
      ) : (
        <Empty icon="clock" title={say.nothingNow} text={say.comeBack} />
      )}
      {!now && error && <Alert kind="late" title={error} role="alert" />}
      {told.length > 0 && <OwnPresences {...{ told, say, write }} />}
      {!all && (
        <p>
          <a href="/formation/emarger?tout=oui">{say.all}</a>
        </p>
      )}
    </div>
  )
  return error ? refusedPage(c, { ...words, refused: true }, body) : page(c, words, body)
}

type Words = { say: RollSentences; write: Writer }

function Now({ now, error, say, write }: Words & { now: ToSign; error: string | undefined }) {
  const { halfDay, opened, current } = now
  return (
    <section class="panel stack" aria-label={say.now}>
      <p>
        <b {...asWritten}>{halfDay.title}</b>
        <br />
        {write.clock(halfDay.startsAt)} – {write.clock(halfDay.endsAt)}
        {halfDay.room && write.comma}
        {halfDay.room && <bdi lang="fr">{halfDay.room}</bdi>}
      </p>
      {signatureOf(current) ? (
        <Alert kind="ok" title={say.signed} />
      ) : opened ? (
        <Form action="/formation/emarger">
          <Field
            name="code"
            label={say.code}
            hint={say.codeHint}
            inputmode="numeric"
            autocomplete="off"
            maxlength={8}
            size={6}
            {...(error ? { error } : {})}
          />
          <Button kind="go" wide icon="pen">
            {say.here}
          </Button>
        </Form>
      ) : (
        <Alert kind="wait" title={say.notOpened}>
          {say.askTrainer}
        </Alert>
      )}
    </section>
  )
}

function OwnPresences({ told, say, write }: Words & { told: OwnLine[] }) {
  return (
    <section class="stack" aria-labelledby="mine">
      <h2 id="mine">{say.mine}</h2>
      <ul class="worklist">
        {told.map((line) => (
          <li>
            <b>
              {write.day(line.day)}
              {write.comma}
              {say.half[line.half]}
            </b>
            {line.doubted ? (
              <Tag kind="wait">{say.toCheck}</Tag>
            ) : line.status === 'present' ? (
              <Tag kind="ok">{say.presence}</Tag>
            ) : (
              <Tag kind="late" icon="cross">
                {say.absence}
              </Tag>
            )}
            {lateOf(line) > 0 && <span>{say.late(write.minutes(lateOf(line)))}</span>}
            {line.status === 'absent' && <Reason line={line} say={say} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The person reads their own reason, a medical one too. */
function Reason({ line, say }: { line: Extract<OwnLine, { status: 'absent' }>; say: RollSentences }) {
  if (!line.reason) return <span>{say.noReason}</span>
  if (line.reason !== 'other' || !line.reasonWords) return <span>{say.reasons[line.reason]}</span>
  return <span dir="auto">{line.reasonWords}</span>
}
