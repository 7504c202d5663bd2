import { Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage, speakInside } from '../screen/door.ts'
import type { RequestFile } from '../request.ts'
import { RequestLines } from './also.tsx'
import { homeSentences } from './sentences.ts'

/** Every request that ever came, the latest first. */
export function requestsPage(c: Ask, inside: Inside, files: RequestFile[]): Response {
  const { company } = inside
  const words = speakInside(c, inside, homeSentences)
  const { say } = words
  return companyPage(
    c,
    inside,
    { title: say.requestsTitle },
    <>
      <h1>{say.requestsTitle}</h1>
      {files.length === 0 ? (
        <Empty icon="mail" title={say.noRequest} />
      ) : (
        <RequestLines {...{ company, files, ...words }} now={c.var.now} />
      )}
      <LinkButton wide icon="plus" href={companyAddress(company.id, '/demandes/nouvelle')}>
        {say.newRequest}
      </LinkButton>
      <Back company={company} common={words.common} />
    </>,
  )
}
