import type { Ground } from '#platform/ground'
import type { Provider } from './provider.ts'
import { clientOver, startSimulator, type Line } from '../simulator/door.ts'

/**
 * How the provider is reached: its key, the secrets that sign what it announces, another address than its own for tests, or the line to a
 * simulator.
 */
export type ProviderSettings = {
  key: string
  secrets: readonly string[]
  url?: string | undefined
  line?: Line
}

const opened = new WeakMap<object, Promise<Provider>>()

/**
 * The provider that this Beffroi was set up with; in a demo without one, the simulator, started at the first need. Undefined when there is
 * none: pages say so, and nothing is paid.
 */
export function providerOf(ground: Ground): Promise<Provider> | undefined {
  const { site } = ground
  if (!site.settings.payment && !site.demo) return undefined
  const known = opened.get(site)
  if (known) return known
  const opening = openStripe(site.settings.payment ?? startSimulator(ground))
  opened.set(site, opening)
  void opening.catch(() => opened.delete(site)) // not opened: the next need tries again
  return opening
}

async function openStripe({ key, secrets, url, line }: ProviderSettings): Promise<Provider> {
  // read only where money is really moved: it is a large program
  const [{ default: Stripe }, { stripeProvider }] = await Promise.all([
    import('stripe'),
    import('./stripe-provider.ts'),
  ])
  const address = url ? new URL(url) : undefined
  const stripe = new Stripe(key, {
    telemetry: false,
    maxNetworkRetries: 0, // our jobs try again, with the same key
    timeout: 20_000,
    appInfo: { name: 'Beffroi' },
    ...(line && { httpClient: clientOver(line) }),
    ...(address && {
      host: address.hostname,
      port: address.port || (address.protocol === 'https:' ? 443 : 80),
      protocol: address.protocol === 'https:' ? 'https' : 'http',
    }),
  })
  return stripeProvider(stripe, secrets)
}
