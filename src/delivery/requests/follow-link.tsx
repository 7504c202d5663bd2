import { writePhone } from '#people'
import type { AskingWords } from '../asking/door.ts'
import { reachOf } from '../follow/door.ts'
import type { RequestView } from './request-ways.tsx'

export function Link({ order, url, told, say }: RequestView & { say: AskingWords['say'] }) {
  const reach = reachOf(order.door)
  return (
    <section class="panel stack tight">
      <h2>{say.link}</h2>
      <p>
        {told.includes('taken') && reach
          ? reach.channel === 'sms'
            ? say.linkSentTo(writePhone(reach.recipient))
            : say.linkMailedTo(reach.recipient)
          : say.giveLink}
      </p>
      <p>
        <a id="suivi" href={url} class="link">
          {url}
        </a>
      </p>
      <p>
        <button type="button" class="button quiet" hidden data-copy="suivi" data-said-copied={say.copied}>
          {say.copyLink}
        </button>
      </p>
    </section>
  )
}
