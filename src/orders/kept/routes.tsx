import { asId } from '#platform/id'
import { languages } from '#platform/languages'
import { renderPdf } from '#platform/pdf'
import { LinkButton, Unbroken } from '#platform/ui'
import { isId, newSite, notFound, speak, type Ask } from '#platform/web'
import type { KeptId } from '../ids.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { orderAsked } from '../access.ts'
import { afterSentences, orderSentences } from '../words/door.ts'
import { keptAddress, type Kept } from './kept.ts'
import { readKept } from './store.ts'

const PATH = '/commandes/:secret/documents'

/** What a customer keeps of an order, for whoever has its secret address: the page, and the paper. */
export const keptSite = newSite()
  .get(`${PATH}/:file{[0-9a-f-]{36}\\.pdf}`, async (c) => pdf(c, (await asked(c)).kept))
  .get(`${PATH}/:file`, show)

async function asked(c: Ask) {
  const order = await orderAsked(c)
  const id = (c.req.param('file') ?? '').replace(/\.pdf$/, '')
  const kept = isId(id) ? await readKept(c.var.db, asId<KeptId>(id)) : undefined
  if (kept?.orderId !== order.id) throw notFound()
  return { order, kept }
}

async function show(c: Ask): Promise<Response> {
  const { order, kept } = await asked(c)
  const { title, keep } = speak(c, orderSentences)
  const { receipt } = speak(c, afterSentences)
  const { subject, body } = kept.said
  return buyerPage(
    c,
    { title: keep[kept.about] },
    <div class="stack narrow">
      <p>
        <a href={orderAddress(order)}>{title(order.reference)}</a>
      </p>
      <h1 class="t3">{keep[kept.about]}</h1>
      <div class="stack" lang={kept.language} dir={languages[kept.language].direction}>
        <b>{subject}</b>
        {body.split('\n').map((one) => (
          <p>
            <Unbroken text={one} />
          </p>
        ))}
      </div>
      <p class="no-print">
        <LinkButton kind="quiet" icon="download" href={`${keptAddress(order, kept.id)}.pdf`}>
          {receipt.pdf}
        </LinkButton>
      </p>
    </div>,
  )
}

async function pdf(c: Ask, { id, paper, writtenAt }: Kept): Promise<Response> {
  const bytes = await renderPdf({
    template: new URL('kept.typ', import.meta.url),
    data: { title: paper.subject, sentences: paper.body.split('\n') },
    title: paper.subject,
    place: '',
    at: writtenAt,
  })
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${id}.pdf"`,
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  })
}
