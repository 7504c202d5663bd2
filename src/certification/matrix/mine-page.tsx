import type { Writer } from '#platform/languages'
import { parisDay, type Day } from '#platform/time'
import { Empty, Heading, Tag } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { clea2018, type Domain } from '../clea/door.ts'
import { sstStanding, type OwnSst } from '../sst/door.ts'
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
            <FirstAid one={one} today={parisDay(c.var.now)} {...{ say, write }} />
          </p>
        ))}
      </section>
    </div>,
  )
}

type Words = { say: CleaSentences; write: Writer }

function FirstAid({ one, today, say, write }: Words & { one: OwnSst; today: Day }) {
  const standing = sstStanding(one, today)
  const day = write.date(one.validUntil ?? one.startsOn)
  return <Tag kind={standing === 'valid' ? 'ok' : 'none'}>{say.sst[standing](day)}</Tag>
}

/** A framework that was loaded since keeps its own names: nobody has said them plainly. */
function plainName(
  { number, shortTitle }: Domain,
  frameworkId: FrameworkId,
  { domains }: CleaSentences,
): string {
  return frameworkId === clea2018.id && number in domains ? domains[number as 1] : shortTitle
}
