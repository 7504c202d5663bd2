import assert from 'node:assert/strict'
import { openBeffroi, openEngine, openRelay, type Beffroi, type EnginePhone } from '#testing'

/** A territory, a telephone of some year, and the network between them. */
export type World = {
  beffroi: Beffroi
  phone: EnginePhone
  /** No network, as in a basement: the telephone may know it. */
  cut: (isCut: boolean) => Promise<void>
}

/** Opens the demo for one journey, which then closes without a surprise, neither here nor on the telephone. */
export async function inWorld(program: string, journey: (world: World) => Promise<void>): Promise<void> {
  const beffroi = await openBeffroi()
  const relay = await openRelay(await beffroi.listen())
  beffroi.ground.site.url = relay.url
  const engine = await openEngine(program) // one for each telephone: Chromium 67 starts no worker for a second one
  const phone = await engine.phone(relay.url)
  try {
    await journey({
      beffroi,
      phone,
      cut: async (isCut) => {
        relay.cut(isCut)
        await phone.flight(isCut)
      },
    })
    assert.deepEqual(phone.faults, [])
    assert.deepEqual(beffroi.surprises, [])
  } finally {
    await engine.close()
    await relay.close()
    await beffroi.close()
  }
}

/** Comes in by the page of the demo, as `name`. */
export async function enterAs({ phone }: World, name: string): Promise<void> {
  await phone.go('/demo')
  await phone.press(`Entrer comme ${name}`)
  await phone.finds(() => location.pathname !== '/demo' && document.readyState === 'complete')
}

/** The page of this field room is kept on the telephone, with all that it needs. */
export async function isKept({ phone }: World): Promise<void> {
  await phone.meets('[data-island="kept"]:not([hidden])')
  await phone.sees(/ardée? sur ce téléphone/)
  await phone.finds(() => navigator.serviceWorker.controller !== null)
}

/** What one reads stands in the width of the telephone. */
export async function staysInWidth({ phone }: World): Promise<void> {
  assert.deepEqual(await phone.widerThanScreen(), [], await phone.path())
}

/** Nothing is said to wait on this telephone, nor to be refused. */
export const nothingWaits = ({ phone }: World): Promise<unknown> =>
  phone.finds(
    () =>
      document.querySelector('[data-shown]') !== null && document.querySelector('.bar .end .tag') === null,
  )
