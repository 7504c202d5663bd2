import {
  openBeffroi,
  openPostOffice,
  openProvider,
  newReader,
  type Beffroi,
  type PostOffice,
  type ProviderBeside,
  type Reader,
  type Visitor,
} from '#testing'

/** A real territory, from nothing: its pages, a mail server, an SMS gateway, a payment provider; nobody in it. */
export type Week = {
  beffroi: Beffroi
  post: PostOffice
  provider: ProviderBeside
  /** Somebody who never came. */
  stranger(): Reader
  /** Somebody who has this e-mail or telephone (+33…), come in by what was sent there: the link of a welcome, then a code. */
  comeIn(login: string): Promise<Reader>
  /** All that waits is done, here and at the provider. */
  settle(): Promise<void>
  /** How many links were followed and forms were sent, by everybody. */
  presses(): number
  close(): Promise<void>
}

/** @param at when it begins. */
export async function openWeek(at: string): Promise<Week> {
  const post = await openPostOffice()
  const beffroi = await openBeffroi({ empty: true, at, mail: post.settings })
  const provider = await openProvider(beffroi.now)
  beffroi.ground.site.settings.payment = provider.settings
  provider.announcesTo(await beffroi.listen())
  const readers: Reader[] = []
  const stranger = (): Reader => {
    const ours = beffroi.visitor(`10.7.0.${readers.length + 1}`)
    const reader = newReader(besideProvider(ours, provider.visitor()))
    readers.push(reader)
    return reader
  }
  const settle = async () => {
    await beffroi.settle()
    await provider.settle()
    await beffroi.settle()
  }
  return {
    beffroi,
    post,
    provider,
    stranger,
    settle,
    comeIn: async (login) => {
      await settle()
      const reader = stranger()
      await reader.open(post.link(login))
      await reader.send('Recevoir un code', { login })
      await settle()
      await reader.send('Entrer', { code: post.code(login) })
      return reader
    },
    presses: () => readers.reduce((sum, one) => sum + one.presses(), 0),
    close: async () => {
      await beffroi.close()
      await provider.close()
      await post.close()
    },
  }
}

/** A browser opens both sites: the territory, and the pages of the provider, that its links and its payments lead to. */
function besideProvider(ours: Visitor, theirs: Visitor): Visitor {
  const siteOf = (path: string) => (path.startsWith('/demo/paiement/') ? theirs : ours)
  return {
    ...ours,
    get: (path, headers) => siteOf(path).get(path, headers),
    post: (path, fields, headers) => siteOf(path).post(path, fields, headers),
  }
}
