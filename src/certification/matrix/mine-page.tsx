import { Empty, Heading, Tag } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { clea2018, type Domain } from '../clea/door.ts'
import type { FrameworkId } from '../ids.ts'
import type { CleaPerson } from './read-person.ts'
import { DomainBricks, sayResult, StandingTag } from './result-words.tsx'
import { cleaSentences } from './sentences.ts'
import type { CleaSentences } from './sentences.fr.ts'

/** What a trainee reads of their own Cléa: where I am, what is left, my first-aid certificate. */
export function minePage(c: Ask, clea: CleaPerson | undefined): Response {
  const say = speak(c, cleaSentences)
  const write = writerIn(c)
  const words = { title: say.title, room: 'certification', density: 'terrain' as const }
  if (!clea)
    return page(
      c,
      words,
      <div class="stack">
        <Heading title={say.title} />
        <Empty icon="award" title={say.none} text={say.noneText} />
      </div>,
    )
  const { framework, standings } = clea
  return page(
    c,
    words,
    <div class="stack loose">
      <Heading title={say.title} lead={sayResult(clea, { say, write })} />
      <DomainBricks standings={standings.now} say={say} />
      <section class="stack">
        <h2>{say.myDomains}</h2>
        <ul class="stack">
          {framework.domains.map((domain) => (
            <li class="panel">
              <b>{`${domain.number}. ${plainName(domain, framework.id, say)}`}</b>
              <p class="small muted" lang="fr" data-quiet>
                {domain.title}
              </p>
              <p>
                <StandingTag
                  standing={standings.now.find((one) => one.domain === domain.number)}
                  {...{ say, write }}
                />
              </p>
              <p class="small">{say.view(clea.counts[domain.number - 1] ?? 0, domain.subDomains.length)}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>{say.firstAid}</h2>
        {clea.sst.length === 0 && <p class="muted">{say.noSession}</p>}
        {clea.sst.map((one) => (
          <p>
            {one.validUntil ? (
              <Tag kind="ok">{say.certified(write.date(one.validUntil))}</Tag>
            ) : (
              <Tag kind="none">{say.session(write.date(one.startsOn))}</Tag>
            )}
          </p>
        ))}
      </section>
    </div>,
  )
}

/** A framework that was loaded since keeps its own names: nobody has said them plainly. */
function plainName(
  { number, shortTitle }: Domain,
  frameworkId: FrameworkId,
  { domains }: CleaSentences,
): string {
  return frameworkId === clea2018.id && number in domains ? domains[number as 1] : shortTitle
}
