import { parisDay } from '#platform/time'
import { Empty, Heading, LinkButton, Tag } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { isOpen } from '../link.ts'
import type { Looked } from '../link-store.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { linkSentences } from './sentences.ts'

export const LINKS = `${PORTFOLIO}/liens`
export const linkWords = { room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO } as const

/** The links that somebody made: to whom, until when, how often opened. */
export function linksPage(c: Ask, all: readonly Looked[]): Response {
  const say = speak(c, linkSentences)
  const write = writerIn(c)
  const today = parisDay(c.var.now)
  return page(
    c,
    { ...linkWords, title: say.title },
    <div class="stack narrow">
      <p>
        <a href={PORTFOLIO}>{say.back}</a>
      </p>
      <Heading title={say.title} lead={say.lead} />
      <LinkButton kind="go" wide icon="plus" href={`${LINKS}/nouveau`}>
        {say.make}
      </LinkButton>
      {all.length === 0 ? (
        <Empty icon="arrow" title={say.none} text={say.noneText} />
      ) : (
        <ul class="rows">
          {all.map((one) => (
            <li>
              <p>
                <a href={`${LINKS}/${one.id}`} dir="auto">
                  {one.forWhom}
                </a>
                <br />
                <span class="small muted">
                  {[say.opened(one.looks), one.lastOn && say.last(write.date(one.lastOn))]
                    .filter(Boolean)
                    .join(write.comma)}
                </span>
              </p>
              {isOpen(one, today) ? (
                <Tag kind="ok" icon="eye">
                  {say.openUntil(write.date(one.untilDay))}
                </Tag>
              ) : (
                <Tag kind="none" icon="lock">
                  {say.ended}
                </Tag>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>,
  )
}
