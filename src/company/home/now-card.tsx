import { asWritten } from '#platform/languages'
import { LinkButton, type IconName } from '#platform/ui'
import { RequestPicture } from './request-picture.tsx'
import { companyAddress, type Company } from '../company.ts'
import { type InsideWords, NextStep } from '../screen/door.ts'
import type { RequestFile } from '../request.ts'
import type { HomeSentences } from './sentences.fr.ts'

/** What the company asks for now: a name, prices, the request that waits first, or a client. */
export type Now = { what: 'name' | 'prices' | 'client' } | { what: 'request'; file: RequestFile }

type Empty = Record<'name' | 'prices' | 'client', [string, string, string, IconName, string]>

const emptyIn = (say: HomeSentences): Empty => ({
  name: [say.findName, say.findNameText, say.seeNames, 'pen', '/nom'],
  prices: [say.setPrices, say.setPricesText, say.writePrices, 'work', '/prix'],
  client: [say.findClient, say.findClientText, say.newRequest, 'people', '/demandes/nouvelle'],
})

type Props = { company: Company; now: Now; say: HomeSentences } & Pick<InsideWords, 'common'>

/** One thing, one yellow button. */
export function NowCard({ company, now, say, common }: Props) {
  if (now.what !== 'request') {
    const [title, text, verb, icon, path] = emptyIn(say)[now.what]
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
          <RequestPicture words={file.words ?? ''} />
          <p {...asWritten}>{common.said(file.words)}</p>
        </div>
        <NextStep {...{ company, file, common }} />
      </div>
    </section>
  )
}
