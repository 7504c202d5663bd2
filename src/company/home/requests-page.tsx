import { Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage } from '../frame.tsx'
import type { RequestFile } from '../request.ts'
import { RequestLines } from './also.tsx'
import { french as say } from './sentences.fr.ts'

/** Every request that ever came, the latest first. */
export function requestsPage(c: Ask, inside: Inside, files: RequestFile[]): Response {
  const { company } = inside
  return companyPage(
    c,
    inside,
    { title: say.requestsTitle },
    <>
      <h1>{say.requestsTitle}</h1>
      {files.length === 0 ? (
        <Empty icon="mail" title={say.noRequest} />
      ) : (
        <RequestLines company={company} files={files} now={c.var.now} />
      )}
      <LinkButton wide icon="plus" href={companyAddress(company.id, '/demandes/nouvelle')}>
        {say.newRequest}
      </LinkButton>
      <Back company={company} />
    </>,
  )
}
