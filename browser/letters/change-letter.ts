import { on, type Letter } from '../offline/outbox.ts'

/** Changes what is known of a letter, unless another has taken its place meanwhile. */
export const changeLetter = async ({ n, act }: Letter, change: Partial<Letter>): Promise<void> =>
  void (await on('letters', 'readwrite', (store) => {
    const asked: IDBRequest<Letter | undefined> = store.get(n ?? -1)
    asked.addEventListener('success', () => {
      if (asked.result?.act === act) store.put({ ...asked.result, ...change })
    })
    return asked
  }))

export async function dropLetter({ n }: Letter): Promise<void> {
  if (n !== undefined) await on('letters', 'readwrite', (store) => store.delete(n))
}
