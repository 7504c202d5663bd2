import { keptShop, managementWords, requireOperatorOf, shopWords } from '#market'
import { requireActor } from '#people'
import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import { isId, languageOf, newSite, notFound, page, speak, type Ask, type PageWords } from '#platform/web'
import { afterSentences, orderSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { orderAsked } from '../access.ts'
import { sharesOf } from '../share-store.ts'
import type { Order } from '../order.ts'
import { ReceiptView } from './page.tsx'
import { renderReceipt } from './pdf.ts'
import { sayReceipt, type SaidReceipt } from './said.ts'
import { readReceipt, type KeptReceipt } from './store.ts'
import { writeNumberOf, type Receipt } from './receipt.ts'
import { shareAddress } from '../share-address.ts'

/** Receipts and credit notes: for the customer by the secret of the order, for the shop that gave them, for whoever runs the market. */
export const receiptSite = newSite()
  .get('/commandes/:secret/recus/:file{[0-9a-f-]{36}\\.pdf}', async (c) => pdf(c, await bought(c)))
  .get('/commandes/:secret/recus/:file', async (c) => {
    const { receipt, order } = await bought(c)
    const { title } = speak(c, orderSentences)
    speak(c, afterSentences)
    const said = await saidOf(c.var.db, receipt, languageOf(c))
    const here = orderAddress(order)
    return buyerPage(
      c,
      { title: said.title },
      <ReceiptView
        said={said}
        pdf={`${here}/recus/${receipt.id}.pdf`}
        back={{ href: here, label: title(order.reference) }}
      />,
    )
  })
  .get('/marche/recus/:file{[0-9a-f-]{36}\\.pdf}', async (c) => pdf(c, await sold(c)))
  .get('/marche/recus/:file', async (c) => {
    const { receipt, back, words } = await sold(c)
    const said = await saidOf(c.var.db, receipt)
    return page(
      c,
      { ...words, title: said.title },
      <ReceiptView said={said} pdf={`/marche/recus/${receipt.id}.pdf`} back={back} />,
    )
  })

type Found = { receipt: KeptReceipt }

async function bought(c: Ask): Promise<Found & { order: Order }> {
  const order = await orderAsked(c)
  const receipt = await receiptIn(c)
  if (receipt?.orderId !== order.id) throw notFound()
  return { receipt, order }
}

async function sold(
  c: Ask,
): Promise<Found & { back: { href: string; label: string }; words: Omit<PageWords, 'title'> }> {
  requireActor(c)
  const receipt = await receiptIn(c)
  if (!receipt) throw notFound()
  if (receipt.shareId) {
    const shares = await sharesOf(c.var.db, [receipt.orderId])
    const share = shares.find((one) => one.id === receipt.shareId)
    if (!share) throw notFound()
    const { merchant } = await keptShop(c, share.merchantId)
    return {
      receipt,
      back: { href: shareAddress(receipt.shareId), label: `Commande ${receipt.content.reference}` },
      words: shopWords(c, merchant, 'orders'),
    }
  }
  const { at } = await requireOperatorOf(c, receipt.marketId)
  const back = { href: at('/marche/gestion/part-des-ventes'), label: 'Part des ventes' }
  return { receipt, back, words: managementWords }
}

async function receiptIn(c: Ask): Promise<KeptReceipt | undefined> {
  const id = (c.req.param('file') ?? '').replace(/\.pdf$/, '')
  return isId(id) ? readReceipt(c.var.db, id) : undefined
}

async function saidOf(db: Db, receipt: Receipt, language: Language = 'fr'): Promise<SaidReceipt> {
  const corrected = receipt.corrects ? await readReceipt(db, receipt.corrects) : undefined
  return sayReceipt(
    receipt,
    corrected ? writeNumberOf(corrected.kind, corrected.year, corrected.number) : null,
    language,
  )
}

async function pdf(c: Ask, { receipt }: Found): Promise<Response> {
  const said = await saidOf(c.var.db, receipt)
  return c.body(Uint8Array.from(await renderReceipt(receipt, said)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${said.title.replaceAll(' ', '-').toLowerCase()}.pdf"`,
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  })
}
