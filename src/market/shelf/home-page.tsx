import { Empty, Heading, LinkButton, Pager, Tabs } from '#platform/ui'
import { parisDay } from '#platform/time'
import { page, rowsAsked, speak, type Ask } from '#platform/web'
import { shelfSentences } from '../keeping/door.ts'
import { MediatorAlert, UnnamedAlert, type LegalBody } from '../law/door.ts'
import { readHours } from '../hours.ts'
import type { Merchant } from '../merchant.ts'
import { ALERTS, LABELS, shopWords } from '../shop-frame.tsx'
import { shelfStates, type ShelfProduct, type ShelfState } from './shelf.ts'
import { LOW, stateSlugs } from './state-words.ts'
import { openIn, saidOn, shopSentences } from '../words/door.ts'
import { ReadyAlert } from './ready-alert.tsx'
import { ShelfLine } from './shelf-line.tsx'

export type ShopHome = {
  merchant: Merchant
  /** Who sells, as its invoices name it. */
  body: LegalBody | undefined
  /** The reader sells there: what its invoices say is theirs to write. */
  isOwn: boolean
  shelf: ShelfProduct[]
  state: ShelfState | typeof LOW | null
  after: string | null
}

const A_PAGE = 30

/** What a shop has: what waits first, then everything, each line with its stock under the thumb. */
export function shopHomePage(c: Ask, { merchant, body, isOwn, shelf, state, after }: ShopHome): Response {
  const say = speak(c, shelfSentences)
  const open = openIn(
    saidOn(c, shopSentences),
    { ...merchant, opening: readHours(merchant.hours) },
    c.var.now,
  ).text
  const counts = Map.groupBy(shelf, (one) => one.state)
  const low = shelf.filter((one) => one.low)
  const kept = keptOf(shelf, state)
  const at = after ? kept.findIndex((one) => one.product.id === after) : -1
  const { rows, whole } = rowsAsked(c, A_PAGE)
  const shown = kept.slice(at + 1, at + 1 + rows)
  const to = (query: Record<string, string>) =>
    `/marche/boutique?${new URLSearchParams({ commerce: merchant.slug, ...query }).toString()}`
  const voir = state ? { voir: state === LOW ? LOW : stateSlugs[state] } : undefined
  const ready = counts.get('ready')?.length ?? 0
  const more = at + 1 + rows < kept.length
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: say.title, scripts: ['stay'] },
    <div class="stack">
      <Heading title={say.title} over={merchant.name} lead={open}>
        <LinkButton icon="plus" href={`/marche/boutique/ajouter?commerce=${merchant.slug}`}>
          {say.add}
        </LinkButton>
      </Heading>
      <p class="row">
        <a href={`/marche/boutique/presentation?commerce=${merchant.slug}`}>{say.look}</a>
        <a href={`${ALERTS}?commerce=${merchant.slug}`}>{say.alerts}</a>
        <a href={`${LABELS}?commerce=${merchant.slug}`}>{say.labels}</a>
        <a href={`/marche/commerces/${merchant.slug}`}>{say.asCustomers}</a>
      </p>
      <MediatorAlert merchant={merchant} today={parisDay(c.var.now)} />
      <UnnamedAlert {...{ merchant, body, isOwn }} />
      {ready > 0 && <ReadyAlert merchant={merchant} ready={ready} />}
      <Tabs
        label={say.mine}
        items={[
          { href: to({}), label: say.tab(say.all, shelf.length), current: state === null },
          ...(low.length > 0 || state === LOW
            ? [{ href: to({ voir: LOW }), label: say.tab(say.low, low.length), current: state === LOW }]
            : []),
          ...shelfStates
            .filter((one) => counts.has(one) || one === state)
            .map((one) => ({
              href: to({ voir: stateSlugs[one] }),
              label: say.tab(say.states[one].label, counts.get(one)?.length ?? 0),
              current: one === state,
            })),
        ]}
      />
      {shelf.length === 0 && <Empty icon="basket" title={say.nothing} text={say.nothingText} />}
      {shelf.length > 0 && kept.length === 0 && (
        <Empty icon="check" title={state === LOW ? say.nothingLow : say.nothingHere} />
      )}
      <ul class="goods">
        {shown.map((good) => (
          <ShelfLine good={good} back={to({ ...voir })} />
        ))}
      </ul>
      <Pager
        previous={after ? to({ ...voir }) : undefined}
        next={more ? to({ ...voir, apres: shown.at(-1)?.product.id ?? '' }) : undefined}
        whole={{ of: to({ ...voir }), shown: whole }}
      />
    </div>,
  )
}

/** A merchant whose shop nobody added to a market yet. */
export function noShopPage(c: Ask): Response {
  const say = speak(c, shelfSentences)
  return page(
    c,
    { title: say.noShop, room: 'market', density: 'bureau', space: say.noShop },
    <div class="stack">
      <Heading title={say.noShop} />
      <Empty icon="basket" title={say.noShopTitle} text={say.noShopText} />
    </div>,
  )
}

/** What a tab shows; without one, what runs low stands before the rest. */
function keptOf(shelf: ShelfProduct[], state: ShopHome['state']): ShelfProduct[] {
  if (state === LOW) return shelf.filter((one) => one.low)
  if (state) return shelf.filter((one) => one.state === state)
  return shelf.toSorted((a, b) => Number(b.low) - Number(a.low))
}
