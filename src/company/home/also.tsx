import { asWritten } from '#platform/languages'
import { parisDay } from '#platform/time'
import { Tag, type TagKind } from '#platform/ui'
import { companyAddress, type Company } from '../company.ts'
import { stageOfRequest, waitsForCall, type RequestFile, type Stage } from '../request.ts'
import { RequestPicture } from './request-picture.tsx'
import type { HomeSentences } from './sentences.fr.ts'
import type { InsideWords } from '../screen/door.ts'

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

type Lines = { company: Company; files: RequestFile[]; now: Date; say: HomeSentences } & InsideWords

/** What else is under way: who, and where it stands in two words. */
export const Also = ({ company, files, say, ...rest }: Lines) => (
  <section class="panel" aria-labelledby="aussi">
    <h2 id="aussi">{say.also}</h2>
    <RequestLines {...{ company, say, ...rest }} files={files.slice(0, MOST)} />
    {files.length > MOST && (
      <p>
        <a href={companyAddress(company.id, '/demandes')}>{say.more}</a>
      </p>
    )}
  </section>
)

/** Requests, one a line. */
export const RequestLines = ({ company, files, ...rest }: Lines) => (
  <ul class="lines">
    {files.map((file) => (
      <li>
        <RequestPicture words={file.words ?? ''} />
        <p>
          <a href={companyAddress(company.id, `/demandes/${file.id}`)}>
            <b dir="auto">{rest.common.client(file.client)}</b>
          </a>
          <br />
          <span {...asWritten}>{rest.common.wanted(file.words)}</span>
          {file.invoiceId && file.invoiceNumber && (
            <>
              <br />
              <a href={companyAddress(company.id, `/factures/${file.invoiceId}`)}>
                {rest.common.paper.invoice(file.invoiceNumber)}
              </a>
            </>
          )}
        </p>
        <State {...rest} file={file} />
      </li>
    ))}
  </ul>
)

function State({ file, now, say, common, write }: Omit<Lines, 'company' | 'files'> & { file: RequestFile }) {
  const stage = stageOfRequest(file)
  if (waitsForCall(file) && file.callBackAt) {
    const day = parisDay(file.callBackAt)
    return (
      <Tag kind="wait">
        {day === parisDay(now) ? say.callBack(write.clock(file.callBackAt)) : say.callBackDay(write.day(day))}
      </Tag>
    )
  }
  return <Tag kind={kinds[stage]}>{common.stages[stage]}</Tag>
}
