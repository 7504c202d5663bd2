import { LinkButton, type IconName } from '#platform/ui'
import { RequestPicture } from './request-picture.tsx'
import { companyAddress, type Company } from '../company.ts'
import { NextStep } from '../next-step.tsx'
import type { RequestFile } from '../request.ts'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

/** What the company asks for now: a name, prices, the request that waits first, or a client. */
export type Now = { what: 'name' | 'prices' | 'client' } | { what: 'request'; file: RequestFile }

const empty: Record<'name' | 'prices' | 'client', [string, string, string, IconName, string]> = {
  name: [say.findName, say.findNameText, say.seeNames, 'pen', '/nom'],
  prices: [say.setPrices, say.setPricesText, say.writePrices, 'work', '/prix'],
  client: [say.findClient, say.findClientText, say.newRequest, 'people', '/demandes/nouvelle'],
}

/** One thing, one yellow button. */
export function NowCard({ company, now }: { company: Company; now: Now }) {
  if (now.what !== 'request') {
    const [title, text, verb, icon, path] = empty[now.what]
    return (
      <section class="today">
        <div class="in stack tight">
          <h2>{title}</h2>
          <p>{text}</p>
          <LinkButton kind="go" wide icon={icon} href={companyAddress(company.id, path)}>
            {verb}
          </LinkButton>
        </div>
      </section>
    )
  }
  const { file } = now
  return (
    <section class="today">
      <div class="in stack tight">
        <h2>
          <a href={companyAddress(company.id, `/demandes/${file.id}`)}>{common.asks(file.client)}</a>
        </h2>
        <div class="asked">
          <RequestPicture words={file.words} />
          <p>{common.said(file.words)}</p>
        </div>
        <NextStep company={company} file={file} />
      </div>
    </section>
  )
}
