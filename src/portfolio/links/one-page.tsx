import { parisDay } from '#platform/time'
import { Button, Tag } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import type { Day } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import { isOpen, type Link } from '../link.ts'
import { onTitle, PORTFOLIO } from '../portfolio.ts'
import { newSecret } from '../secret.ts'
import { LINKS, linkWords } from './list-page.tsx'
import { linkSentences } from './sentences.ts'

type One = {
  link: Link
  /** What is kept of the secret of its address: the one that another address ends. */
  before: string
  /** Each evidence it shows, and the picture of it that waits for an answer. */
  all: readonly { evidence: Evidence; waiting: string | undefined }[]
  looks: readonly { onDay: Day; looks: number }[]
}

const DAYS_TOLD = 60

/** One link, for its person: what it shows, when it was opened, how it ends. */
export function linkPage(c: Ask, { link, before, all, looks }: One): Response {
  const say = speak(c, linkSentences)
  const write = writerIn(c)
  const at = `${LINKS}/${link.id}`
  const open = isOpen(link, parisDay(c.var.now))
  const total = looks.reduce((sum, one) => sum + one.looks, 0)
  return page(
    c,
    { ...linkWords, title: say.title },
    <div class="stack narrow">
      <p>
        <a href={LINKS}>{say.backToLinks}</a>
      </p>
      <div dir="auto">
        <h1>{link.forWhom}</h1>
      </div>
      <p>
        {open ? (
          <Tag kind="ok" icon="eye">
            {say.openUntil(write.date(link.untilDay))}
          </Tag>
        ) : (
          <Tag kind="none" icon="lock">
            {say.ended}
          </Tag>
        )}
      </p>
      <section class="stack tight">
        <h2>{say.shows}</h2>
        <ul class="rows">
          {link.showsCard && (
            <li>
              <a href={`${PORTFOLIO}/carte`}>{say.card}</a>
            </li>
          )}
          {all.map(({ evidence, waiting }) => (
            <li>
              <a href={`${PORTFOLIO}/${evidence.id}`} {...onTitle(evidence)}>
                {evidence.title}
              </a>
              {waiting && (
                <a href={`${PORTFOLIO}/${evidence.id}/image/${waiting}`}>
                  <Tag kind="wait">{say.pictureWaits}</Tag>
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="stack tight">
        <h2>{say.looks}</h2>
        <p>{say.opened(total)}</p>
        <ul>
          {looks.slice(0, DAYS_TOLD).map((one) => (
            <li>
              {write.date(one.onDay)}
              {write.comma}
              {one.looks}
            </li>
          ))}
        </ul>
      </section>
      {open && <Acts c={c} at={at} before={before} />}
    </div>,
  )
}

function Acts({ c, at, before }: { c: Ask; at: string; before: string }) {
  const say = speak(c, linkSentences)
  return (
    <>
      <form class="panel stack tight" method="post" action={`${at}/adresse`}>
        <input type="hidden" name="before" value={before} />
        <input type="hidden" name="secret" value={newSecret()} />
        <Heading2 title={say.again} text={say.againText} />
        <Button kind="quiet" wide icon="again">
          {say.again}
        </Button>
      </form>
      <form class="panel stack tight" method="post" action={`${at}/finir`}>
        <Heading2 title={say.end} text={say.endText} />
        <Button kind="stop" wide icon="halt">
          {say.end}
        </Button>
      </form>
    </>
  )
}

const Heading2 = ({ title, text }: { title: string; text: string }) => (
  <div>
    <h2>{title}</h2>
    <p>{text}</p>
  </div>
)
