import { parisDay, writeClock, writeDay } from '#platform/time'
import { Tag, type TagKind } from '#platform/ui'
import { companyAddress, type Company } from '../company.ts'
import { stageOfRequest, waitsForCall, type RequestFile, type Stage } from '../request.ts'
import { RequestPicture } from './request-picture.tsx'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

const kinds: Record<Stage, TagKind> = {
  asked: 'none',
  quoted: 'wait',
  accepted: 'ok',
  planned: 'far',
  given: 'ok',
  invoiced: 'ok',
  over: 'ok',
  closed: 'none',
}

const MOST = 4

/** What else is under way: who, and where it stands in two words. */
export const Also = ({ company, files, now }: { company: Company; files: RequestFile[]; now: Date }) => (
  <section class="panel" aria-labelledby="aussi">
    <h2 id="aussi">{say.also}</h2>
    <RequestLines company={company} files={files.slice(0, MOST)} now={now} />
    {files.length > MOST && (
      <p>
        <a href={companyAddress(company.id, '/demandes')}>{say.more}</a>
      </p>
    )}
  </section>
)

/** Requests, one a line. */
export const RequestLines = ({
  company,
  files,
  now,
}: {
  company: Company
  files: RequestFile[]
  now: Date
}) => (
  <ul class="lines">
    {files.map((file) => (
      <li>
        <RequestPicture words={file.words} />
        <p>
          <a href={companyAddress(company.id, `/demandes/${file.id}`)}>
            <b>{file.client}</b>
          </a>
          <br />
          {file.words}
          {file.invoiceId && file.invoiceNumber && (
            <>
              <br />
              <a href={companyAddress(company.id, `/factures/${file.invoiceId}`)}>
                {common.paper.invoice(file.invoiceNumber)}
              </a>
            </>
          )}
        </p>
        <State file={file} now={now} />
      </li>
    ))}
  </ul>
)

function State({ file, now }: { file: RequestFile; now: Date }) {
  const stage = stageOfRequest(file)
  if (waitsForCall(file) && file.callBackAt) {
    const day = parisDay(file.callBackAt)
    return (
      <Tag kind="wait">
        {day === parisDay(now) ? say.callBack(writeClock(file.callBackAt)) : say.callBackDay(writeDay(day))}
      </Tag>
    )
  }
  return <Tag kind={kinds[stage]}>{common.stages[stage]}</Tag>
}
