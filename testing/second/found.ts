import { fill, idsAfter } from './hands.ts'
import type { World } from './world.ts'

/** A virtual company of one of the groups: named, priced, with a request and its quote. */
export async function found({ who, groups }: World): Promise<void> {
  const maiwenn = who('Maïwenn')
  const zenaide = who('Zénaïde')
  const opened = await maiwenn.post('/entreprise-virtuelle/ouvrir', { group: groups.lin })
  const here = opened.location ?? ''
  await fill(zenaide, `${here}/nom`, `${here}/nom/propositions`, { name: 'Le Lin Blanc' })
  await fill(maiwenn, `${here}/nom`, `${here}/nom/choix`)
  await fill(zenaide, `${here}/prix`, `${here}/prix`, { name: 'Repassage', price: '21,50' })
  await fill(zenaide, `${here}/demandes/ecrire`, `${here}/demandes/ecrire`, {
    client: 'Madame Hénin',
    words: 'Repasser dix chemises.',
  })
  const [request = ''] = (await idsAfter(zenaide, `${here}/demandes`, `${here}/demandes/`)).filter(Boolean)
  const quote = `${here}/demandes/${request}/devis`
  await fill(zenaide, quote, quote, { other: 'Dix chemises', otherPrice: '30' })
}
