import { asWritten } from '#platform/languages'
import { LinkButton, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { ASKED, logoForClients, SERVICES, type Company } from '../company.ts'
import { stageOfRequest, waitsForClient, type RequestFile } from '../request.ts'
import { clientPage, clientWords } from './frame.tsx'

/** The companies that its reader may ask, and what they asked: that alone, where there is nobody to ask any more. */
export function servicesPage(
  c: Ask,
  { companies, mine }: { companies: readonly Company[]; mine: readonly RequestFile[] },
): Response {
  const { say, common } = clientWords(c)
  const mayAsk = companies.length > 0
  const title = mayAsk ? say.title : say.mine
  return clientPage(
    c,
    { title },
    <>
      <div>
        <h1>{title}</h1>
        {mayAsk && <p class="lead">{say.lead}</p>}
      </div>
      {companies.map((company) => {
        const name = company.name ?? common.unnamed
        return (
          <section class="panel stack tight">
            <div class="who company">
              <img src={logoForClients(company)} alt={common.logoOf(name)} width={120} height={120} />
              <div>
                <h2>
                  <bdi>{name}</bdi>
                </h2>
                <p class="muted">{common.virtual(company.groupTitle)}</p>
                {company.slogan && <p {...asWritten}>{company.slogan}</p>}
              </div>
            </div>
            <LinkButton wide href={`${SERVICES}/${company.id}`} label={say.askOf(name)}>
              {say.ask}
            </LinkButton>
          </section>
        )
      })}
      {mine.length > 0 && (
        <section class="panel">
          {mayAsk && <h2>{say.mine}</h2>}
          <ul class="lines">
            {mine.map((file) => (
              <li>
                <p>
                  <a href={`${ASKED}/${file.id}`}>
                    <span {...asWritten}>{common.wanted(file.words)}</span>
                  </a>
                </p>
                <Tag kind={waitsForClient(file) ? 'wait' : 'none'}>{say.stages[stageOfRequest(file)]}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  )
}
