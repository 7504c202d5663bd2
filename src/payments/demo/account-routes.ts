import { field, goTo, readForm, type Ask } from '#platform/web'
import { accountPage } from './account-page.tsx'
import { judgeAccount } from '../simulator/door.ts'
import { simulated } from './access.ts'

/** Where a merchant of the demo tells the provider who they are. */
export async function account(c: Ask): Promise<Response> {
  const shown = await simulated(c, 'account', c.req.param('account') ?? '')
  return accountPage(c, shown, backIn(c))
}

/** Where the merchant comes back: one of our own pages only. */
function backIn(c: Ask): string {
  const wanted = c.req.query('retour') ?? ''
  const { origin, pathname } = URL.canParse(wanted) ? new URL(wanted) : new URL(c.var.ground.site.url)
  return origin === new URL(c.var.ground.site.url).origin && pathname.startsWith('/argent/')
    ? pathname
    : '/argent'
}

/** What the provider makes of it. */
export async function judge(c: Ask): Promise<Response> {
  const { id } = await simulated(c, 'account', c.req.param('account') ?? '')
  const form = await readForm(c, field.form({ verdict: field.oneOf(['good', 'closed']) }))
  if (!form.ok) return account(c)
  await judgeAccount(c.var.ground, id, form.value.verdict === 'good')
  return goTo(c, backIn(c))
}
